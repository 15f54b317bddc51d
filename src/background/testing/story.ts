import type * as fc from 'fast-check';
import { vi } from 'vitest';
import { NOW } from '../../checks/testing/samples';
import type { Payload } from '../../messages/messages';
import { fake } from '../../platform/testing/fake-browser';
import type { NudgeState } from '../../reminders/daily-nudge';
import { COMMANDS, documentIdOf, PEOPLE } from './commands';
import type { Write } from './last-word';
import { type Said, World } from './world';

const PAGES = ['page-seen', 'dismiss-warning'];
const SETTINGS = 'https://pypi.org/manage/account/';
const POPUP = 'chrome-extension://spare-key/src/ui/popup/index.html';
const OPERATIONS = ['get', 'set', 'remove', 'clear'] as const;
const MINUTE = 60_000;

/** A world, all that was said in it, and what may be found there because of it. */
export class Story {
  readonly world: World;
  readonly writes: (Write & { place: string })[] = [];
  /** A clock that is set back makes older pages the newer ones. */
  wasSetBack = false;
  /** Since then the badge may rightly be another one than was drawn: until the next alarm, at the latest. */
  isUpset = false;
  /** The days whose nudges were told, since the calendar can be relied on. */
  nudges: string[] = [];
  private told = 0;

  constructor(background: () => void, scheduler: fc.Scheduler) {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    this.world = new World(background, scheduler);
    fake.notifications.isAllowed = true;
    fake.local.items = { settings: { notifications: true, thresholds: {} } };
    this.world.onStep = () => this.noteNudges();
    this.world.start();
  }

  async happen(name: string, n: number): Promise<void> {
    // As far as the worker comes by itself: what it has not begun when it is stopped would be begun in the next one's life.
    await new Promise((resolve) => setImmediate(resolve));
    if (name in COMMANDS) this.say(name, n % PEOPLE.length);
    else await HAPPENINGS[name]?.(this, n);
  }

  /** All that was begun is over, and whatever stood in the way is gone. */
  async settle(): Promise<void> {
    this.world.fail({});
    await this.world.pass();
  }

  pagesOf({ username }: (typeof PEOPLE)[number]) {
    const pages = this.world.said.filter(({ name }) => name === 'page-seen');
    return pages
      .map((said) => ({ said, ...(said.payload as Payload<'page-seen'>) }))
      .filter(({ facts }) => facts.username === username);
  }

  /** A page whose storage never failed, and that no erasure may have come after. */
  isSurelyKept({ isDone, isDisturbed, start }: Said, { username }: (typeof PEOPLE)[number]): boolean {
    const erasures = this.writes.filter(({ place, value }) => place === `${username} mute` && value === undefined);
    const isErased = erasures.some(({ said: { name, end } }) => name !== 'unmute' && end > start);
    return isDone === true && !isDisturbed && !isErased;
  }

  private say(name: string, who: number): void {
    const person = PEOPLE[who];
    const command = person && COMMANDS[name]?.(person, this.world.said.length, fake.local.items);
    if (!person || !command) throw new Error(`Nobody can say ${name}`);
    const page = { url: SETTINGS, documentId: documentIdOf(person) };
    const said = this.world.say(command.name, command.payload, PAGES.includes(command.name) ? page : { url: POPUP });
    for (const [place, value] of Object.entries(command.leaves)) this.writes.push({ place, said, value });
    if (command.name === 'erase-everything') this.nudges = [];
  }

  private noteNudges(): void {
    const { nudges } = fake.local.items as { nudges?: NudgeState };
    const fresh = fake.notifications.told.slice(this.told);
    this.told += fresh.length;
    this.nudges.push(...fresh.map(() => nudges?.lastDay ?? 'not kept'));
  }
}

/** What can happen besides, given a number. */
export const HAPPENINGS: Readonly<Record<string, (story: Story, n: number) => unknown>> = {
  'time passes': ({ world }, n) => world.pass(n % 30),
  'the worker stops': ({ world }) => world.start(),
  'an update': ({ world }) => {
    fake.session.items = {};
    for (const name of Object.keys(fake.alarms)) delete fake.alarms[name];
    world.start();
    fake.events.onStartup.fire();
  },
  'a failure': (story, n) => {
    story.isUpset = true;
    const operation = OPERATIONS[n % OPERATIONS.length] ?? 'set';
    story.world.fail({ [operation]: new Error('QUOTA_BYTES quota exceeded') });
  },
  'a repair': ({ world }) => world.fail({}),
  'an alarm': () => fake.events.onAlarm.fire(),
  'hours pass': (story, n) => {
    story.isUpset = true;
    vi.setSystemTime(Date.now() + n * MINUTE);
  },
  'the clock jumps': (story, n) => {
    const days = (n % 800) - 400;
    story.isUpset = true;
    if (days < 0) Object.assign(story, { wasSetBack: true, nudges: [] });
    vi.setSystemTime(Date.now() + days * 24 * 60 * MINUTE);
  },
};
