import { beforeEach, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, page, recordOf } from '../account/testing/samples';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { answeredForm } from '../recovery/testing/answered-form';
import type { RequestChange } from '../recovery/tracker/request-change';
import { reminderAt } from '../recovery/tracker/tracker';
import { loadAll } from '../storage/store';
import { refresh } from './refresh';
import { HANDLERS } from './testing/handlers';
import { pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const LINK = 'https://github.com/pypi/support/issues/11745';
const record = recordOf({ ...HEALTHY, emails: [email()] });
const form = { ...answeredForm(record), lost: ['authenticator' as const] };
const open = (username: string = ALICE.username) => HANDLERS['open-request']({ form: { ...form, username } });
const change = (what: RequestChange, username: string = ALICE.username) =>
  HANDLERS['change-request']({ account: { ...ALICE, username }, change: what });

/** What the badge shows of the findings alone, and of a reminder. */
let findings: typeof fake.badge;
let reminder: typeof fake.badge;
beforeEach(async () => {
  resetBrowser();
  fake.local.items = { 'account/pypi.org/alice-dev': record };
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await refresh();
  findings = { ...fake.badge };
  expect(findings.text).toBe('1');
  await open();
  reminder = { ...fake.badge };
});

it('the reminder is shown at once when the form was opened, over all findings', () => {
  expect(reminder.text).toBe('!');
  expect(reminder.color).not.toBe(findings.color);
  expect(reminder.title).not.toBe(findings.title);
  expect(reminder.title).not.toMatch(/^badge_|^$/);
});

it('the findings are shown again while nothing is to be done, and the reminder when its time has come', async () => {
  await change({ kind: 'file', link: LINK });
  await change({ kind: 'done', step: 'send-intent' });
  expect(fake.badge).toEqual(findings);
  const due = reminderAt((await loadAll()).requests[0] ?? (await open()))?.at ?? '';
  vi.setSystemTime(Date.parse(due) - 1);
  await refresh();
  expect(fake.badge).toEqual(findings);
  vi.setSystemTime(due);
  await refresh();
  expect(fake.badge).toEqual(reminder);
  await change({ kind: 'looked' });
  expect(fake.badge).toEqual(findings);
});

it.each(['recovered', 'withdrawn'] as const)('the findings are shown again when it is closed: %s', async (outcome) => {
  await change({ kind: 'close', outcome });
  expect(fake.badge).toEqual(findings);
  vi.setSystemTime(daysAgo(-20));
  await refresh();
  const { title, ...shown } = findings;
  expect(fake.badge).toMatchObject(shown);
});

it('the reminder stays as long as one of several requests is due', async () => {
  await open('bob');
  await change({ kind: 'close', outcome: 'withdrawn' });
  expect(fake.badge).toEqual(reminder);
  await change({ kind: 'close', outcome: 'withdrawn' }, 'bob');
  expect(fake.badge).toEqual(findings);
});

it('the reminder stays over pages that are seen, and over problems', async () => {
  fake.local.failing.set = new Error('full');
  await pageSeen(page(HEALTHY), daysAgo(0));
  expect(fake.badge).toEqual(reminder);
});

it('a request that can not be parsed reminds of nothing, and the findings are shown', async () => {
  fake.local.items['request/pypi.org/alice-dev'] = { version: 2 };
  await refresh();
  expect(fake.badge).toEqual(findings);
});

it('the reminder is shown when nothing else is known', async () => {
  delete fake.local.items['account/pypi.org/alice-dev'];
  await refresh();
  expect(fake.badge).toEqual(reminder);
});
