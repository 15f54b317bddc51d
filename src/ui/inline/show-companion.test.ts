import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupPlace } from '../../recovery/backup-places';
import { showCompanion } from './show-companion';
import { closedRootOf } from './testing/closed-roots';
import { COMPANION, FRAME } from './testing/sample-boxes';

// What counts as the user's press is for `press.ts`, whose tests need a browser that draws.
vi.mock('./press', () => ({ isPress: () => true }));

const FILE = 'PyPI-Recovery-Codes-alice-dev-2026-05-05T10:00:00.txt';
const CODES = `<div class="recovery-codes"><ul><li><code>secret</code></li></ul><a download="${FILE}">Save</a></div>`;
const onPlace = vi.fn(async (_place: BackupPlace): Promise<'gone' | 'notKept' | null> => null);
const onElsewhere = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  document.body.innerHTML = `<main><div style="display: grid"><div>${CODES}</div></div></main>`;
  show();
});

const show = () => showCompanion(document, FRAME, COMPANION, { onPlace, onElsewhere });
const host = () => document.querySelector('[data-spare-key^="companion"]');
const box = () => closedRootOf(host())?.querySelector('section');
const status = () => box()?.querySelector('[role="status"]');
const buttons = () => [...(box()?.querySelectorAll('button') ?? [])];
const pressed = () =>
  buttons()
    .filter((one) => one.getAttribute('aria-pressed') === 'true')
    .map(({ textContent, firstElementChild }) => [textContent, firstElementChild?.getAttribute('class')]);

async function press(words: string): Promise<void> {
  const button = buttons().find(({ textContent }) => textContent === words);
  if (!button) throw new Error(`no ${words}`);
  button.click();
  await new Promise((resolve) => setTimeout(resolve));
}

describe('beside new codes', () => {
  it('stands below the codes with the full width, and says first not to leave', () => {
    expect(host()?.previousElementSibling).toBe(document.querySelector('main > div'));
    expect(box()?.querySelector('.item')?.textContent).toBe(`${COMPANION.stay} ${COMPANION.stayWhy}`);
    expect(box()?.querySelector('.item > .shape-shield')).not.toBeNull();
  });

  it('nothing can be typed, and nothing is pressed', () => {
    expect(box()?.querySelector('input, textarea, select, form, [contenteditable]')).toBeNull();
    expect(pressed()).toEqual([]);
  });

  it.each(COMPANION.places)('a press of "$label" stores it, and a shape marks it', async ({ place, label }) => {
    await press(label);
    expect(onPlace.mock.calls).toEqual([[place]]);
    expect(pressed()).toEqual([[label, 'shape shape-tick']]);
    expect(status()?.textContent).toBe(COMPANION.saved);
  });

  it('another place takes the mark', async () => {
    await press('Printed');
    await press('Password manager');
    expect(pressed()).toEqual([['Password manager', 'shape shape-tick']]);
  });

  it.each(['gone', 'notKept'] as const)('says what went wrong, and marks nothing: %s', async (problem) => {
    onPlace.mockResolvedValueOnce(problem);
    await press('Printed');
    expect(status()?.textContent).toBe(COMPANION[problem]);
    expect(pressed()).toEqual([]);
    await press('Printed');
    expect(status()?.textContent).toBe(COMPANION.saved);
  });

  it('other places are for a tab of ours', async () => {
    await press(COMPANION.elsewhere);
    expect(onElsewhere).toHaveBeenCalledOnce();
    expect(onPlace).not.toHaveBeenCalled();
  });

  it('drawn again while the page stands, what was pressed is still pressed', async () => {
    await press('Printed');
    show();
    expect(pressed()).toHaveLength(1);
  });
});

it('where one of the new codes is asked for, a word on why stands after the form', () => {
  document.body.innerHTML = '<form><input name="recovery_code_value"></form>';
  show();
  expect(document.querySelector('form')?.nextElementSibling).toBe(host());
  expect(box()?.querySelector('h2')?.textContent).toBe(COMPANION.confirmTitle);
  expect(box()?.querySelector('form, input, button')).toBeNull();
});
