import type { BoxFrame, OfferWords } from '../../messages/page-boxes';
import { button, h } from './element';
import { frame } from './frame';
import { icon } from './icon';

/** What the offer's two buttons do. */
export interface OfferActions {
  onOpen(): void;
  onDismiss(): void;
}

/** Help for who may not get in: one sentence, and one button that opens the extension's own page. */
export function offerBox(words: OfferWords, means: BoxFrame, { onOpen, onDismiss }: OfferActions): HTMLElement {
  const open = button({ class: 'main', 'data-do': 'open' }, [words.open, icon('external', 16)], onOpen);
  const dismiss = button({ class: 'quiet', 'data-do': 'dismiss' }, h('span', {}, words.dismiss), onDismiss);
  const acts = h('div', { class: 'acts' }, open, dismiss);
  const text = h('div', {}, h('h2', {}, words.title), h('p', {}, words.sentence), acts);
  return frame(means, 'offer', words.label, h('div', { class: 'item' }, icon('key'), text));
}
