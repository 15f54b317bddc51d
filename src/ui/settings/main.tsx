import type { AccountId } from '../../account/account-id';
import type { LimitName } from '../../checks/limits';
import { send } from '../../messages/send';
import type { Hidden } from '../../overview/hidden';
import { browser } from '../../platform/browser';
import { t } from '../../platform/i18n';
import { giveBackNotifications, mayNotify, requestNotifications } from '../../platform/notification-permission';
import type { ImportProblem } from '../../storage/export';
import { importChanges } from '../../storage/import-changes';
import type { StoredAndOthers } from '../../storage/items';
import type { Status } from '../components/page-frame';
import { done, startPage } from '../page';
import { type ChosenFile, download, readFile } from './export-import';
import { SettingsPage } from './settings-page';
import '../theme.css';
import '../theme-dark.css';
import './settings.css';

document.title = t('popup_settings');

const { version, homepage_url: home } = browser.runtime.getManifest();
let stored: StoredAndOthers | null = null;
let isAllowed = false;
let chosen: ChosenFile | null = null;
let problem: ImportProblem | null = null;

const page = startPage({ view, reload, failed: 'failed' });
const { draw } = page;

function view(status: Status | null) {
  const now = new Date();
  const changes = chosen && stored && importChanges(stored, chosen.kept);
  const waiting = chosen && changes && { name: chosen.name, changes };
  return <SettingsPage {...{ stored, isAllowed, now, status, waiting, problem, version, home }} {...actions} />;
}

const actions = {
  // Asked for at the click itself: nothing may be awaited before.
  onNotifications: (isOn: boolean) => tell(isOn ? switchOn(requestNotifications()) : switchOff()),
  onShowAgain: (account: AccountId, { where, id }: Hidden, title: string) => {
    const name = where === 'page' ? 'show-warning' : 'unmute';
    const onUndo = () => tell(send(browser, 'undo', { account, name }));
    return tell(send(browser, name, { account, id }).then(() => ({ ...done('settings_unmuted', title), onUndo })));
  },
  onLimit: (limit: LimitName, value: number | null): Promise<void> => {
    const before = stored?.settings.thresholds[limit] ?? null;
    const saved = { ...done('said_saved'), onUndo: () => actions.onLimit(limit, before) };
    return tell(send(browser, 'change-settings', { change: { limit, value } }).then(() => saved));
  },
  onExport: () => tell(exportAll()),
  onFile: (file: File) => tell(choose(file)),
  onImport: () => tell(importChosen()),
  onCancel: () => {
    chosen = null;
    draw();
  },
  onEraseAccount: (account: AccountId) =>
    tell(send(browser, 'erase-account', { account }).then(() => done('settings_erased'))),
  onEraseEverything: () => tell(eraseEverything()),
};

/** Does something, and reads again what is kept. */
function tell(work: Promise<Status | null>): Promise<void> {
  const read = async () => {
    const said = await work;
    await reload();
    return said;
  };
  return page.tell(read());
}

async function switchOn(asked: Promise<boolean>): Promise<Status> {
  if (!(await asked)) return { text: t('notifications_refused'), failed: true };
  await send(browser, 'change-settings', { change: { notifications: true } });
  return done('said_saved');
}

async function switchOff(): Promise<Status> {
  await send(browser, 'change-settings', { change: { notifications: false } });
  await giveBackNotifications();
  return done('said_saved');
}

async function exportAll(): Promise<Status> {
  return done('settings_exported', download(await send(browser, 'get-stored', {})));
}

/** The file waits for the user's word. */
async function choose(file: File): Promise<null> {
  chosen = null;
  problem = null;
  const read = await readFile(file);
  if ('problem' in read) problem = read.problem;
  else chosen = read.chosen;
  return null;
}

async function importChosen(): Promise<Status | null> {
  if (!chosen) return null;
  const { text } = chosen;
  problem = await send(browser, 'import-file', { text });
  chosen = null;
  return problem ? null : done('import_done');
}

async function eraseEverything(): Promise<Status> {
  await send(browser, 'erase-everything', {});
  if (await mayNotify()) await giveBackNotifications();
  return done('settings_erased');
}

async function reload(): Promise<void> {
  [stored, isAllowed] = await Promise.all([send(browser, 'get-stored', {}), mayNotify()]);
}

tell(Promise.resolve(null));
