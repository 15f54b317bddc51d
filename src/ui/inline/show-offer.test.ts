// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { fakeI18n } from '../../platform/fake-i18n';
import type { CodesHint } from '../../recovery/codes-hint';
import type { Offer } from '../../recovery/offer';
import { showOffer } from './show-offer';
import { closedRootOf } from './testing/closed-roots';

const FORMS = {
  'log-in': '<form><input name="username"></form>',
  'second-factor': '<form id="totp-auth-form"></form><div class="twofa-recovery"></div>',
  'recovery-code': '<form><input name="recovery_code_value"></form>',
} as const;
type LogInPage = keyof typeof FORMS;

const CODES: CodesHint = {
  unused: 7,
  generatedAt: '2026-05-05T10:00:00Z',
  seenAt: '2026-08-08T10:00:00Z',
  fileName: 'PyPI-Recovery-Codes-alice-dev-2026-05-05T10',
  where: null,
};
const USED_UP: CodesHint = { ...CODES, unused: 0, generatedAt: null, fileName: null };

const actions = { onOpen: vi.fn(), onDismiss: vi.fn() };

beforeEach(() => {
  fakeI18n();
  vi.clearAllMocks();
});

/** Shows an offer on a page that looks as it should. */
function show(page: LogInPage, unusedCodesExist: boolean | null = null, ...hints: CodesHint[]): void {
  document.body.innerHTML = FORMS[page];
  const remembered = hints.map((codes, i) => ({ username: ['alice-dev', 'bob-lane'][i] ?? '', codes }));
  showOffer(document, page, { page, unusedCodesExist, remembered }, actions);
}

const hosts = () => [...document.querySelectorAll('spare-key-offer')];
const box = () => closedRootOf(hosts()[0])?.querySelector('aside');
const text = () => box()?.textContent ?? '';
const items = () => [...(box()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent ?? '');

describe('the offer', () => {
  it.each(Object.entries(FORMS))('on %s stands after all else, which stays as it was', (page, markup) => {
    show(page as LogInPage);
    expect(document.body.innerHTML.replace(/<spare-key-offer.*<\/spare-key-offer>$/, '')).toBe(markup);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.childNodes).toHaveLength(0);
  });

  it('is not made where the forms are not recognized', () => {
    document.body.innerHTML = '<form><input name="login"></form>';
    const offer: Offer = { page: 'log-in', unusedCodesExist: null, remembered: [] };
    showOffer(document, 'log-in', offer, actions);
    expect(hosts()).toEqual([]);
  });

  it('shown again is the same box, and null takes it away', () => {
    show('second-factor', true);
    const [host] = hosts();
    showOffer(document, 'second-factor', { page: 'second-factor', unusedCodesExist: false, remembered: [] }, actions);
    expect(hosts()).toEqual([host]);
    expect(text()).toContain('no unused recovery codes');
    showOffer(document, 'second-factor', null, actions);
    expect(document.body.innerHTML).toBe(FORMS['second-factor']);
  });

  it('has two buttons, each with a name and a deed of its own', () => {
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
      show(page, true, CODES, USED_UP);
      expect(box()?.getAttribute('aria-label')).toBe(english.offer_label.message);
      expect(text()).toContain(english.inline_source.message);
      expect(text()).not.toMatch(/(offer|inline)_[a-z]/);
    }
    fakeI18n({ ...english, text_direction: { message: 'rtl' } });
    show('log-in');
    expect(box()?.getAttribute('dir')).toBe('rtl');
  });
});

describe('the codes', () => {
  it('exist or not, as the page says; else nothing is said', () => {
    show('second-factor', true);
    expect(text()).toContain(english.offer_codes_exist.message);
    show('second-factor', false);
    expect(text()).toContain(english.offer_codes_none.message);
    show('second-factor');
    expect(box()?.querySelector('.codes')).toBeNull();
  });

  it('that are remembered go by their account, with number and dates', () => {
    show('second-factor', true, CODES, { ...CODES, unused: 2 });
    expect(items()).toHaveLength(2);
    expect(items()[0]).toMatch(/^alice-dev.*: 7, .*May 5, 2026.*Aug 8, 2026/);
    expect(items()[1]).toMatch(/^bob-lane.*: 2, /);
  });

  it('that are gone send nobody searching, whatever is remembered', () => {
    show('second-factor', false, CODES);
    expect(text()).not.toMatch(/alice-dev|PyPI-Recovery-Codes/);
  });

  it('that were used up when last seen name no file', () => {
    show('recovery-code', null, USED_UP);
    expect(items()[0]).toContain('No unused codes when last seen, on Aug 8, 2026.');
    expect(box()?.querySelector('code')).toBeNull();
  });

  it('name the file to search for, and their place if it is known', () => {
    show('second-factor', true, CODES);
    expect(box()?.querySelector('code')?.textContent).toBe('PyPI-Recovery-Codes-alice-dev-2026-05-05T10');
    expect(text()).not.toContain('You put them');
    show('second-factor', true, { ...CODES, where: 'grey folder' });
    expect(text()).toContain('You put them: \u2068grey folder\u2069');
  });

  it('work only if they are of the newest set: said where one is asked for', () => {
    show('second-factor', true, CODES);
    expect(text()).not.toContain(english.offer_newest_set.message);
    show('recovery-code', null, CODES);
    expect(text()).toContain(english.offer_newest_set.message);
  });

  it("have a place in the user's words, which are only text", () => {
    const hostile = '<img src=x onerror=alert(1)><b>bold</b>\u2069\u202e';
    show('second-factor', true, { ...CODES, where: hostile });
    expect(box()?.querySelector('img, b')).toBeNull();
    expect(text()).toContain('<img src=x onerror=alert(1)>');
  });
});
