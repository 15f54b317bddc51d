import { describe, expect, it } from 'vitest';
import { readProjectJson } from './project-json';
import { normalizedName, projectJsonUrl } from './project-name';

const read = (info: unknown, name = 'sample') => readProjectJson(JSON.stringify({ info }), name);
const links = (project_urls: unknown) => read({ name: 'sample', project_urls });

describe('projectJsonUrl', () => {
  it.each([
    ['sample', 'sample'],
    ['Zope.Interface', 'zope-interface'],
    ['a_-._b', 'a-b'],
    ['json', 'json'],
    ['1', '1'],
  ])('asks for %s under the name that needs no redirect', (name, path) => {
    expect(projectJsonUrl('pypi.org', name)).toBe(`https://pypi.org/pypi/${path}/json`);
    expect(projectJsonUrl('test.pypi.org', name)).toBe(`https://test.pypi.org/pypi/${path}/json`);
  });

  it.each([
    '',
    '..',
    '../../manage',
    'a/b',
    'a?b',
    'a#b',
    'a%2fb',
    'a b',
    'ä',
    '-a',
    'a\n',
    '\u212aa',
    'a'.repeat(201),
  ])('asks for nothing under %j', (name) => {
    expect(projectJsonUrl('pypi.org', name)).toBeNull();
  });
});

it('knows two spellings of one name', () => {
  expect(normalizedName('Zope.Interface')).toBe(normalizedName('zope_interface'));
  expect(normalizedName('zopeinterface')).not.toBe(normalizedName('zope_interface'));
});

describe('readProjectJson', () => {
  it('gives the links with their labels, in order', () => {
    expect(links({ Homepage: 'http://example.org', Source: 'https://github.com/alice/sample' })).toEqual({
      urls: [
        { label: 'Homepage', url: 'http://example.org' },
        { label: 'Source', url: 'https://github.com/alice/sample' },
      ],
    });
  });

  it('knows that a release may name none', () => {
    expect(links(null)).toEqual({ urls: [] });
    expect(links({})).toEqual({ urls: [] });
  });

  it('takes the spelling of a name as PyPI does', () => {
    expect(read({ name: 'Sample.Name', project_urls: null }, 'sample_name')).toEqual({ urls: [] });
  });

  // As warehouse: what doesn't begin so is not shown to support.
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'git+https://github.com/a/b',
    'HTTPS://github.com/a/b',
    ' https://x',
  ])('leaves out %j', (url) => {
    expect(links({ Source: url, Code: 'https://x' })).toEqual({ urls: [{ label: 'Code', url: 'https://x' }] });
  });

  it.each([1, null, true, {}, ['https://x']])('leaves out a link that is no text: %j', (url) => {
    expect(links({ Source: url })).toEqual({ urls: [] });
  });

  it('is not fooled by the names of inherited properties', () => {
    const text = '{"info":{"name":"sample","project_urls":{"__proto__":"https://x","constructor":"https://y"}}}';
    const labels = [
      { label: '__proto__', url: 'https://x' },
      { label: 'constructor', url: 'https://y' },
    ];
    expect(readProjectJson(text, 'sample')).toEqual({ urls: labels });
    expect(readProjectJson('{"__proto__":{"info":{"name":"sample","project_urls":null}}}', 'sample')).toBe('malformed');
  });

  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Log in to the Wi-Fi</title>'],
    ['JSON cut off', '{"info":{"name":"sample","project_urls":{"Source":"https://gi'],
    ['JSON nested without end', '['.repeat(100_000)],
    ['deeply nested JSON', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['null', 'null'],
    ['a list', '[]'],
    ['no project', '{"message":"Not Found"}'],
    ['another project', '{"info":{"name":"other","project_urls":null}}'],
    ['no name', '{"info":{"project_urls":null}}'],
    ['no links', '{"info":{"name":"sample"}}'],
    ['a list of links', '{"info":{"name":"sample","project_urls":["Source, https://x"]}}'],
  ])('calls %s malformed', (_, text) => {
    expect(readProjectJson(text, 'sample')).toBe('malformed');
  });

  it('reads ten thousand links', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => [`Link ${i}`, `https://example.org/${i}`]);
    const read = links(Object.fromEntries(many));
    expect(typeof read === 'object' && read.urls.length).toBe(10_000);
  });
});
