import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ALICE, HEALTHY, recordOf, seenAgo } from '../../account/testing/samples';
import { chosen } from '../../recovery/triage/testing/chosen';
import { PageFrame } from '../components/page-frame';
import { useFocus } from '../components/use-focus';
import guide from '../guide.css?inline';
import { all, expectAccessible, expectNarrow, show, useStage } from '../testing/stage';
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

const first = (selector: string): HTMLElement | null => all(selector)[0] ?? null;

useStage([guide, triage].join('\n'));
afterEach(() => {
  vi.clearAllMocks();
});

describe.each(Object.entries(VIEWS))('%s', (_name, view) => {
  it('has no accessibility violation', async () => {
    show(view);
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    first('[data-do="trail"]')?.click();
    await expectAccessible();
  });

  it('is no wider than 320 px', async () => {
    show(view);
    first('[data-do="trail"]')?.click();
    await expectNarrow();
    expect(document.body.getBoundingClientRect().height).toBeGreaterThan(0);
  });
});

it('counts questions, says where something is to be tried, and counts nothing at an end', () => {
  const over = (way: string) => {
    show(at(way));
    return first('.over')?.textContent;
  };
  expect(over('')).toMatch(/^Question 1 of about \d$/);
  expect(over('second-factor > key-gone > no > no')).toMatch(/^Question 5 of about \d$/);
  expect(all('.pips .on')).toHaveLength(5);
  expect(first('h1')?.getAttribute('aria-describedby')).toBe(first('.over')?.id);
  expect(over('second-factor > app-rejected')).toBe('Try this');
  expect(over('trouble > frozen > no-answer')).toBeUndefined();
});

it('leads to the place where something is tried, on the right index', () => {
  show(at('second-factor > key-gone > no > no > found > yes'));
  expect(first('[data-action]')?.getAttribute('href')).toBe('https://pypi.org/manage/account/');
  expect(first('[data-action]')?.textContent).toBe('Sign in on PyPI');
  show(at('trouble > frozen'));
  expect(first('[data-action]')?.getAttribute('href')).toBe('mailto:security@pypi.org');
  expect(first('[data-action] svg')).toBeNull();
});

it('shows what is remembered where it helps, and nothing where nothing is', () => {
  show(at('second-factor > key-gone > no > no'));
  expect(first('.hint')?.textContent).toContain('You had 7 unused codes');
  expect(first('.hint code')?.textContent).toMatch(/^PyPI-Recovery-Codes-alice-dev-/);
  show(at('password'));
  expect(first('.hint')?.textContent).toContain('Your primary address');
  show(<TriageView {...at('password').props} record={undefined} />);
  expect(first('.hint')).toBeNull();
});

it('offers no request where one would be wrong, and no way back from the first question', () => {
  show(at(''));
  expect([first('[data-do="back"]'), first('[data-do="skip"]')?.textContent]).toEqual([
    null,
    "I've tried everything. Write the request",
  ]);
  show(at('trouble'));
  expect(first('[data-do="skip"]')).toBeNull();
  first('[data-do="back"]')?.click();
  expect(onRewind).toHaveBeenCalledExactlyOnceWith('problem');
});

it('folds the answers to one line, from which each can be changed', async () => {
  show(at('second-factor > key-gone > no'));
  expect(first('.trail span')?.textContent).toContain('3 answers. My phone or security key is lost or fails');
  expect(first('#trail')?.checkVisibility()).toBe(false);
  await userEvent.click(first('[data-do="trail"]') as HTMLElement);
  expect(first('[data-do="trail"]')?.getAttribute('aria-expanded')).toBe('true');
  first('[data-rewind="factor"]')?.click();
  expect(onRewind).toHaveBeenCalledExactlyOnceWith('factor');
});

it('takes the focus to the next title after an answer given by keyboard', async () => {
  function Page({ way }: { way: string }) {
    const holder = useFocus<HTMLElement>('triage', way);
    return (
      <PageFrame main={holder} status={null}>
        {at(way)}
      </PageFrame>
    );
  }
  show(<Page way="" />);
  first('[data-option="message"]')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(onAnswer).toHaveBeenCalledExactlyOnceWith('problem', 'message');
  show(<Page way="message" />);
  expect(document.activeElement).toBe(first('h1'));
  expect(first('h1')?.textContent).toBe('What does PyPI say?');
});
