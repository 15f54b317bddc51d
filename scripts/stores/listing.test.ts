import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const listing = readFileSync('store/listing.md', 'utf8');
const permissions = readFileSync('store/permissions.md', 'utf8');

/** The text under a heading. */
function under(heading: string): string {
  const [, text = ''] = listing.split(`\n## ${heading}\n`);
  return (text.split('\n## ')[0] ?? '').trim();
}

describe('the listing', () => {
  it('has the name and the summary of the extension, within the limits of both stores', () => {
    expect(under('Name')).toBe(messages.extension_name.message);
    expect(under('Summary')).toBe(messages.extension_description.message);
    expect(under('Name').length).toBeLessThanOrEqual(45);
    expect(under('Summary').length).toBeLessThanOrEqual(132);
  });

  it('says whose it is not, and fits into what the stores take', () => {
    expect(under('Description')).toContain("isn't affiliated with PyPI");
    expect(under('Description').length).toBeGreaterThan(200);
    expect(under('Description').length).toBeLessThan(15_000);
    expect(under('Description')).not.toContain('!');
  });
});

it('every permission has a justification, and no other is spoken of', () => {
  const rows = [...permissions.matchAll(/^\| (`.+`) \| (required|optional|content scripts) \| (.+) \|$/gm)];
  const named = (kind: string) =>
    rows
      .filter(([, , found]) => found === kind)
      .flatMap(([, names = '']) => names.split(', ').map((name) => name.slice(1, -1)));
  expect(named('required')).toEqual(manifest.permissions);
  expect(named('optional').sort()).toEqual([...manifest.optional_permissions].sort());
  const hosts = new Set(
    manifest.content_scripts.flatMap(({ matches }) => matches.map((match) => `${new URL(match).origin}/*`)),
  );
  expect(named('content scripts')).toEqual([...hosts]);
  for (const [, , , why = ''] of rows) expect(why.length).toBeGreaterThan(40);
});

it('what may be connected to is what the manifest lets', () => {
  const policy = manifest.content_security_policy.extension_pages;
  const [, connects = ''] = policy.match(/connect-src ([^;]+)/) ?? [];
  expect(connects.split(' ')).toEqual(['https://pypi.org/pypi/', 'https://test.pypi.org/pypi/']);
  for (const address of connects.split(' ')) expect(permissions).toContain(`\`${address}\``);
});
