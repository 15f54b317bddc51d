import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { MUTE_KINDS } from '../account/mutes';
import { ALICE, HEALTHY, page } from '../account/testing/samples';
import { email, NOW } from '../checks/testing/samples';
import { allDates } from '../overview/due-reminders';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { isDueAt } from '../reminders/due-dates';
import { keyOf, REMINDER_IDS } from '../reminders/reminder';
import { loadAll } from '../storage/store';
import { refresh } from './refresh';
import { HANDLERS } from './testing/handlers';
import { pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const HOUR = 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * 24 * HOUR).toISOString();
const isKept = async () => (await loadAll()).records.length > 0;
const due = async () => allDates(await loadAll(), new Date()).filter((one) => isDueAt(one, new Date()));

/** What can happen, given a number; the storage and the alarms are the browser's. */
const STEPS: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
  visit: (n) => {
    const problem = (['none', 'bouncing', 'unverified'] as const)[n % 3] ?? 'none';
    const facts = page({
      ...HEALTHY,
      emails: [email({ problem, verified: problem !== 'unverified' })],
      recoveryCodes: { unused: 1 + (n % 8), generatedAt: ago(n % 60), confirmed: n % 2 === 0 },
      events: { count: 3, latestAt: ago(0) },
    });
    return pageSeen(facts, ago(0));
  },
  'visit of an unreadable page': () => pageSeen(page({ unreadable: ['recoveryCodes', 'emails'] }), ago(0)),
  'two tabs': (n) => Promise.all([STEPS.visit?.(n), STEPS.visit?.(n + 1), refresh()]),
  mute: async (n) => {
    const found = (await due())[n % 3];
    const kind = MUTE_KINDS[n % MUTE_KINDS.length] ?? 'day';
    return found && HANDLERS.mute({ account: ALICE, id: found.id, about: found.about, kind });
  },
  unmute: async () => {
    const [record] = (await loadAll()).records;
    return record && HANDLERS.unmute({ account: ALICE, id: Object.keys(record.mutes ?? {})[0] ?? 'none' });
  },
  'history looked through': async () => (await isKept()) && HANDLERS['review-history']({ account: ALICE }),
  'note, and still there': async () => {
    if (!(await isKept())) return;
    await HANDLERS['note-backup']({ account: ALICE, where: 'desk', withAuthenticator: false });
    return HANDLERS['check-backup']({ account: ALICE });
  },
  restart: async () => {
    for (const name of Object.keys(fake.alarms)) delete fake.alarms[name];
    await refresh();
  },
  'storage is full for a moment': async (n) => {
    fake.local.failing.set = new Error('QUOTA_BYTES quota exceeded');
    await Promise.allSettled([STEPS.visit?.(n), refresh()]);
    fake.local.failing = {};
    await refresh();
  },
  erase: async (n) => n % 5 === 0 && HANDLERS['erase-account']({ account: ALICE }),
};

/** A machine that is awake: alarms go off, but for those that it slept through; every nudge is noted with its day. */
class Awake {
  days: string[] = [];
  private told = 0;
  /** Awake hours in which something was due, and nothing was said. */
  hungry = 0;
  mostHungry = 0;

  async hours(count: number): Promise<void> {
    for (let hour = 0; hour < count; hour += 6) {
      const at = fake.alarms['next-nudge'];
      if (at !== undefined && at <= ago(0)) await refresh();
      await this.note();
      this.hungry = (await due()).length > 0 ? this.hungry + 6 : 0;
      this.mostHungry = Math.max(this.mostHungry, this.hungry);
      vi.setSystemTime(Date.now() + 6 * HOUR);
    }
  }

  /** What the system was told since: by the notifications, a nudge can't come and go unseen. */
  async note(): Promise<void> {
    const fresh = fake.notifications.told.slice(this.told);
    this.told += fresh.length;
    for (const _ of fresh) this.days.push(new Date().toLocaleDateString('sv'));
    if (fresh.length > 0) this.hungry = 0;
  }
}

/** The clock goes from alarm to alarm while nobody does anything. Of each one: whether it had a nudge to tell. */
async function wakeUps(hours: number): Promise<boolean[]> {
  const end = Date.now() + hours * HOUR;
  const causes: boolean[] = [];
  for (let at = fake.alarms['next-nudge']; at && Date.parse(at) <= end; at = fake.alarms['next-nudge']) {
    if (causes.length > hours) return causes; // it would never end
    vi.setSystemTime(Math.max(Date.now(), Date.parse(at)));
    const told = fake.notifications.told.length;
    await refresh();
    causes.push(fake.notifications.told.length > told);
  }
  vi.setSystemTime(end);
  return causes;
}

const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS)), fc.nat(5000), fc.nat(100));

it('over years of visits, mutes, sleep, restarts and full storages: no day has two nudges, and nothing due is lost', async () => {
  let given = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      resetBrowser();
      vi.useFakeTimers({ toFake: ['Date'], now: NOW });
      fake.notifications.isAllowed = true;
      await HANDLERS['change-settings']({ change: { notifications: true } });
      const machine = new Awake();
      for (const [name, n, asleep] of steps) {
        await STEPS[name]?.(n);
        await machine.note();
        await machine.hours(6 * (n % 6));
        vi.setSystemTime(Date.now() + asleep * (n % 3 === 0 ? 24 * HOUR : HOUR));
      }
      await machine.hours(24 * (2 + REMINDER_IDS.length));
      expect(machine.days).toEqual([...new Set(machine.days)].sort());
      expect(machine.mostHungry).toBeLessThanOrEqual(36);
      const waiting = (await due()).filter(({ dueAt }) => dueAt < ago(2));
      expect((await loadAll()).nudges.said).toEqual(expect.arrayContaining(waiting.map(keyOf)));
      given += machine.days.length;
      // Nothing wakes without a cause, and not twice in an hour.
      for (let hour = 0; hour < 48; hour++)
        expect([[], [true]], `${hour} idle hours later`).toContainEqual(await wakeUps(1));
    }),
    { numRuns: 15 },
  );
  expect(given).toBeGreaterThan(150);
}, 60_000);
