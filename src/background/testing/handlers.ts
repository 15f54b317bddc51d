import { fake } from '../../platform/testing/fake-browser';
import type { Handlers } from '../handlers/handlers';
import { HANDLERS as ALL } from '../handlers/index';
import { refresh } from '../refresh';

type AnyHandler = (...args: unknown[]) => Promise<unknown>;

/** The handlers, each followed by what the browser's event of a change in storage leads to (`index.ts`). */
export const HANDLERS = Object.fromEntries(
  Object.entries(ALL as unknown as Record<string, AnyHandler>).map(([name, handle]) => [name, thenRefresh(handle)]),
) as unknown as Handlers;

function thenRefresh(handle: AnyHandler): AnyHandler {
  return async (...args) => {
    let isChanged = false;
    const note = () => {
      isChanged = true;
    };
    const { listeners } = fake.events.onChanged;
    listeners.add(note);
    try {
      return await handle(...args);
    } finally {
      listeners.delete(note);
      if (isChanged) await refresh();
    }
  };
}
