import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { fakeI18n } from '../../platform/testing/fake-i18n';
import type { Offer } from '../../recovery/triage/offer';
import { showOffer } from './show-offer';
import { closedRootOf } from './testing/closed-roots';

// What counts as the user's press is for `press.ts`, whose tests need a browser that draws.
vi.mock('./press', () => ({ isPress: () => true }));

const FORMS = {
  'log-in': '<form><input name="username"></form>',
  'second-factor': '<form id="totp-auth-form"></form><div class="twofa-recovery"></div>',
  'recovery-code': '<form><input name="recovery_code_value"></form>',
} as const;
type LogInPage = keyof typeof FORMS;

const actions = { onOpen: vi.fn(), onDismiss: vi.fn() };

beforeEach(() => {
  fakeI18n();
  vi.clearAllMocks();
});

const offerFor = (page: LogInPage, unusedCodesExist: boolean | null, remembersCodes: boolean): Offer => {
  return { page, unusedCodesExist, remembersCodes };
};

/** Shows an offer on a page that looks as it should. */
function show(page: LogInPage, unusedCodesExist: boolean | null = null, remembersCodes = false): void {
  document.body.innerHTML = FORMS[page];
  showOffer(document, page, offerFor(page, unusedCodesExist, remembersCodes), actions);
}

const hosts = () => [...document.querySelectorAll('[data-spare-key^="offer"]')];
const box = () => closedRootOf(hosts()[0])?.querySelector('aside');
const text = () => box()?.textContent ?? '';
const sentences = () => [...(box()?.querySelectorAll('.codes p') ?? [])].map(({ textContent }) => textContent);

describe('the offer', () => {
  it.each(Object.entries(FORMS))('on %s stands after all else, which stays as it was', (page, markup) => {
    show(page as LogInPage);
    expect(document.body.innerHTML.replace(/<div data-spare-key="offer [a-z-]+"><\/div>$/, '')).toBe(markup);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.childNodes).toHaveLength(0);
  });

  it('is not made where the forms are not recognized', () => {
    document.body.innerHTML = '<form><input name="login"></form>';
    showOffer(document, 'log-in', offerFor('log-in', null, false), actions);
    expect(hosts()).toEqual([]);
  });

  it('shown again is the same box, and null takes it away', () => {
    show('second-factor', true);
    const [host] = hosts();
    showOffer(document, 'second-factor', offerFor('second-factor', false, false), actions);
    expect(hosts()).toEqual([host]);
    expect(text()).toContain('no unused recovery codes');
    showOffer(document, 'second-factor', null, actions);
    expect(document.body.innerHTML).toBe(FORMS['second-factor']);
  });

  it('has two buttons, each with a name and an action of its own', () => {
    show('log-in');
    const buttons = [...(box()?.querySelectorAll('button') ?? [])];
    const names = buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(names).toEqual(['Find the way back', 'Hide until the browser is restarted']);
    buttons[0]?.click();
    expect([actions.onOpen.mock.calls.length, actions.onDismiss.mock.calls.length]).toEqual([1, 0]);
    buttons[1]?.click();
    expect([actions.onOpen.mock.calls.length, actions.onDismiss.mock.calls.length]).toEqual([1, 1]);
  });

  it('says who speaks, in words, and in their direction', () => {
    for (const page of Object.keys(FORMS) as LogInPage[]) {
      show(page, true, true);
      expect(box()?.getAttribute('aria-label')).toBe(english.offer_label.message);
      expect(text()).toContain(english.inline_source.message);
      expect(text()).not.toMatch(/(offer|inline)_[a-z]/);
    }
    fakeI18n({ ...english, text_direction: { message: 'rtl' } });
    show('log-in');
    expect(box()?.getAttribute('dir')).toBe('rtl');
  });
});

it.each([
  ['log-in', null, false, []],
  ['second-factor', null, false, []],
  ['second-factor', true, false, ['offer_codes_exist']],
  ['second-factor', true, true, ['offer_codes_exist', 'offer_codes_remembered']],
  ['second-factor', false, true, ['offer_codes_none']],
  ['recovery-code', null, false, ['offer_newest_set']],
  ['recovery-code', null, true, ['offer_newest_set', 'offer_codes_remembered']],
] as const)(
  'on %s with codes: %s, remembered: %s, only fixed sentences are said: %j',
  (page, exist, remembers, keys) => {
    show(page, exist, remembers);
    expect(sentences()).toEqual(keys.map((key) => english[key].message));
  },
);
