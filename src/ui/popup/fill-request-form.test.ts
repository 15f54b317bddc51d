import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fillRequestForm as filling } from './fill-request-form';

const FORM = '/pypi/support/issues/new?template=account-recovery.yml';
const TEXTS = { username: '`alice-dev`', reason: 'I lost my phone.\n\n*Nothing* else.' };

const USERNAME = '<input type="text" aria-label="PyPI Username">';
const REASON = '<textarea aria-label="Reason for request"></textarea>';
const BOXES = '<input type="checkbox" aria-label="PyPI Username"><input type="checkbox" checked required>';
const TITLE = '<input type="text" aria-label="Add a title" value="Account recovery request">';
/** The form as GitHub drew it in 2026: label elements beside the fields, and an asterisk in them. */
const GITHUB = `<form>${TITLE}
  <h3 id="u"><span>PyPI Username</span> <span>*</span></h3>
  <span><input type="text" aria-labelledby="u" aria-required="true"></span>
  <h3 id="r">Reason for request *</h3>
  <div><textarea aria-labelledby="r" rows="5"></textarea></div>
  ${BOXES}<button type="submit">Create</button></form>`;

const done = (username: string, reason: string) => ({ state: 'done', username, reason });
const bothFilled = done('filled', 'filled');

function element<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`No ${selector}`);
  return found;
}
const username = () => element<HTMLInputElement>('input[type=text]:not([aria-label="Add a title"])');
const reason = () => element<HTMLTextAreaElement>('textarea');
const values = () => [username().value, reason().value];

/** Where the page stands. */
let here: URL;
const go = (address: string, origin = 'https://github.com') => {
  here = new URL(address, origin);
};

/** The function as the browser takes it to the page: as text, with nothing from outside but what the page has. */
const fillRequestForm = new Function('location', `return ${filling}`)(
  new Proxy({}, { get: (_, name: keyof URL) => here[name] }),
) as typeof filling;

function draw(html: string, address = FORM): void {
  go(address);
  document.body.innerHTML = html;
}

/** Runs it to its end, however long it waits. */
async function fill() {
  const outcome = fillRequestForm(TEXTS);
  await vi.runAllTimersAsync();
  return outcome;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
});

describe('the page', () => {
  it.each(['/login?return_to=%2Fpypi', '/login', '/session', '/sessions/two-factor/app'])(
    'is a log-in page: %s',
    async (address) => {
      draw(GITHUB, address);
      expect(await fill()).toEqual({ state: 'signed-out' });
      expect(values()).toEqual(['', '']);
    },
  );

  it.each([
    '/pypi/support/issues/new',
    '/pypi/support/issues/new?template=other.yml',
    '/pypi/support/issues/new/choose?template=account-recovery.yml',
    '/pypi/support/issues/1?template=account-recovery.yml',
    '/alice/support/issues/new?template=account-recovery.yml',
    '/logins',
  ])('is another one: %s', async (address) => {
    draw(GITHUB, address);
    expect(await fill()).toEqual({ state: 'not-this-form' });
    expect(values()).toEqual(['', '']);
  });

  it.each(['http://github.com', 'https://github.com.example', 'https://gist.github.com', 'https://github.com:8443'])(
    'is not GitHub: %s',
    async (origin) => {
      draw(GITHUB);
      for (const path of [FORM, '/login']) {
        go(path, origin);
        expect(await fill()).toEqual({ state: 'not-this-form' });
      }
      expect(values()).toEqual(['', '']);
    },
  );

  it('may have more in its address', async () => {
    draw(GITHUB, '/pypi/support/issues/new?title=x&template=account-recovery.yml#top');
    expect(await fill()).toEqual(bothFilled);
  });

  it.each(['/login', '/pypi/support/issues/1'])(
    'may become another one between the two fields: %s',
    async (address) => {
      draw(GITHUB);
      username().addEventListener('input', () => go(address));
      expect(await fill()).toEqual(done('not-taken', 'not-taken'));
      expect(reason().value).toBe('');
    },
  );

  it('may become another one before a field is filled once more', async () => {
    draw(GITHUB);
    username().addEventListener('input', () => Object.assign(username(), { value: '' }), { once: true });
    setTimeout(() => go('/pypi/support/issues/1'), 1_000);
    expect(await fill()).toEqual(done('not-taken', 'not-taken'));
    expect(username().value).toBe('');
  });

  it('may become another one while the form is awaited', async () => {
    draw('');
    setTimeout(() => draw(GITHUB, '/login'), 1_000);
    expect(await fill()).toEqual({ state: 'signed-out' });
    expect(values()).toEqual(['', '']);
  });
});

describe('the form', () => {
  it('is filled with the two texts, as they are', async () => {
    draw(GITHUB);
    expect(await fill()).toEqual(bothFilled);
    expect(values()).toEqual([TEXTS.username, TEXTS.reason]);
  });

  it.each([
    [
      'label[for]',
      '<label for="a">PyPI Username</label><input id="a">',
      '<label for="b">Reason for request *</label><textarea id="b"></textarea>',
    ],
    [
      'a label around it',
      '<label>\n PyPI Username <b>*</b> <input></label>',
      '<label>Reason for request<textarea></textarea></label>',
    ],
    ['aria-label', USERNAME, REASON],
    [
      'one of several aria-labelledby',
      '<i id="h">Help</i><i id="u">PyPI\n Username*</i><input aria-labelledby="h  u gone">',
      REASON,
    ],
  ])('is known by its labels: %s', async (_how, input, textarea) => {
    draw(`<form>${input.replace('<input', '<input type="text"')}${textarea}</form>`);
    expect(await fill()).toEqual(bothFilled);
  });

  it.each([
    ['is absent', ''],
    ['is named otherwise', '<input type="text" aria-label="Your PyPI Username">'],
    ['is of another kind', '<input type="email" aria-label="PyPI Username">'],
    ['is a longer text', '<textarea aria-label="PyPI Username"></textarea>'],
    ['is there twice', USERNAME + USERNAME],
    ['is not shown', `<div style="display: none">${USERNAME}</div>`],
    ['can not be seen', `<div style="visibility: hidden">${USERNAME}</div>`],
    ['is disabled', '<input type="text" aria-label="PyPI Username" disabled>'],
    ['is disabled with its group', `<fieldset disabled>${USERNAME}</fieldset>`],
    ['is read-only', '<input type="text" aria-label="PyPI Username" readonly>'],
  ])('is left alone when a field %s', async (_how, input) => {
    draw(`${input}${REASON}${BOXES}`);
    expect(await fill()).toEqual({ state: 'not-found', missing: ['username'] });
    expect(reason().value).toBe('');
    for (const field of document.querySelectorAll<HTMLInputElement>(
      '[aria-label="PyPI Username"]:not([type=checkbox])',
    ))
      expect(field.value).toBe('');
  });

  it('is left alone when the other field is absent, or both', async () => {
    draw(`${USERNAME}<input type="text" aria-label="Reason for request">`);
    expect(await fill()).toEqual({ state: 'not-found', missing: ['reason'] });
    expect(username().value).toBe('');
    draw('');
    expect(await fill()).toEqual({ state: 'not-found', missing: ['username', 'reason'] });
  });

  it('does not mind a hidden double', async () => {
    draw(`<div hidden>${USERNAME}</div>${REASON}${USERNAME}`);
    expect(await fill()).toEqual(bothFilled);
    expect([...document.querySelectorAll<HTMLInputElement>('input')].map(({ value }) => value)).toEqual([
      '',
      TEXTS.username,
    ]);
  });

  it('is awaited, and filled as soon as it is drawn', async () => {
    draw(USERNAME);
    setTimeout(() => document.body.insertAdjacentHTML('beforeend', REASON), 3_000);
    const outcome = fillRequestForm(TEXTS);
    await vi.advanceTimersByTimeAsync(2_999);
    expect(username().value).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    expect(values()).toEqual([TEXTS.username, TEXTS.reason]);
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual(bothFilled);
  });

  it.each([
    ['label', (label: Text) => Object.assign(label, { nodeValue: 'PyPI Username' })],
    ['state', () => reason().removeAttribute('disabled')],
  ])('is awaited until its %s has changed too', async (last, change) => {
    draw(`<i id="u">Loading</i><input type="text" aria-labelledby="u">${REASON.replace('>', ' disabled>')}`);
    const label = element('#u').firstChild as Text;
    if (last === 'label') reason().removeAttribute('disabled');
    else label.nodeValue = 'PyPI Username';
    setTimeout(() => change(label), 1_000);
    const outcome = fillRequestForm(TEXTS);
    await vi.advanceTimersByTimeAsync(999);
    expect(values()).toEqual(['', '']);
    await vi.advanceTimersByTimeAsync(1);
    expect(values()).toEqual([TEXTS.username, TEXTS.reason]);
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual(bothFilled);
  });

  it('is not awaited for longer than 5 s', async () => {
    draw(USERNAME);
    setTimeout(() => document.body.insertAdjacentHTML('beforeend', REASON), 5_001);
    expect(await fill()).toEqual({ state: 'not-found', missing: ['reason'] });
    expect(values()).toEqual(['', '']);
  });
});

describe('what is already in a field', () => {
  it.each([
    ['bob', '', done('kept', 'filled')],
    ['', 'Help!', done('filled', 'kept')],
    ['bob', 'Help!', done('kept', 'kept')],
    [' ', '\n', done('kept', 'kept')],
  ])('stays: %j %j', async (name, why, outcome) => {
    draw(GITHUB);
    Object.assign(username(), { value: name });
    Object.assign(reason(), { value: why });
    expect(await fill()).toEqual(outcome);
    expect(values()).toEqual([name || TEXTS.username, why || TEXTS.reason]);
  });

  it('does not hide the label around it', async () => {
    draw(`${USERNAME}<label>Reason for request<textarea>Help!</textarea></label>`);
    expect(await fill()).toEqual(done('filled', 'kept'));
  });

  it('is ours on a second press, also at the same time', async () => {
    draw(GITHUB);
    const [first, second] = [fillRequestForm(TEXTS), fillRequestForm({ username: '`mallory`', reason: 'x' })];
    await vi.runAllTimersAsync();
    expect(await Promise.all([first, second])).toEqual([bothFilled, done('kept', 'kept')]);
    expect(values()).toEqual([TEXTS.username, TEXTS.reason]);
    expect(await fill()).toEqual(done('kept', 'kept'));
  });

  it('is ours when the form is drawn under two presses', async () => {
    draw('');
    setTimeout(() => draw(GITHUB), 1_000);
    const presses = Promise.all([fillRequestForm(TEXTS), fillRequestForm(TEXTS)]);
    await vi.runAllTimersAsync();
    expect(await presses).toEqual([bothFilled, done('kept', 'kept')]);
  });
});

/**
 * What React does with a controlled field: it keeps the last `value` set on the element itself, takes an `input` event
 * for news only when the real one differs, and then puts back the one that its owner holds.
 */
function control(field: HTMLInputElement | HTMLTextAreaElement, accept: (text: string) => string) {
  const real = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  const state = { value: field.value, heard: 0 };
  let tracked = field.value;
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => real?.get?.call(field),
    set: (text: string) => {
      tracked = text;
      real?.set?.call(field, text);
    },
  });
  document.body.addEventListener('input', (event) => {
    if (event.target !== field || field.value === tracked) return;
    tracked = field.value;
    state.heard += 1;
    state.value = accept(field.value);
    field.value = state.value;
  });
  return state;
}

describe('a page that has its own idea of a field', () => {
  it('hears of the text', async () => {
    draw(GITHUB);
    const states = [control(username(), (text) => text), control(reason(), (text) => text)];
    expect(await fill()).toEqual(bothFilled);
    expect(states).toEqual([
      { value: TEXTS.username, heard: 1 },
      { value: TEXTS.reason, heard: 1 },
    ]);
  });

  it.each([
    ['nothing', () => ''],
    ['something else', (text: string) => text.slice(1)],
  ])('may put back %s: that is said', async (_what, accept) => {
    draw(GITHUB);
    control(reason(), accept);
    expect(await fill()).toEqual(done('filled', 'not-taken'));
  });

  it('may empty the field a moment later, each time: that is said', async () => {
    draw(GITHUB);
    username().addEventListener('input', () => setTimeout(() => Object.assign(username(), { value: '' }), 100));
    expect(await fill()).toEqual(done('not-taken', 'filled'));
  });

  it('may not listen from the start, and empty the fields when it does: they are filled once more', async () => {
    draw(GITHUB);
    const outcome = fillRequestForm(TEXTS);
    await vi.advanceTimersByTimeAsync(1_900);
    for (const field of [username(), reason()]) field.value = '';
    const state = control(reason(), (text) => text);
    await vi.runAllTimersAsync();
    expect(await outcome).toEqual(bothFilled);
    expect(state).toEqual({ value: TEXTS.reason, heard: 1 });
  });

  it('may put something of its own there meanwhile: that stays, and is said', async () => {
    draw(GITHUB);
    setTimeout(() => Object.assign(username(), { value: 'alice' }), 1_000);
    expect(await fill()).toEqual(done('not-taken', 'filled'));
    expect(values()).toEqual(['alice', TEXTS.reason]);
  });

  it('may take the second field away because of the first: that is not "kept"', async () => {
    draw(GITHUB);
    username().addEventListener('input', () => reason().remove());
    expect(await fill()).toEqual(done('filled', 'not-taken'));
  });

  it('may draw the field anew, or take it away: that is said', async () => {
    draw(GITHUB);
    const fresh = document.createRange().createContextualFragment('<input type="text">');
    username().addEventListener('input', () => setTimeout(() => username().replaceWith(fresh), 50));
    reason().addEventListener('input', () => setTimeout(() => reason().remove(), 50));
    expect(await fill()).toEqual(done('not-taken', 'not-taken'));
  });

  it('may draw it anew with the text in it', async () => {
    draw(GITHUB);
    username().addEventListener('input', () => setTimeout(() => username().replaceWith(username().cloneNode()), 50));
    expect(await fill()).toEqual(bothFilled);
  });
});

describe('what is the person’s own', () => {
  const OWN = ['click', 'submit', 'change', 'focus', 'focusin', 'keydown', 'mousedown', 'pointerdown', 'reset'];
  const field = fc.constantFrom(
    USERNAME,
    REASON,
    TITLE,
    BOXES,
    GITHUB,
    '<button>Create</button>',
    '<label>PyPI Username<input type="checkbox"></label>',
  );

  it('is never touched, whatever the page: boxes, title, button, focus', async () => {
    const outcomes = new Set<string>();
    const pages = fc.array(field, { maxLength: 6 }).map((parts) => `<form>${parts.join('')}</form>`);
    await fc.assert(
      fc.asyncProperty(pages, async (html) => {
        draw(html);
        const seen: string[] = [];
        const see = ({ type }: Event) => seen.push(type);
        for (const type of OWN) document.addEventListener(type, see, true);
        const checked = vi.spyOn(HTMLInputElement.prototype, 'checked', 'set');
        const own = () =>
          [...document.querySelectorAll<HTMLInputElement>('[type=checkbox], [aria-label="Add a title"]')].map((it) => [
            it.checked,
            it.value,
          ]);
        const before = own();
        outcomes.add((await fill()).state);
        for (const type of OWN) document.removeEventListener(type, see, true);
        expect(own()).toEqual(before);
        expect(seen).toEqual([]);
        expect(checked).not.toHaveBeenCalled();
        expect(document.activeElement).toBe(document.body);
        checked.mockRestore();
      }),
    );
    expect([...outcomes].sort()).toEqual(['done', 'not-found']);
  });
});

describe('the function', () => {
  it('answers with data that can travel', async () => {
    for (const html of [GITHUB, '', USERNAME]) {
      draw(html);
      const outcome = await fill();
      expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
    }
  });
});
