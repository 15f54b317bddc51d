import { render } from 'preact';
import type { AccountId } from '../../account/account-id';
import {
  exportFile,
  type ImportProblem,
  type Kept,
  LONGEST_FILE,
  NO_SETTINGS,
  readExportFile,
} from '../../overview/export-file';
import { importChanges } from '../../overview/import-changes';
import { direction, language, type MessageKey, t } from '../../platform/i18n';
import type { StoredAndOthers } from '../../platform/messages';
import { send } from '../../platform/send';
import { browser } from '../../platform/view-browser';
import { SettingsPage } from './settings-page';
import '../theme.css';
import '../theme-dark.css';
import './settings.css';

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('settings_title');

let stored: StoredAndOthers | null = null;
let status: { text: string; failed: boolean } | null = null;
/** The file that waits for the user's word. */
let chosen: { name: string; text: string; kept: Kept<null> } | null = null;
let problem: ImportProblem | null = null;

const keptOf = ({ records, visits, drafts, requests }: StoredAndOthers): Kept<null> => ({
  records,
  visits,
  drafts,
  requests,
  settings: null,
});

function draw(): void {
  const now = new Date().toISOString();
  const waiting =
    chosen && stored ? { name: chosen.name, changes: importChanges(keptOf(stored), chosen.kept, now) } : null;
  render(
    <SettingsPage stored={stored} status={status} waiting={waiting} problem={problem} {...actions} />,
    document.body,
  );
}

const actions = {
  onExport: () => tell(download(), 'settings_export_failed'),
  onFile: (file: File) => tell(choose(file), 'import_failed'),
  onImport: () => tell(importChosen(), 'import_failed'),
  onCancel: () => {
    chosen = null;
    draw();
  },
  onEraseAccount: (account: AccountId) =>
    tell(send(browser, 'erase-account', { account }).then(() => t('settings_erased_account', account.username))),
  onEraseEverything: () => tell(send(browser, 'erase-everything', {}).then(() => t('settings_erased_everything'))),
};

/** Does something, then shows all anew, and says what came of it: the words that `work` gives, or why it failed. */
async function tell(work: Promise<string | null>, failed?: MessageKey): Promise<void> {
  try {
    const text = await work;
    status = text === null ? null : { text, failed: false };
    await reload();
  } catch (error) {
    fail(error, failed);
  }
}

function fail(error: unknown, words: MessageKey = 'settings_failed'): void {
  status = { text: t(words, error instanceof Error ? error.message : String(error)), failed: true };
  draw();
}

/** All that is kept now, as a file among the user's downloads. */
async function download(): Promise<string> {
  const now = new Date().toISOString();
  const text = exportFile(keptOf(await send(browser, 'get-stored', {})), now);
  const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const name = `spare-key-${now.slice(0, 10)}.json`;
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser reads it after the click; how long that takes, it doesn't tell.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return t('settings_exported', name);
}

/** Reads a file, and nothing else: it waits for the user's word. */
async function choose(file: File): Promise<null> {
  chosen = null;
  problem = null;
  // Each UTF-16 unit has three bytes at most: what is longer need not be read.
  if (file.size > 3 * LONGEST_FILE) {
    problem = { code: 'too-large', part: null, item: null };
    return null;
  }
  const text = await file.text();
  const read = readExportFile(text, NO_SETTINGS);
  if ('problem' in read) problem = read.problem;
  else chosen = { name: file.name, text, kept: read.ok };
  return null;
}

async function importChosen(): Promise<string | null> {
  if (!chosen) return null;
  const { name, text } = chosen;
  problem = await send(browser, 'import-file', { text });
  chosen = null;
  return problem ? null : t('import_done', name);
}

async function reload(): Promise<void> {
  stored = await send(browser, 'get-stored', {});
  draw();
}

/** A page of PyPI, the popup or another tab changed something: what was said last stays said. */
browser.storage.onChanged.addListener(() => {
  reload().catch((error) => fail(error));
});
reload().catch((error) => fail(error));
