import { rm } from 'node:fs/promises';
import { newRecord, remember } from '../src/account/remember';
import { launchBrowser, newProfile, removeProfile } from './browser';
import { deskOf, wake } from './desk';
import { expect, test } from './fixtures';
import { withNotifications } from './with-notifications';

const ALICE = { site: 'pypi.org', username: 'alice-dev' } as const;
const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const BOUNCING = 'pypi.org alice-dev address-bouncing';
const TITLE = "PyPI's emails don't reach you";
const NOTIFYING = { settings: { notifications: true, thresholds: {} } };

/** What a visit of Alice's account settings has left in the storage. */
function stored(facts: object, more: object = {}): Record<string, unknown> {
  const page = { ...ALICE, page: 'account' as const, unreadable: [], ...facts };
  return { 'account/pypi.org/alice-dev': { ...remember(newRecord(ALICE), page, ago(0)), ...more } };
}
const generatedAt = ago(60);
const codes = { recoveryCodes: { unused: 7, generatedAt, confirmed: true } };
const bouncing = {
  emails: [{ address: 'a…e@example.org', primary: true, verified: true, problem: 'bouncing' as const }],
  events: { count: 3, latestAt: ago(2) },
};

test('an alarm goes off while the worker is stopped: the nudge is given, and the badge has its mark', async ({
  extension,
}) => {
  const desk = await deskOf(extension);
  const dueAt = Date.now() + 12_000;
  const notedAt = new Date(dueAt - 28 * DAY).toISOString();
  await desk.keep(stored(codes, { backup: { where: 'desk', generatedAt, notedAt } }));
  await wake(extension, desk);
  await expect.poll(desk.alarm).toBe(dueAt);
  expect(await desk.badge()).not.toMatch(/^!/);
  await extension.stopWorker();
  expect(await desk.said()).toEqual([]);
  await expect.poll(desk.said, { timeout: 40_000 }).toEqual([expect.stringContaining(' backup-check ')]);
  expect(Date.now()).toBeGreaterThanOrEqual(dueAt);
  await expect.poll(desk.badge).toMatch(/^! \| .*\nAre your codes still there\?$/);
  expect(await desk.alarm()).toBeGreaterThan(Date.now());
});

test('the browser is started again with the same profile: the mark and the alarm are back, without a second nudge', async ({
  sample,
}) => {
  const profile = await newProfile();
  const options = { samplePort: sample.port, profile };
  const before = await launchBrowser(options);
  const desk = await deskOf(before);
  await desk.keep(stored(bouncing));
  await wake(before, desk);
  await expect.poll(desk.badge).toContain(TITLE);
  const kept = await desk.kept();
  await desk.loseAlarms();
  await before.close();
  const after = await launchBrowser(options);
  const again = await deskOf(after);
  await expect.poll(again.badge).toContain(TITLE);
  await expect.poll(again.alarm).toBeGreaterThan(Date.now());
  expect(await again.kept()).toEqual(kept);
  await after.close();
  await removeProfile(profile);
});

test('without notifications the badge tells; muted it has no mark and wakes nobody before its time; taken back, it has it again', async ({
  extension,
}) => {
  const desk = await deskOf(extension);
  expect(await desk.hasNotifications()).toBe(false); // they were wanted, and refused or taken back
  await desk.keep({ ...stored({ emails: bouncing.emails }), ...NOTIFYING });
  await wake(extension, desk);
  await expect.poll(desk.badge).toContain(TITLE);
  expect(await desk.said()).toEqual([expect.stringContaining(BOUNCING)]);
  const account = ALICE;
  await desk.tell('mute', { account, id: 'address-bouncing', about: 'a…e@example.org', kind: 'week' });
  await expect.poll(desk.badge).not.toContain(TITLE);
  expect(await desk.alarm()).toBeGreaterThan(Date.now() + 6.9 * DAY);
  await desk.tell('unmute', { account, id: 'address-bouncing' });
  await expect.poll(desk.badge).toContain(TITLE);
  expect(await desk.said()).toHaveLength(1);
});

test('with notifications: one is shown, a click leads to the place on PyPI, it does not come again; and it goes with what it speaks of', async ({
  sample,
}) => {
  const dist = await withNotifications('dist/chrome');
  const extension = await launchBrowser({ samplePort: sample.port, dist });
  const desk = await deskOf(extension);
  const keep = () => desk.keep({ ...stored({ emails: bouncing.emails }), ...NOTIFYING });
  await keep();
  await expect.poll(desk.shown).toEqual([BOUNCING]);
  await desk.tell('erase-account', { account: ALICE });
  await expect.poll(desk.shown).toEqual([]);
  expect(JSON.stringify(await desk.kept())).not.toContain('alice-dev');

  await desk.forget(); // otherwise nothing more is said on this day
  await keep();
  await expect.poll(desk.shown).toEqual([BOUNCING]);
  await wake(extension, desk);
  expect(await desk.shown()).toEqual([BOUNCING]);
  await (await extension.context.newPage()).goto('https://pypi.org/sample/bouncing?next=/'); // signed in
  const opened = extension.context.waitForEvent('page');
  const worker = await extension.worker();
  await worker.evaluate((id) => chrome.notifications.onClicked.dispatch(id), BOUNCING);
  await expect(await opened).toHaveURL('https://pypi.org/manage/account/#account-emails');
  await expect.poll(desk.shown).toEqual([]);
  await wake(extension, desk);
  expect([await desk.shown(), await desk.said()]).toEqual([[], [expect.stringContaining(BOUNCING)]]);
  await extension.close();
  await rm(dist, { recursive: true });
});

declare const chrome: { notifications: { onClicked: { dispatch(id: string): void } } };
