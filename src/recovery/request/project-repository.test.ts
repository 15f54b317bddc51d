import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fieldSchemas } from '../../account/fields';
import { guard } from '../guard/guard';
import { repositoryUrl } from './form-url';
import { LONGEST_ANSWER, outcomeOf, repositoryOf } from './project-repository';

const SAMPLE = 'https://github.com/alice/sample';
const of = (links: Record<string, string>) =>
  repositoryOf(Object.entries(links).map(([label, url]) => ({ label, url })));
const body = (project_urls: unknown, name = 'sample') => JSON.stringify({ info: { name, project_urls } });
const answer = (text: string, status = 200) => ({ status, length: text.length, body: text });

describe('repositoryOf', () => {
  it.each(['Source', 'source code', 'Repository', 'Code', 'GitHub', 'Git Repo', 'Source-Code', 'repo_url', 'SCM'])(
    'believes the label %j, on any host',
    (label) => {
      expect(of({ [label]: 'https://git.example.org/alice/sample' })).toBe('https://git.example.org/alice/sample');
      expect(of({ [label]: SAMPLE })).toBe(SAMPLE);
    },
  );

  it.each(['Homepage', 'Download', 'Bug Tracker', 'Issues', 'Documentation', 'Changelog', 'Release notes'])(
    'believes the label %j on a code host alone',
    (label) => {
      expect(of({ [label]: 'https://git.example.org/alice/sample' })).toBeNull();
      expect(of({ [label]: `${SAMPLE}/issues` })).toBe(SAMPLE);
    },
  );

  it.each([
    'Inspired by',
    'Fork of',
    'Funding',
    'Gitter',
    'Codecov',
    'Code of Conduct',
    'Discord',
    'Open Source',
    'CI',
    '',
  ])('does not take the label %j for the source', (label) => {
    expect(of({ [label]: SAMPLE })).toBeNull();
  });

  it.each([
    [`${SAMPLE}/`, SAMPLE],
    [`${SAMPLE}.git`, SAMPLE],
    [`${SAMPLE}/blob/main/CHANGES.md#v2`, SAMPLE],
    [`${SAMPLE}?tab=readme-ov-file#install`, SAMPLE],
    ['http://www.GitHub.com/Alice/Sample', 'https://github.com/Alice/Sample'],
    ['https://gitlab.com/group/sub/sample/-/issues', 'https://gitlab.com/group/sub/sample'],
    ['https://gitlab.com/group/sample/blob/main/x', 'https://gitlab.com/group/sample'],
    ['https://gitlab.com/group/sub/sample', 'https://gitlab.com/group/sub/sample'],
    ['https://bitbucket.org/alice/sample/src/main/', 'https://bitbucket.org/alice/sample'],
    ['https://codeberg.org/alice/sample/issues', 'https://codeberg.org/alice/sample'],
    ['https://git.sr.ht/~alice/sample/tree', 'https://git.sr.ht/~alice/sample'],
    ['https://git.example.org:8443/alice/sample/', 'https://git.example.org:8443/alice/sample'],
  ])('finds the repository of %s', (url, repository) => {
    expect(of({ Source: url })).toBe(repository);
    expect(repositoryUrl(repository)).toBe(repository);
  });

  it.each([
    'https://github.com/alice',
    'https://github.com/sponsors/alice',
    'https://github.com/orgs/alice/repositories',
    'https://gitlab.com/groups/alice',
    'https://gist.github.com/alice/1',
    'https://alice.github.io/sample',
    'https://sample.readthedocs.io/en/latest',
    'https://pypi.org/project/sample',
    'https://example.org/sample-1.0.tar.gz',
    'https://example.org/source.html',
    'https://example.org',
    'https://alice:hunter2@github.com/alice/sample',
    'https://alice@git.example.org/alice/sample',
    'https://github.com@evil.example/alice/sample',
    'https://localhost/alice/sample',
    'https://10.0.0.1/alice/sample',
    'https://git.example.org/gitweb/?p=sample.git',
    'https://git.example.org/alice/sample)![x](y',
    'https://github.com/alice/0123456789abcdef',
    `https://github.com/alice/${'x'.repeat(500)}`,
    'https://',
    'javascript:alert(1)',
  ])('finds none in %s', (url) => {
    expect(of({ Source: url })).toBeNull();
  });

  it('prefers source on a known host, then source elsewhere, then other pages', () => {
    const elsewhere = { Repository: 'https://git.example.org/alice/sample' };
    const issues = { 'Bug Tracker': 'https://github.com/alice/sample-issues/issues' };
    expect(of({ ...issues, ...elsewhere, Source: SAMPLE })).toBe(SAMPLE);
    expect(of({ ...issues, ...elsewhere })).toBe(elsewhere.Repository);
    expect(of(issues)).toBe('https://github.com/alice/sample-issues');
  });

  it('goes on to the next when the first is unfit', () => {
    expect(of({ Code: 'https://github.com/alice/0123456789abcdef', Source: SAMPLE })).toBe(SAMPLE);
  });

  it('gives nothing that is unfit for a public request or for the record, whatever a release says', () => {
    const label = fc.constantFrom('Source', 'Homepage', 'Code', 'x');
    const host = fc.constantFrom('github.com', 'gitlab.com', 'git.example.org', 'localhost', 'a:b@github.com', '[::1]');
    const piece = fc.oneof(
      fc.constantFrom(
        'alice',
        'sample.git',
        '-',
        '..',
        '',
        '0123456789abcdef',
        'a@b.org',
        '`x`',
        '?q',
        '#f',
        '%00',
        '_~+',
      ),
      fc.string({ maxLength: 6 }),
    );
    const url = fc
      .tuple(host, fc.array(piece, { maxLength: 4 }))
      .map(([name, path]) => `https://${name}/${path.join('/')}`);
    const property = fc.property(fc.array(fc.record({ label, url }), { maxLength: 4 }), (urls) => {
      const repository = repositoryOf(urls);
      if (repository === null) return;
      expect(repositoryUrl(repository)).toBe(repository);
      expect(guard(repository)).toEqual([]);
      const kept = { project: 'sample', checkedAt: '2026-08-21T12:00:00Z', outcome: 'repository', repository };
      expect(z.safeParse(fieldSchemas.lookups, [kept]).success).toBe(true);
    });
    fc.assert(property, { numRuns: 500 });
  });
});

describe('outcomeOf', () => {
  const none = (outcome: string) => ({ outcome, repository: null });

  it('tells the repository that the latest release names', () => {
    expect(outcomeOf('sample', answer(body({ Source: SAMPLE })))).toEqual({
      outcome: 'repository',
      repository: SAMPLE,
    });
    expect(outcomeOf('sample', answer(body({ Homepage: 'https://example.org/x' })))).toEqual({
      ...none('none'),
      hasLinks: true,
    });
    expect(outcomeOf('sample', answer(body(null)))).toEqual(none('none'));
  });

  it.each([
    ['offline', null],
    ['not-found', answer('{"message": "Not Found"}', 404)],
    ['rate-limited', answer('', 429)],
    ['failed', answer(body({ Source: SAMPLE }), 500)],
    ['failed', answer(body({ Source: SAMPLE }), 503)],
    ['failed', answer('', 403)],
    ['failed', answer('', 204)],
    ['failed', answer('', 301)],
    ['too-large', { status: 200, length: LONGEST_ANSWER + 1, body: '' }],
    ['too-large', { status: 200, length: 0, body: ' '.repeat(LONGEST_ANSWER) + body(null) }],
    ['malformed', answer('')],
    ['malformed', answer('<html>')],
    ['malformed', answer(body({ Source: SAMPLE }, 'other'))],
  ])('is %s', (outcome, got) => {
    expect(outcomeOf('sample', got)).toEqual(none(outcome));
  });

  it('reads an answer as long as is allowed', () => {
    const text = body({ Source: SAMPLE });
    const long = ' '.repeat(LONGEST_ANSWER - text.length) + text;
    expect(outcomeOf('sample', answer(long)).outcome).toBe('repository');
  });
});
