import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showOffer } from './show-offer';
import { closedRootOf } from './testing/closed-roots';
import { FRAME, OFFER } from './testing/sample-boxes';

// What counts as the user's press is for `press.ts`, whose tests need a browser that draws.
vi.mock('./press', () => ({ isPress: () => true }));

const FORMS = {
  'log-in': '<form><input name="username"></form>',
  'second-factor': '<form id="totp-auth-form"></form><div class="twofa-recovery"></div>',
  'recovery-code': '<form><input name="recovery_code_value"></form>',
  'confirm-device':
    '<main><div class="site-container"><h1>Title</h1><p><a href="https://pypi.org/help/#utfkey">Help</a></p></div></main>',
  'password-reset': '<form><input name="username_or_email"></form>',
} as const;
type LogInPage = keyof typeof FORMS;

const actions = { onOpen: vi.fn(), onDismiss: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
});

/** Shows an offer on a page that looks as it should. */
function show(page: LogInPage): void {
  document.body.innerHTML = FORMS[page];
  showOffer(document, page, FRAME, OFFER, actions);
}

const hosts = () => [...document.querySelectorAll('[data-spare-key^="offer"]')];
const box = () => closedRootOf(hosts()[0])?.querySelector('section');
const text = () => box()?.textContent ?? '';

describe('the offer', () => {
  it.each(Object.entries(FORMS))('on %s stands after all else, which stays as it was', (page, markup) => {
    show(page as LogInPage);
    expect(document.body.innerHTML.replace(/<div data-spare-key="offer [a-z-]+"><\/div>/, '')).toBe(markup);
    expect(hosts()[0]?.nextElementSibling).toBeNull();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.childNodes).toHaveLength(0);
  });

  it('stands after a row of forms, with the full width', () => {
    document.body.innerHTML = `<main><div><div style="display: flex">${FORMS['second-factor']}</div></div></main>`;
    showOffer(document, 'second-factor', FRAME, OFFER, actions);
    expect(hosts()[0]?.previousElementSibling).toBe(document.querySelector('main > div > div'));
  });

  it('stands after what PyPI says once a link for a new password was asked for', () => {
    document.body.innerHTML =
      '<main><div class="site-container"><h1>Title</h1><div class="callout-block--success"></div></div></main>';
    showOffer(document, 'password-reset', FRAME, OFFER, actions);
    expect(hosts()[0]?.previousElementSibling?.className).toBe('callout-block--success');
  });

  it('is not made where the forms are not recognized', () => {
    document.body.innerHTML = '<form><input name="login"></form>';
    showOffer(document, 'log-in', FRAME, OFFER, actions);
    expect(hosts()).toEqual([]);
  });

  it('shown again is the same box, and null takes it away', () => {
    show('second-factor');
    const [host] = hosts();
    showOffer(document, 'second-factor', FRAME, { ...OFFER, sentence: 'Another sentence.' }, actions);
    expect(hosts()).toEqual([host]);
    expect(text()).toContain('Another sentence.');
    showOffer(document, 'second-factor', FRAME, null, actions);
    expect(document.body.innerHTML).toBe(FORMS['second-factor']);
  });

  it('has one sentence and two buttons, each with an action of its own', () => {
    show('log-in');
    expect([...(box()?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent)).toEqual([OFFER.sentence]);
    const buttons = [...(box()?.querySelectorAll('button') ?? [])];
    expect(buttons.map(({ textContent }) => textContent)).toEqual([OFFER.open, OFFER.dismiss]);
    buttons[0]?.click();
    expect([actions.onOpen.mock.calls.length, actions.onDismiss.mock.calls.length]).toEqual([1, 0]);
    buttons[1]?.click();
    expect([actions.onOpen.mock.calls.length, actions.onDismiss.mock.calls.length]).toEqual([1, 1]);
  });

  it('says who speaks, in the direction of its words', () => {
    show('log-in');
    expect(box()?.getAttribute('aria-label')).toBe(OFFER.label);
    expect(text()).toContain(FRAME.source);
    showOffer(document, 'log-in', FRAME, null, actions);
    showOffer(document, 'log-in', { ...FRAME, direction: 'rtl' }, OFFER, actions);
    expect(box()?.getAttribute('dir')).toBe('rtl');
  });
});
