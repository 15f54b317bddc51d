import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { nobodys, page } from '../account/testing/samples';
import { CHECKS } from '../checks/index';
import { DEFAULT_LIMITS } from '../checks/limits';
import type { Warning } from '../checks/warning';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Facts } from '../pypi/facts';
import { SECTIONS } from '../pypi/sections';
import { OFFER_PAGES } from '../recovery/triage/lockout-offer';
import { boxWords } from './box-words';

fakeI18n();

const WARNINGS: Warning[] = CHECKS.flatMap(({ id, severity, section, byUser }) =>
  byUser || severity === 'low' || !SECTIONS.some((one) => one === section)
    ? []
    : [{ id, severity, section, evidence: null }],
);
const SECOND_METHOD = WARNINGS.filter(({ id }) => id === 'second-method');
const words = (warnings: Warning[], facts: Facts = page(), dismissDays: number = DEFAULT_LIMITS.dismissDays) =>
  boxWords({ facts, warnings, offer: null, limits: { ...DEFAULT_LIMITS, dismissDays } });
const firstOf = (...of: Parameters<typeof words>) => words(...of)?.warnings[0]?.warnings[0];

describe('the words of boxes', () => {
  it('are none where nothing is to be shown', () => {
    expect(words([])).toBeNull();
  });

  it('are there for every warning, in boxes with names of their own', () => {
    const boxes = words(WARNINGS);
    expect(boxes?.warnings.flatMap(({ warnings }) => warnings)).toHaveLength(WARNINGS.length);
    const labels = boxes?.warnings.map(({ label }) => label) ?? [];
    expect(new Set([...labels, english.popup_name.message]).size).toBe(labels.length + 1);
    expect(JSON.stringify(boxes)).not.toMatch(/(check|state|inline|row)_[a-z]/);
  });

  it('say the first sentence of why, and the rest when asked', () => {
    const [warning] =
      words(WARNINGS.filter(({ id }) => id === 'phishing-resistant-method'))?.warnings[0]?.warnings ?? [];
    const { message } = english.check_phishing_resistant_method_why;
    expect(warning?.sentence).toMatch(/^A fake .*\.$/);
    expect(`${warning?.sentence} ${warning?.details[0]}`).toBe(message);
    expect(warning?.details.at(-1)).toBe(english.check_phishing_resistant_method_fix.message);
  });

  it('name what is meant at once, or say what was seen when asked', () => {
    const evidence = { words: 'evidence_second_email' as const, values: [], items: ['a', 'b', 'c', 'd'] };
    const seen = (items: string[]) =>
      firstOf(SECOND_METHOD.map((one) => ({ ...one, evidence: { ...evidence, items } })));
    const { message } = english.evidence_second_email;
    expect(seen(evidence.items)?.things).toEqual({ sentence: message, names: ['a', 'b', 'c'], rest: 'and 1 more' });
    expect(seen(['a'])?.things).toEqual({ sentence: message, names: ['a'], rest: null });
    expect(seen([])?.things).toBeNull();
    expect(seen([])?.details[0]).toBe(message);
    const without = { ...evidence, words: 'evidence_app_alone' as const };
    const [told] = [firstOf(SECOND_METHOD.map((one) => ({ ...one, evidence: without })))];
    expect(told?.things).toEqual({ sentence: null, names: ['a', 'b', 'c'], rest: 'and 1 more' });
  });

  it('count what is left out of a box', () => {
    const twoFactor = WARNINGS.filter(({ section }) => section === 'two-factor');
    expect(twoFactor.length).toBeGreaterThan(3);
    const { rest } = words(twoFactor)?.warnings[0] ?? {};
    expect(rest).toEqual(twoFactor.slice(2).map((_, i) => `Show ${i + 1} more`));
  });

  it('say for how long a warning is hidden', () => {
    expect(firstOf(SECOND_METHOD)).toMatchObject({
      hide: 'Hide for 30 days',
      hidden: '“Only one second factor” is hidden for 30 days.',
    });
  });

  it.each([
    ['a time that the user set', page(), 7],
    ['an account that is not known', nobodys(), DEFAULT_LIMITS.dismissDays],
  ])('name no time for %s', (_, facts, days) => {
    expect(firstOf(SECOND_METHOD, facts, days)).toMatchObject({
      hide: 'Hide for now',
      hidden: '“Only one second factor” is hidden for now.',
    });
  });

  it.each(OFFER_PAGES)('are there for the offer on the page %s', (name) => {
    const facts = nobodys({ page: name });
    const offer = boxWords({
      facts,
      warnings: [],
      offer: { page: name, unusedCodesExist: null },
      limits: DEFAULT_LIMITS,
    })?.offer;
    expect(Object.values(offer ?? {}).filter((text) => /^$|offer_/.test(text))).toEqual([]);
    expect(offer?.title).toBeTruthy();
  });

  it('are there for the companion, on the page of new codes alone', () => {
    const { companion } = words([], page({ page: 'recovery-codes' })) ?? {};
    const { places = [], ...others } = companion ?? {};
    const texts = [...places.map(({ label }) => label), ...Object.values(others)];
    expect(texts.filter((text) => /^$|^(?:companion|field)_/.test(text))).toEqual([]);
    expect(texts).toHaveLength(15);
    expect(words(SECOND_METHOD)?.companion).toBeNull();
  });

  it('are in the language and direction of the browser', () => {
    fakeI18n({ ...english, text_direction: { message: 'rtl' } }, 'en-GB');
    expect(words(SECOND_METHOD)?.frame).toMatchObject({ language: 'en-GB', direction: 'rtl' });
    fakeI18n();
  });
});
