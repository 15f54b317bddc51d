import type { BoxFrame, CompanionWords } from '../../messages/page-boxes';
import type { BackupPlace } from '../../recovery/backup-places';
import { button, h } from './element';
import { frame } from './frame';
import { icon } from './icon';

export interface CompanionActions {
  /** Stores where the codes are; answers with what went wrong, or `null`. */
  onPlace(place: BackupPlace): Promise<'gone' | 'notKept' | null>;
  /** Opens the extension's own page, where other words can be typed. */
  onElsewhere(): void;
}

/**
 * Beside new codes: first what not to do on this page, then the question where they will be. Nothing is typed here, where
 * PyPI's scripts read along, and the codes are never read.
 */
export function companionBox(words: CompanionWords, means: BoxFrame, actions: CompanionActions): HTMLElement {
  const stay = h('p', {}, h('b', {}, words.stay), ' ', words.stayWhy);
  const warning = h('div', { class: 'item worth-fixing' }, icon('shield'), stay);
  const status = h('p', { class: 'note', role: 'status' }, words.elsewhereNote);
  const question = h(
    'div',
    {},
    h('h2', { id: 'question' }, words.question),
    h('p', {}, words.advice),
    h(
      'div',
      { class: 'places', role: 'group', 'aria-labelledby': 'question' },
      ...placeButtons(words, status, actions),
    ),
    status,
  );
  return frame(means, 'companion', words.label, warning, h('div', { class: 'item' }, icon('key'), question));
}

/** One button for each place, and one for all others. The stored place's is pressed, which a shape tells too. */
function placeButtons(words: CompanionWords, status: HTMLElement, actions: CompanionActions): HTMLElement[] {
  const places = words.places.map(({ place, label }) => {
    const own = button({ class: 'side', 'aria-pressed': 'false', 'data-place': place }, label, async () => {
      const problem = await actions.onPlace(place);
      status.className = problem === null ? 'saved' : 'problem';
      status.replaceChildren(...(problem === null ? [icon('ok'), words.saved] : [words[problem]]));
      if (problem === null) press(own, places);
    });
    return own;
  });
  return [...places, button({ class: 'side', 'data-do': 'elsewhere' }, words.elsewhere, actions.onElsewhere)];
}

function press(pressed: HTMLElement, places: readonly HTMLElement[]): void {
  for (const one of places) {
    one.setAttribute('aria-pressed', `${one === pressed}`);
    one.querySelector('svg')?.remove();
  }
  pressed.prepend(icon('tick', 16));
}

/** On the page where PyPI asks for one of the new codes: why it does. */
export function confirmationBox(words: CompanionWords, means: BoxFrame): HTMLElement {
  const text = h('div', {}, h('h2', {}, words.confirmTitle), h('p', {}, words.confirmText));
  return frame(means, 'companion', words.label, h('div', { class: 'item' }, icon('key'), text));
}
