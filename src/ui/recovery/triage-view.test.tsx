import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { ALICE, HEALTHY, recordOf, seenAgo } from '../../account/testing/samples';
import { fakeI18n } from '../../platform/testing/fake-i18n';
import { chosen } from '../../recovery/triage/testing/chosen';
import { PageFrame } from '../components/page-frame';
import { useFocus } from '../components/use-focus';
import guide from '../guide.css?inline';
import light from '../theme.css?inline';
import dark from '../theme-dark.css?inline';
import triage from './triage.css?inline';
import { TriageView } from './triage-view';
import { WhichAccount } from './which-account';

const LONG = 'a-name-without-a-place-to-break-it-'.repeat(5);
const RECORD = recordOf({ ...HEALTHY, twoFactor: { totp: true, securityDevices: [LONG, 'blue key'] } });
const SEEN = { site: 'pypi.org', unusedCodesExist: false, at: seenAgo(0) } as const;
const onAnswer = vi.fn();
const onRewind = vi.fn();
const onSkip = vi.fn();

const at = (way: string, record = RECORD, seen: typeof SEEN | null = null) => (
  <TriageView
    site="pypi.org"
    record={record}
    seen={seen}
    answers={chosen(way)}
    onAnswer={onAnswer}
    onRewind={onRewind}
    onSkip={onSkip}
  />
);

const VIEWS: Readonly<Record<string, ComponentChild>> = {
  'the first question': at(''),
  'the codes, remembered': at('second-factor > key-gone > no > no'),
  'what the page told': at('second-factor', RECORD, SEEN),
  'a way to try': at('second-factor > app-rejected'),
  'the last way': at('trouble > frozen > no-answer'),
  'a good end': at('second-factor > app-rejected > worked'),
  'which account': (
    <WhichAccount
      question={{ accounts: [ALICE, { ...ALICE, username: LONG }], others: ['pypi.org', 'test.pypi.org'], seen: SEEN }}
      onChoose={() => undefined}
    />
  ),
};

let style: HTMLStyleElement;
let main: HTMLElement;
const inTheme = (theme: 'light' | 'dark') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: theme }] });
const one = (selector: string) => main.querySelector<HTMLElement>(selector);

beforeEach(() => {
  fakeI18n();
  style = document.head.appendChild(document.createElement('style'));
  style.textContent = [light, dark, guide, triage].join('\n');
  document.body.innerHTML = '<main></main>';
  main = document.body.firstElementChild as HTMLElement;
});

afterEach(async () => {
  render(null, main);
  style.remove();
  document.documentElement.removeAttribute('dir');
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  await inTheme('light');
});

describe.each(Object.entries(VIEWS))('%s', (_name, view) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation, %s', async (theme) => {
    await inTheme(theme);
    render(view, main);
    for (const fold of main.querySelectorAll('details')) fold.open = true;
    one('[data-do="trail"]')?.click();
    const { violations } = await axe.run(main, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it.each(['ltr', 'rtl'])('is no wider than 320 px, %s', async (direction) => {
    await page.viewport(320, 700);
    document.documentElement.dir = direction;
    render(view, main);
    one('[data-do="trail"]')?.click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(main.getBoundingClientRect().height).toBeGreaterThan(0);
  });
});

it('counts questions, says where something is to be tried, and counts nothing at an end', () => {
  const over = (way: string) => {
    render(at(way), main);
    return one('.over')?.textContent;
  };
  expect(over('')).toMatch(/^Question 1 of about \d$/);
  expect(over('second-factor > key-gone > no > no')).toMatch(/^Question 5 of about \d$/);
  expect(main.querySelectorAll('.pips .on')).toHaveLength(5);
  expect(one('h1')?.getAttribute('aria-describedby')).toBe(one('.over')?.id);
  expect(over('second-factor > app-rejected')).toBe('Try this');
  expect(over('trouble > frozen > no-answer')).toBeUndefined();
});

it('leads to the place where something is tried, on the right index', () => {
  render(at('second-factor > key-gone > no > no > found > yes'), main);
  expect(one('[data-action]')?.getAttribute('href')).toBe('https://pypi.org/manage/account/');
  expect(one('[data-action]')?.textContent).toBe('Sign in on PyPI');
  render(at('trouble > frozen'), main);
  expect(one('[data-action]')?.getAttribute('href')).toBe('mailto:security@pypi.org');
  expect(one('[data-action] svg')).toBeNull();
});

it('shows what is remembered where it helps, and nothing where nothing is', () => {
  render(at('second-factor > key-gone > no > no'), main);
  expect(one('.hint')?.textContent).toContain('You had 7 unused codes');
  expect(one('.hint code')?.textContent).toMatch(/^PyPI-Recovery-Codes-alice-dev-/);
  render(at('password'), main);
  expect(one('.hint')?.textContent).toContain('Your primary address');
  render(<TriageView {...at('password').props} record={undefined} />, main);
  expect(one('.hint')).toBeNull();
});

it('offers no request where one would be wrong, and no way back from the first question', () => {
  render(at(''), main);
  expect([one('[data-do="back"]'), one('[data-do="skip"]')?.textContent]).toEqual([
    null,
    "I've tried everything. Write the request",
  ]);
  render(at('trouble'), main);
  expect(one('[data-do="skip"]')).toBeNull();
  one('[data-do="back"]')?.click();
  expect(onRewind).toHaveBeenCalledExactlyOnceWith('problem');
});

it('folds the answers to one line, from which each can be changed', async () => {
  render(at('second-factor > key-gone > no'), main);
  expect(one('.trail span')?.textContent).toContain('3 answers. My phone or security key is lost or fails');
  expect(one('#trail')?.checkVisibility()).toBe(false);
  await userEvent.click(one('[data-do="trail"]') as HTMLElement);
  expect(one('[data-do="trail"]')?.getAttribute('aria-expanded')).toBe('true');
  one('[data-rewind="factor"]')?.click();
  expect(onRewind).toHaveBeenCalledExactlyOnceWith('factor');
});

it('takes the focus to the next title after an answer given by keyboard', async () => {
  function Page({ way }: { way: string }) {
    const all = useFocus('triage', way);
    return (
      <PageFrame main={all} status={null}>
        {at(way)}
      </PageFrame>
    );
  }
  render(<Page way="" />, main);
  one('[data-option="message"]')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith('problem', 'message');
  render(<Page way="message" />, main);
  expect(document.activeElement).toBe(one('h1'));
  expect(one('h1')?.textContent).toBe('What does PyPI say?');
});
