import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { SITES } from '../pypi/urls';
import { PRIVATE_KINDS } from './guard/private-data';
import { CODES, LOST, WORKS } from './request/request-form';
import { REPORTED_STEPS } from './tracker/tracked-request';
import { waitsFor } from './tracker/waits';
import { type Question, STEPS } from './triage/triage-steps';

const messages: Record<string, { message: string; description: string }> = english;
const key = (...parts: string[]) => parts.join('_').replaceAll(/[-.]/g, '_');
const keysUnder = (prefix: string) => Object.keys(messages).filter((one) => one.startsWith(prefix));

/** Keys that are put together at run time, which no compiler can miss. */
const wanted: Record<string, string[]> = {
  triage_: [
    'triage_worked',
    'triage_no_help',
    ...Object.entries<Question>(STEPS).flatMap(([step, { options }]) =>
      step === 'request'
        ? []
        : ['title', 'text', ...Object.keys(options).filter((one) => !['worked', 'no-help'].includes(one))].map((one) =>
            key('triage', step, one),
          ),
    ),
  ],
  private_: [...PRIVATE_KINDS.map((kind) => key('private', kind)), 'private_title', 'private_mask'],
  field_: [...codesThrown(), 'extension-gone', 'note-not-kept'].map((code) => key('field', code)),
};

/** The codes of every FieldError in the sources of this folder. */
function codesThrown(): string[] {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!.*\.test\.ts$).*\.ts$/.test(name),
  );
  const thrown = /(?:new FieldError|refuse|refuseWhen)\([\s\S]{0,80}?'([a-z]+(?:-[a-z]+)+)'/g;
  const found = sources.flatMap((name) => [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(thrown)]);
  return [...new Set(found.map(([, code = '']) => code))];
}

describe.each(Object.entries(wanted))('%s', (prefix, keys) => {
  it('has words for all that can be said, and no others', () => {
    expect(keys.length).toBeGreaterThan(5);
    expect(keysUnder(prefix).sort()).toEqual([...new Set(keys)].sort());
  });
});

it.each([
  ...Object.values<Question>(STEPS).flatMap(({ action }) => (action ? [key('action', action)] : [])),
  ...(['site', 'username', 'lost', 'codes', 'works', 'project', 'repository', 'details'] as const).flatMap((field) => [
    `request_${field}_label`,
    `request_${field}_help`,
  ]),
  ...SITES.map((one) => key('request_site', one)),
  ...LOST.map((one) => key('request_lost', one)),
  ...CODES.map((one) => key('request_codes', one)),
  ...WORKS.map((one) => key('request_works', one)),
  ...['file', 'seven-days', ...REPORTED_STEPS].flatMap((step) => [
    key('tracker', step, 'title'),
    key('tracker', step, 'text'),
  ]),
  ...REPORTED_STEPS.filter((step) => step !== 'support-mail').map((step) => key('tracker', step, 'done')),
  ...LOST.flatMap((lost) => waitsFor({ lost: [lost] })).map(({ kind, until, measure }) =>
    key('waits', kind, until, measure),
  ),
])('%s is said, and explained to translators', (name) => {
  expect(messages[name]?.message).toMatch(/\S/);
  expect(messages[name]?.description).toMatch(/\S/);
});
