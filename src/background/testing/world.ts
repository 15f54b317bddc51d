import type * as fc from 'fast-check';
import { vi } from 'vitest';
import type { MessageName } from '../../messages/messages';
import { browser, fake, resetBrowser, stopWorker } from '../../platform/testing/fake-browser';

/** One message to the background, and what came of it. The moments are counted, so that two can be told apart. */
export interface Said {
  name: MessageName;
  payload: unknown;
  start: number;
  /** From then on it can do nothing more: it was answered, or its worker is gone. */
  end: number;
  /** Whether the answer was "done"; `null`: there was none. */
  isDone: boolean | null;
  /** Whether storage failed meanwhile. */
  isDisturbed: boolean;
}

/**
 * A browser with the whole background in it. Whatever it is asked is done only when the test lets time pass, one thing
 * after the other, in any order: the scheduler's.
 */
export class World {
  said: Said[] = [];
  onStep = (): void => undefined;
  private moment = 0;

  /** @param background runs the background's script anew */
  constructor(
    private readonly background: () => void,
    private readonly scheduler: fc.Scheduler,
  ) {
    resetBrowser();
    vi.stubGlobal('browser', browser);
    vi.stubGlobal('fetch', (url: string) => scheduler.schedule(Promise.resolve(new Response(`{"asked":"${url}"}`))));
    fake.worker.pace = () => scheduler.schedule(Promise.resolve());
  }

  /** A worker, with nothing in its memory. If there was one, it stops where it stands. */
  start(): void {
    stopWorker();
    for (const one of this.running()) one.end = this.moment++;
    this.background();
  }

  say(name: MessageName, payload: unknown, sender: { url: string; documentId?: string }): Said {
    const isDisturbed = this.fails();
    const one: Said = { name, payload, start: this.moment++, end: Number.POSITIVE_INFINITY, isDone: null, isDisturbed };
    this.said.push(one);
    const [answer] = fake.events.onMessage.fire({ name, payload }, { id: 'spare-key', ...sender });
    Promise.resolve(answer).then((answered) => {
      const { ok, value } = answered as { ok: boolean; value?: unknown };
      // Some answer with what is wrong with what was typed: nothing is done then. A page is answered though it can't be kept.
      const isUndone = typeof value === 'string' || (name === 'page-seen' && one.isDisturbed);
      Object.assign(one, { end: this.moment++, isDone: ok && !isUndone });
    });
    return one;
  }

  /** The storage fails from now on, or no more. */
  fail(failing: typeof fake.local.failing): void {
    for (const area of [fake.local, fake.session]) area.failing = failing;
    if (this.fails()) for (const one of this.running()) one.isDisturbed = true;
  }

  /** Lets the browser do so many things of those that it was asked, or all. */
  async pass(most = Number.POSITIVE_INFINITY): Promise<void> {
    for (let i = 0; i < most; i++) {
      await new Promise((resolve) => setImmediate(resolve)); // as far as the background comes by itself
      if (this.scheduler.count() === 0) return;
      await this.scheduler.waitNext(1);
      this.onStep();
    }
  }

  private running(): Said[] {
    return this.said.filter(({ end }) => end === Number.POSITIVE_INFINITY);
  }

  private fails(): boolean {
    return Object.keys(fake.local.failing).length > 0;
  }
}
