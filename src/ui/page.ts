import { render, type VNode } from 'preact';
import { browser } from '../platform/browser';
import { direction, language, t } from '../platform/i18n';
import type { MessageKey, Value } from '../platform/message-key';
import type { Status } from './components/page-frame';

interface Options {
  /** The page, with what came of the last act; `null`: there is nothing to show yet. */
  view(status: Status | null): VNode | null;
  /** Reads again what is kept. */
  reload(): Promise<void>;
  /** What is said, with the reason, where an act has no words of its own for its failure. */
  failed: MessageKey;
}

export interface Page {
  /** Shows what is known now. */
  draw(): void;
  /** Takes back what was said of the last act. */
  hush(): void;
  /** Does something, then shows the page, and says what the work gives or why it failed. What is on the screen stays. */
  tell(work: Promise<Status | null>, failed?: MessageKey): Promise<void>;
}

/** Says that something is done. */
export function done(words: MessageKey, ...values: Value[]): Status {
  return { text: t(words, ...values), failed: false };
}

/** Starts a page of our own: its language and direction; and shows it anew when another page or tab changed what is kept. */
export function startPage({ view, reload, failed }: Options): Page {
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
  let status: Status | null = null;

  const draw = () => {
    const shown = view(status);
    if (shown) render(shown, document.body);
  };
  const fail = (error: unknown, words: MessageKey) => {
    status = { text: t(words, error instanceof Error ? error.message : String(error)), failed: true };
  };
  // What was said last stays said: this is not the user's act.
  const follow = () => {
    reload().then(draw, (error) => {
      fail(error, failed);
      draw();
    });
  };
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'local') follow();
  });
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);

  return {
    draw,
    hush() {
      status = null;
    },
    async tell(work, words = failed) {
      try {
        status = await work;
      } catch (error) {
        fail(error, words);
      }
      draw();
    },
  };
}
