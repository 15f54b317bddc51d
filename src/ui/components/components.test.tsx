import type { ComponentChild } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ALICE } from '../../account/testing/samples';
import guide from '../guide.css?inline';
import { all, expectAccessible, expectNarrow, one, show, useStage } from '../testing/stage';
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

const first = (selector: string): HTMLElement | null => all(selector)[0] ?? null;

useStage([guide, ...Object.values(OWN)].join('\n'));

describe.each(Object.entries(COMPONENTS))('%s', (_name, component) => {
  it('has no accessibility violation', async () => {
    show(<main>{component}</main>);
    for (const button of all('[aria-haspopup]')) button.click();
    await expectAccessible(one('main'));
  });

  it('is no wider than 320 px', async () => {
    show(component);
    await expectNarrow();
    expect(document.body.getBoundingClientRect().height).toBeGreaterThan(0);
  });
});

describe('the keys of a menu', () => {
  it('open it with the focus in it, move there, and close it with the focus on its button', async () => {
    const onMute = vi.fn();
    show(<LaterMenu title="A title" onMute={onMute} />);
    const button = first('button');
    button?.focus();
    await userEvent.keyboard('{Enter}');
    const items = all('[role="menuitem"]');
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
  show(<BackupNote onNote={async () => 'private-data'} />);
  first('[data-do="note-backup"]')?.click();
  await vi.waitFor(() => expect(first('.problem')?.textContent).not.toBe(''));
  expect(first('input')?.getAttribute('aria-invalid')).toBe('true');
});
