import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { ALICE } from '../../account/testing/samples';
import { fakeI18n } from '../../platform/testing/fake-i18n';
import guide from '../guide.css?inline';
import light from '../theme.css?inline';
import dark from '../theme-dark.css?inline';
import { AccountSelect } from './account-select';
import { BackQuestion } from './back-question';
import { BackupNote } from './backup-note';
import { Copyable } from './copyable';
import { LaterMenu } from './later-menu';
import { Notice } from './notice';
import { RunningLists } from './running-lists';
import { TodoList } from './todo-list';

const OWN = import.meta.glob<string>('./*.css', { query: '?inline', import: 'default', eager: true });
const NOW = '2026-08-21T12:00:00.000Z';
const LONG = 'a-name-without-a-place-to-break-it-'.repeat(5);
const nothing = () => undefined;
const said = { onSay: nothing, onReviewTokens: nothing, onReviewHistory: nothing };

const COMPONENTS: Readonly<Record<string, ComponentChild>> = {
  'a choice of accounts': (
    <AccountSelect
      account={ALICE}
      accounts={[ALICE, { ...ALICE, username: LONG }]}
      other="Another"
      onChoose={nothing}
    />
  ),
  'a question': <BackQuestion at={NOW} onChange={nothing} />,
  'where the codes are': <BackupNote onNote={async () => null} />,
  'a text to copy': <Copyable about="reason" name="Reason for request" text={LONG} onCopy={nothing} />,
  'what can be put off': <LaterMenu title={LONG} onMute={nothing} />,
  'a notice': <Notice title="A title" text="A text." about="stale" tone="ask" />,
  'a warning': <Notice title="A title" text="A text." about="broken" tone="warn" />,
  'running lists': <RunningLists account={ALICE} lists={[{ id: 'leaving', since: NOW, done: 1, total: 3 }]} />,
  'things to do': (
    <TodoList
      site="pypi.org"
      items={[
        { id: 'second-factor', state: 'done', by: 'page' },
        { id: 'primary-address', state: 'open', by: 'page' },
        { id: 'tokens-reviewed', state: 'not-seen', by: 'user' },
      ]}
      {...said}
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
  style.textContent = [light, dark, guide, ...Object.values(OWN)].join('\n');
  document.body.innerHTML = '<main></main>';
  main = document.body.firstElementChild as HTMLElement;
});

afterEach(async () => {
  render(null, main);
  style.remove();
  document.documentElement.removeAttribute('dir');
  vi.unstubAllGlobals();
  await inTheme('light');
});

describe.each(Object.entries(COMPONENTS))('%s', (_name, component) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation, %s', async (theme) => {
    await inTheme(theme);
    render(component, main);
    for (const button of main.querySelectorAll<HTMLElement>('[aria-haspopup]')) button.click();
    const { violations } = await axe.run(main, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it.each(['ltr', 'rtl'])('is no wider than 320 px, %s', async (direction) => {
    await page.viewport(320, 700);
    document.documentElement.dir = direction;
    render(component, main);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(main.getBoundingClientRect().height).toBeGreaterThan(0);
  });
});

describe('the keys of a menu', () => {
  it('open it with the focus in it, move there, and close it with the focus on its button', async () => {
    const onMute = vi.fn();
    render(<LaterMenu title="A title" onMute={onMute} />, main);
    const button = one('button');
    button?.focus();
    await userEvent.keyboard('{Enter}');
    const items = [...main.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    await vi.waitFor(() => expect(document.activeElement).toBe(items[0]));
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(items[1]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(items.at(-1));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(button);
    expect(onMute).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.activeElement).toBe(items[0]));
    await userEvent.keyboard('{Enter}');
    expect(onMute).toHaveBeenCalledExactlyOnceWith('day');
  });
});

it('what is wrong with a note is said beside its field', async () => {
  render(<BackupNote onNote={async () => 'private-data'} />, main);
  one('[data-do="note-backup"]')?.click();
  await vi.waitFor(() => expect(one('.problem')?.textContent).not.toBe(''));
  expect(one('input')?.getAttribute('aria-invalid')).toBe('true');
});
