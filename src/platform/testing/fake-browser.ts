import { vi } from 'vitest';

/**
 * What the background's tests take for a browser: storage that answers later, as the real one does, and can fail; locks
 * that queue (Node 20 has none); alarms and notifications that a test sets off; a badge and opened tabs to look at; a
 * worker that can be stopped. In a test, before its imports:
 * `vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'))`.
 */
type Items = Record<string, unknown>;

/** Which worker is running, and how long the browser takes for each thing that it is asked. */
const worker = {
  life: 1,
  pace: (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve)),
};

/** A worker that is stopped meanwhile goes no further: whoever waits for this waits for ever. */
async function later(): Promise<void> {
  const { life } = worker;
  await worker.pace();
  if (life !== worker.life) await new Promise(() => undefined);
}

const copy = (items: Items) => JSON.parse(JSON.stringify(items)) as Items;

class FakeArea {
  items: Items = {};

  constructor(private readonly name: 'local' | 'session') {}

  /** The operations that fail now, and with what. */
  failing: { get?: Error; set?: Error; remove?: Error; clear?: Error } = {};

  async get(keys: string | string[] | null): Promise<Items> {
    await this.reach('get');
    const isAsked = (key: string) => keys === null || [keys].flat().includes(key);
    return copy(Object.fromEntries(Object.entries(this.items).filter(([key]) => isAsked(key))));
  }

  async set(items: Items): Promise<void> {
    const written = copy(items);
    await this.reach('set');
    Object.assign(this.items, written);
    this.tell(Object.keys(written));
    await later();
  }

  async remove(keys: string | string[]): Promise<void> {
    await this.reach('remove');
    const gone = [keys].flat().filter((key) => key in this.items);
    for (const key of gone) delete this.items[key];
    this.tell(gone);
    await later();
  }

  async clear(): Promise<void> {
    await this.reach('clear');
    const gone = Object.keys(this.items);
    this.items = {};
    this.tell(gone);
    await later();
  }

  private tell(keys: string[]): void {
    if (keys.length > 0) events.onChanged.fire(Object.fromEntries(keys.map((key) => [key, {}])), this.name);
  }

  private async reach(operation: keyof FakeArea['failing']): Promise<void> {
    await later();
    const error = this.failing[operation];
    if (error) throw error;
  }
}

/** A permission that may be missing, and the notifications that it gives. */
class FakeNotifications {
  isAllowed = false;
  /** By id, what is shown. */
  shown: Record<string, { title: string; message: string }> = {};
  /** The ids of all that was ever shown. */
  told: string[] = [];
  failing: Error | undefined;
  listeners = new Set<(id: string) => Promise<void>>();

  onClicked = { addListener: (listener: (id: string) => Promise<void>) => this.listeners.add(listener) };

  async create(id: string, { title, message }: { title: string; message: string }): Promise<string> {
    await later();
    if (this.failing) throw this.failing;
    this.told.push(id);
    this.shown[id] = { title, message };
    return id;
  }

  async clear(id: string): Promise<boolean> {
    await later();
    return delete this.shown[id];
  }

  async getAll(): Promise<Record<string, true>> {
    await later();
    return Object.fromEntries(Object.keys(this.shown).map((id) => [id, true]));
  }

  async click(id: string): Promise<void> {
    for (const listener of this.listeners) await listener(id);
  }
}

/** Those who are told of something that happens; a worker that is stopped takes its own with it. */
class FakeEvent<Args extends unknown[]> {
  listeners = new Set<(...args: Args) => unknown>();
  addListener(listener: (...args: Args) => unknown): void {
    this.listeners.add(listener);
  }
  /** What the listeners give back. */
  fire(...args: Args): unknown[] {
    return [...this.listeners].map((listener) => listener(...args));
  }
}

/** What wakes the worker; `onMessage` takes what `runtime.onMessage` gives. */
const events = {
  onMessage: new FakeEvent<[message: unknown, sender: object]>(),
  onInstalled: new FakeEvent<[{ reason: string }]>(),
  onStartup: new FakeEvent<[]>(),
  onAdded: new FakeEvent<[]>(),
  onRemoved: new FakeEvent<[]>(),
  onAlarm: new FakeEvent<[]>(),
  onTabRemoved: new FakeEvent<[tab: number]>(),
  onChanged: new FakeEvent<[changes: object, area: string]>(),
};

const badge = { text: '', color: '', title: '' };
/** Whether the browser lets the extension onto PyPI's pages. */
const access = { granted: true };
/** When each alarm will go off, by name (ISO 8601, UTC). */
const alarms: Record<string, string> = {};
const notifications = new FakeNotifications();
/** The addresses of the tabs that were opened. */
const tabs: string[] = [];
/** What tabs were told. */
const told: { tab: number; message: unknown }[] = [];
const local = new FakeArea('local');
const session = new FakeArea('session');

async function show(part: Partial<typeof badge>): Promise<void> {
  Object.assign(badge, part);
  await later();
}

export const browser = {
  storage: { local, session, onChanged: events.onChanged },
  runtime: {
    id: 'spare-key',
    getURL: (path: string) => `chrome-extension://spare-key/${path}`,
    getManifest: () => ({ content_scripts: [] }),
    onMessage: events.onMessage,
    onInstalled: events.onInstalled,
    onStartup: events.onStartup,
  },
  action: {
    setBadgeText: ({ text }: { text: string }) => show({ text }),
    setBadgeBackgroundColor: ({ color }: { color: string }) => show({ color }),
    setBadgeTextColor: () => show({}),
    setTitle: ({ title }: { title: string }) => show({ title }),
  },
  tabs: {
    onRemoved: events.onTabRemoved,
    sendMessage: async (tab: number, message: unknown) => {
      await later();
      told.push({ tab, message });
    },
    create: async ({ url }: { url: string }) => {
      tabs.push(url);
      return { windowId: 1 };
    },
  },
  windows: { update: async () => undefined },
  alarms: {
    create: (name: string, { when, periodInMinutes = 0 }: { when?: number; periodInMinutes?: number }) => {
      alarms[name] = new Date(when ?? Date.now() + periodInMinutes * 60_000).toISOString();
    },
    clear: async (name: string) => delete alarms[name],
    onAlarm: events.onAlarm,
  },
  permissions: {
    onAdded: events.onAdded,
    onRemoved: events.onRemoved,
    contains: async ({ origins }: { origins?: string[] }) => (origins ? access.granted : notifications.isAllowed),
  },
  /** As in the browsers: not there without the permission. */
  get notifications(): FakeNotifications | undefined {
    return notifications.isAllowed ? notifications : undefined;
  },
};

/** The same, as the tests see it. */
export const fake = { local, session, badge, access, tabs, told, alarms, notifications, worker, events };

/** One holder at a time for each name, in the order of asking; a holder that fails lets the next one in. */
class FakeLocks {
  private readonly ends = new Map<string, Promise<unknown>>();

  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.ends.get(name) ?? Promise.resolve()).then(work);
    this.ends.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }
}

/** The worker is gone, with all that it was about to do, its locks and its listeners. */
export function stopWorker(): void {
  worker.life += 1;
  for (const event of [...Object.values(events), notifications]) event.listeners.clear();
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
}

/** A browser just installed. For `beforeEach`. */
export function resetBrowser(): void {
  stopWorker();
  for (const area of [local, session]) Object.assign(area, { items: {}, failing: {} });
  Object.assign(badge, { text: 'untouched', color: 'untouched', title: 'untouched' });
  access.granted = true;
  tabs.length = 0;
  told.length = 0;
  for (const name of Object.keys(alarms)) delete alarms[name];
  Object.assign(notifications, new FakeNotifications());
}
