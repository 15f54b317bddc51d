import { vi } from 'vitest';

/**
 * What the background's tests take for a browser: storage that answers later, as the real one does, and can fail; locks
 * that queue (Node 20 has none); alarms and notifications that a test sets off; a badge and opened tabs to look at. In a
 * test, before its imports:
 * `vi.mock('../platform/browser', () => import('../platform/fake-browser'))`.
 */
type Items = Record<string, unknown>;

const later = () => new Promise<void>((resolve) => setImmediate(resolve));
const copy = (items: Items) => JSON.parse(JSON.stringify(items)) as Items;

class FakeArea {
  items: Items = {};
  /** The operations that fail now, and with what. */
  failing: { get?: Error; set?: Error; remove?: Error; clear?: Error } = {};

  async get(keys: string | null): Promise<Items> {
    await this.reach('get');
    return copy(keys === null ? this.items : keys in this.items ? { [keys]: this.items[keys] } : {});
  }

  async set(items: Items): Promise<void> {
    const written = copy(items);
    await this.reach('set');
    Object.assign(this.items, written);
  }

  async remove(keys: string | string[]): Promise<void> {
    await this.reach('remove');
    for (const key of [keys].flat()) delete this.items[key];
  }

  async clear(): Promise<void> {
    await this.reach('clear');
    this.items = {};
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

const badge = { text: '', color: '', title: '' };
/** Whether the browser lets the extension onto PyPI's pages. */
const access = { granted: true };
/** When each alarm will go off, by name (ISO 8601, UTC). */
const alarms: Record<string, string> = {};
const notifications = new FakeNotifications();
/** The addresses of the tabs that were opened. */
const tabs: string[] = [];
const local = new FakeArea();
const session = new FakeArea();

export const browser = {
  storage: { local, session },
  runtime: {
    id: 'spare-key',
    getURL: (path: string) => `chrome-extension://spare-key/${path}`,
    getManifest: () => ({ content_scripts: [] }),
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => Object.assign(badge, { text }),
    setBadgeBackgroundColor: async ({ color }: { color: string }) => Object.assign(badge, { color }),
    setBadgeTextColor: async () => undefined,
    setTitle: async ({ title }: { title: string }) => Object.assign(badge, { title }),
  },
  tabs: {
    create: async ({ url }: { url: string }) => {
      tabs.push(url);
      return { windowId: 1 };
    },
  },
  windows: { update: async () => undefined },
  alarms: {
    create: (name: string, { when }: { when: number }) => {
      alarms[name] = new Date(when).toISOString();
    },
    clear: async (name: string) => delete alarms[name],
  },
  permissions: {
    contains: async ({ origins }: { origins?: string[] }) => (origins ? access.granted : notifications.isAllowed),
  },
  /** As in the browsers: not there without the permission. */
  get notifications(): FakeNotifications | undefined {
    return notifications.isAllowed ? notifications : undefined;
  },
};

/** The same, as the tests see it. */
export const fake = { local, session, badge, access, tabs, alarms, notifications };

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

/** A browser just installed. For `beforeEach`. */
export function resetBrowser(): void {
  for (const area of [local, session]) Object.assign(area, { items: {}, failing: {} });
  Object.assign(badge, { text: 'untouched', color: 'untouched', title: 'untouched' });
  access.granted = true;
  tabs.length = 0;
  for (const name of Object.keys(alarms)) delete alarms[name];
  Object.assign(notifications, new FakeNotifications());
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
}
