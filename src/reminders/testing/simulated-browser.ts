import * as z from 'zod/mini';
import { confirmBackup } from '../../account/backup';
import { codesInUse, firstCounted, useKnown } from '../../account/code-count';
import type { Mutes } from '../../account/fields';
import { MUTE_KINDS, mute, unmute } from '../../account/mutes';
import type { AccountRecord } from '../../account/record';
import { accountRecord } from '../../account/record-schema';
import { remember, withoutFuture } from '../../account/remember';
import { ALICE, HEALTHY, page, QUIET } from '../../account/testing/samples';
import { DEFAULT_LIMITS } from '../../checks/limits';
import { email } from '../../checks/testing/samples';
import type { Facts } from '../../pypi/facts';
import { openRequest } from '../../recovery/request/open-request';
import { clampTimes } from '../../storage/clock';
import { applyMutes } from '../apply-mutes';
import { NEVER_NUDGED, nextNudge, nextWakeAt } from '../daily-nudge';
import { type Also, dueDates, isDueAt } from '../due-dates';
import { nudgeState } from '../nudge-schema';
import { keyOf, type Reminder } from '../reminder';
import { NOTHING } from './samples';

const HOUR = 3_600_000;

/** How often a browser that is awake looks whether its alarm is due, in hours. */
export const TICK = 3;

/** A user's browser over years, for tests: what is stored in it, its clock, its alarm, and what was seen of them. */
export class SimulatedBrowser {
  record: AccountRecord = QUIET;
  also: Also = NOTHING;
  mutes: Mutes = {};
  state = NEVER_NUDGED;
  wall = Date.parse('2026-08-21T12:00:00.000Z');
  offset = 0;
  wakeAt: string | null = null;
  /** Every day on which something was asked for a nudge, and what it said, in their order. */
  log: { day: string; nudge: Reminder | null }[] = [];
  /** Awake hours in which something was due and nothing was said, and the most of them so far. */
  hungry = 0;
  mostHungry = 0;
  /** For all that is due: how often others may still come before it, and the fewest so far. */
  patience = new Map<string, number>();
  leastPatience = 0;

  get now(): Date {
    return new Date(this.wall);
  }

  /** Days ago, by the browser's clock. */
  ago(days = 0): string {
    return new Date(this.wall - days * 24 * HOUR).toISOString();
  }

  dates(): Reminder[] {
    const kept = clampTimes(accountRecord, { ...this.record, mutes: this.mutes }, this.now);
    return applyMutes(dueDates(kept, this.also, DEFAULT_LIMITS), kept.mutes ?? {}, this.now);
  }

  due(): Reminder[] {
    return this.dates().filter((date) => isDueAt(date, this.now));
  }

  see(fields: Partial<Facts>): void {
    this.record = firstCounted(remember(withoutFuture(this.record, this.ago()), page(fields), this.ago()));
  }

  /** What the extension does at every start, visit, alarm and click. */
  wake(): void {
    const clock = { now: this.now, offset: this.offset };
    const dates = this.dates();
    const { nudge, state } = nextNudge(dates, this.state, clock);
    this.observe(nudge);
    this.log.push({ day: new Date(this.wall - this.offset * 60_000).toISOString().slice(0, 10), nudge });
    this.state = state;
    this.wakeAt = nextWakeAt(dates, state, clock);
  }

  awake(hours: number): void {
    for (let hour = 0; hour < hours; hour += TICK) {
      if (this.wakeAt !== null && this.ago() >= this.wakeAt) this.wake();
      this.observe(null);
      this.hungry += TICK;
      this.wall += TICK * HOUR;
    }
  }

  private observe(nudge: Reminder | null): void {
    const due = this.due().map(keyOf);
    this.mostHungry = Math.max(this.mostHungry, due.length > 0 ? this.hungry : 0);
    if (due.length === 0 || nudge) this.hungry = 0;
    this.admit(due);
    if (nudge) this.serve(keyOf(nudge), due.length);
  }

  private admit(due: string[]): void {
    const newcomers = due.filter((key) => !this.patience.has(key));
    for (const [key, others] of this.patience) {
      if (due.includes(key)) this.patience.set(key, others + newcomers.length);
      else this.patience.delete(key);
    }
    for (const key of newcomers) this.patience.set(key, due.length - 1);
  }

  private serve(key: string, count: number): void {
    if (!this.patience.has(key)) throw new Error(`A nudge of what is not due: ${key}`);
    for (const [other, others] of this.patience) this.patience.set(other, others - 1);
    this.patience.set(key, count - 1);
    this.leastPatience = Math.min(this.leastPatience, ...this.patience.values());
  }
}

/** What can happen, given two numbers. */
export const STEPS: Readonly<Record<string, (browser: SimulatedBrowser, a: number, b: number) => void>> = {
  awake: (browser, a) => browser.awake(TICK + (a % 120)),
  asleep: (browser, a, b) => {
    browser.wall += (b % 4 === 0 ? a : a % 72) * HOUR;
  },
  restart: (browser) => {
    browser.state = z.parse(nudgeState, JSON.parse(JSON.stringify(browser.state)));
    browser.wake();
  },
  visit: (browser, a, b) => {
    const problem = (['none', 'bouncing', 'unverified'] as const)[a % 3] ?? 'none';
    const unused = b % 9;
    browser.see({
      ...HEALTHY,
      emails: [email({ problem, verified: problem !== 'unverified' })],
      recoveryCodes: {
        unused,
        generatedAt: unused > 0 ? (codesInUse(browser.record)?.generatedAt ?? browser.ago(a % 60)) : null,
        confirmed: unused > 0 && unused < 8,
      },
      events: { count: 3, latestAt: browser.ago() },
    });
    browser.wake();
  },
  'visit of an unreadable page': (browser) => {
    browser.see({ unreadable: ['recoveryCodes', 'emails', 'events'] });
    browser.wake();
  },
  'a code is used': (browser) => {
    const codes = codesInUse(browser.record);
    if (codes && codes.unused > 1)
      browser.see({ recoveryCodes: { unused: codes.unused - 1, generatedAt: codes.generatedAt, confirmed: true } });
    browser.wake();
  },
  note: (browser) => {
    const codes = codesInUse(browser.record);
    if (codes) browser.record.backup = { where: 'desk', generatedAt: codes.generatedAt, notedAt: browser.ago() };
    browser.wake();
  },
  'still there': (browser) => {
    const codes = codesInUse(browser.record);
    if (codes && browser.record.backup?.generatedAt === codes.generatedAt)
      browser.record = confirmBackup(browser.record, browser.ago());
    browser.wake();
  },
  'it was me': (browser) => {
    if (codesInUse(browser.record)) browser.record = useKnown(browser.record);
    browser.wake();
  },
  'history reviewed': (browser) => {
    browser.record = { ...browser.record, historyReviewedAt: browser.ago() };
    browser.wake();
  },
  'locked out, or back': (browser) => {
    const asked = { ...ALICE, lost: ['authenticator' as const], codes: 'lost' as const, works: [] };
    browser.also = browser.also.request
      ? NOTHING
      : { request: openRequest(asked, undefined, browser.ago()), changes: { count: 2, since: browser.ago() } };
    browser.wake();
  },
  mute: (browser, a, b) => {
    const found = browser.due()[a % 3];
    const kind = MUTE_KINDS[b % MUTE_KINDS.length];
    if (found && kind) browser.mutes = mute(browser.mutes, found, kind, browser.ago());
    browser.wake();
  },
  unmute: (browser, a) => {
    const id = Object.keys(browser.mutes)[a % 3];
    if (id) browser.mutes = unmute(browser.mutes, id);
    browser.wake();
  },
};

/** Summer time, or a journey, in minutes to UTC; no two of these are more than a day apart. */
const ZONES = [-780, -540, -330, 0, 60, 240, 300, 420, 600];

/** What can happen to a clock. The hunger begins anew: a day that is lived again has had its nudge. */
export const TRAVEL: typeof STEPS = {
  travel: (browser, a) => {
    browser.offset = ZONES[a % ZONES.length] ?? 0;
    browser.hungry = 0;
  },
};

/** Set by the user, or after a flat battery; what depends on the clock is derived again at the next start. */
export const JUMPS: typeof STEPS = {
  jump: (browser, a, b) => {
    browser.wall += (b % 2 === 0 ? 1 : -1) * (b % 3 === 0 ? a : a % 48) * HOUR;
    browser.hungry = 0;
    browser.wake();
  },
};
