import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import source from '../../public/_locales/en/messages.json';
import { SECTIONS } from '../pypi/sections';
import { type Check, type EvidenceKey, SEVERITIES, sentenceOf } from './check';
import { CHECKS } from './index';
import { anyAccountFacts, anyBackup, anyJournal, anyLookups, anyTime } from './testing/arbitrary-facts';
import { contextWith } from './testing/samples';
import { wordsOf } from './words-of';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
}
const messages: Record<string, Message> = source;

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true });
const texts = import.meta.glob<string>(['./*.ts', '!./*.test.ts'], { eager: true, query: '?raw', import: 'default' });
const tests = Object.keys(import.meta.glob('./*.test.ts'));

const ids = CHECKS.map((check) => check.id);
const PARTS = ['title', 'problem', 'neutral', 'why', 'fix'] as const;
const allWordsOf = (check: Check) => PARTS.map((part) => wordsOf(check, part));
const used = new Set(Object.values(texts).flatMap((text) => text.match(/evidence_[a-z_]+/g) ?? []) as EvidenceKey[]);
const sentences = [...used].filter((words) => sentenceOf(words) !== null);
const placesIn = (key: string) => Object.keys((messages[key] ?? messages[`${key}_other`])?.placeholders ?? {});
const sorted = (names: Iterable<string>) => [...names].sort();

function isCheck(value: unknown): value is Check {
  return typeof value === 'object' && value !== null && 'id' in value && 'judge' in value;
}

describe('the list of checks', () => {
  it('holds the check of every file, once, under the name of its file', () => {
    const found = Object.entries(modules).flatMap(([path, exports]) =>
      Object.values(exports).flatMap((value) => (isCheck(value) ? [{ path, check: value }] : [])),
    );
    for (const { path, check } of found) expect(path).toBe(`./${check.id}.ts`);
    expect(sorted(found.map(({ check }) => check.id))).toEqual(sorted(ids));
    for (const { check } of found) expect(CHECKS).toContain(check);
  });

  it('is grouped by section', () => {
    const sections = CHECKS.map((check) => check.section);
    const groups = sections.filter((section, i) => section !== sections[i - 1]);
    expect(groups).toEqual([
      'two-factor',
      'emails',
      'tokens',
      'password',
      'associations',
      'history',
      'projects',
      'publishing',
    ]);
  });

  it('has the severities of the design', () => {
    const of = (severity: string) => ids.filter((_, i) => CHECKS[i]?.severity === severity);
    expect(Object.fromEntries(SEVERITIES.map((severity) => [severity, of(severity)]))).toEqual({
      critical: ['two-factor-enabled', 'recovery-codes-available', 'primary-email-verified'],
      high: [
        'recovery-codes-confirmed',
        'recovery-codes-backed-up',
        'second-method',
        'phishing-resistant-method',
        'email-deliverable',
        'backup-email',
        'no-account-wide-token',
        'nothing-unexpected-changed',
      ],
      medium: [
        'recovery-codes-not-low',
        'not-in-one-basket',
        'backup-recently-checked',
        'no-unused-token',
        'no-old-token',
        'way-back-by-repository',
        'not-sole-owner',
      ],
      low: ['methods-recently-proven', 'password-unique', 'linked-code-host', 'history-reviewed', 'trusted-publishing'],
    });
  });
});

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (id, check) => {
  it('has a test, needs, a section and a severity', () => {
    expect(tests).toContain(`./${id}.test.ts`);
    expect(check.needs.length).toBeGreaterThan(0);
    expect([...SECTIONS, 'projects', 'publishing']).toContain(check.section);
    expect(SEVERITIES).toContain(check.severity);
  });

  it('says where its advice comes from', () => {
    expect(check.source).toMatch(/^https:\/\/(pypi\.org\/help\/#|blog\.pypi\.org\/posts\/|docs\.pypi\.org\/)\S+$/);
  });

  it('has its words', () => {
    for (const key of allWordsOf(check)) expect(messages, key).toHaveProperty(key);
  });

  it('gives as many values as its evidence has placeholders', () => {
    const property = fc.property(
      anyAccountFacts,
      fc.option(anyTime),
      fc.option(anyBackup),
      fc.option(anyJournal),
      anyLookups,
      (facts, historyReviewedAt, backup, journal, lookups) => {
        const historyLook = historyReviewedAt === null ? null : { at: historyReviewedAt, count: null };
        const context = contextWith({ historyReviewedAt, historyLook, backup, journal, lookups });
        const { words, values } = check.regardless?.(context) ?? check.judge(facts, context);
        const fact = words.replace('evidence', 'fact');
        const places = placesIn(sentenceOf(words) ?? fact);
        if (sentenceOf(words)) expect(places, words).toHaveLength(values.length);
        // A fact is shorter: it may leave out a limit.
        else expect(places.length, fact).toBeLessThanOrEqual(values.length);
      },
    );
    fc.assert(property, { numRuns: 200 });
  });
});

describe('the words', () => {
  const own = Object.entries(messages).filter(([key]) => /^(check|evidence)_/.test(key));

  it('are those that checks use, and no others', () => {
    expect(sorted(new Set(own.map(([key]) => key.replace(/_(?:one|other)$/, ''))))).toEqual(
      sorted([...CHECKS.flatMap(allWordsOf).filter((key) => key.startsWith('check_')), ...sentences]),
    );
  });

  it.each(own)('%s is described for translators', (_, { message, description }) => {
    expect(message.trim()).not.toBe('');
    expect(description?.trim() ?? '').not.toBe('');
    expect(message).not.toContain('!');
  });

  it.each(Object.entries(messages))('%s has a place for every placeholder', (_, { message, placeholders = {} }) => {
    const places = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
    const contents = Object.values(placeholders).map(({ content }) => content);
    expect(sorted(new Set(places))).toEqual(sorted(Object.keys(placeholders)));
    expect(sorted(contents)).toEqual(contents.map((_, i) => `$${i + 1}`));
    for (const { example } of Object.values(placeholders)) expect(example?.trim() ?? '').not.toBe('');
  });
});
