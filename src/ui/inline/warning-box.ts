import type { BoxFrame, SectionWarnings, WarningWords } from '../../messages/page-boxes';
import { button, disclosure, h } from './element';
import { frame } from './frame';
import { icon } from './icon';
import { drawParts } from './keyed-list';

/** What the user can do with a warning, told by the id of its check. */
export interface WarningActions {
  onHide(check: string): void;
  onUndo(check: string): void;
}

/** What a box is drawn with besides its warnings. */
export interface WarningMeans extends WarningActions {
  frame: BoxFrame;
  /** The tag of the warnings' titles: one level below the section's heading. */
  heading: 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  /** The checks whose warnings the user hid in this view. */
  hidden: ReadonlySet<string>;
}

/** So many warnings stand in a box at once; a hidden one doesn't count. */
const MOST = 2;

/** What a part of a box tells. */
interface Part extends Pick<SectionWarnings, 'more' | 'undo'> {
  warning: WarningWords;
  isHidden: boolean;
}

/** Draws the warnings about one section of PyPI's page, in their order. The focus stays with its warning. */
export function drawWarnings(inside: HTMLElement, shown: SectionWarnings, means: WarningMeans): void {
  const { label, warnings, more, undo } = shown;
  if (!inside.firstChild) inside.append(frame(means.frame, 'warnings', label, h('ul', {})));
  const list = inside.querySelector('ul');
  if (!list) return;
  const focused = focusOf(inside)?.closest('li')?.dataset.id;
  const [behind, parts] = split(warnings, means.hidden, list.dataset.all !== undefined);
  drawParts(
    list,
    parts.map((warning): Part => ({ warning, isHidden: means.hidden.has(warning.id), more, undo })),
    (part) => (part.isHidden ? hidden(part, means) : item(part, means)),
  );
  drawRest(inside, list, behind, shown, means);
  if (focused && !focusOf(inside)) focusIn(list, focused, '[data-do="undo"], [data-do="hide"]');
}

/** The warnings that wait behind a button, and those that stand in the box. */
function split(warnings: readonly WarningWords[], hidden: ReadonlySet<string>, showsAll: boolean) {
  const open = warnings.filter(({ id }) => !hidden.has(id));
  const behind = showsAll ? [] : open.slice(MOST);
  return [behind, warnings.filter((one) => !behind.includes(one))] as const;
}

function drawRest(
  inside: HTMLElement,
  list: HTMLElement,
  behind: readonly WarningWords[],
  shown: SectionWarnings,
  means: WarningMeans,
): void {
  inside.querySelector('[data-do="rest"]')?.remove();
  const [first] = behind;
  const words = shown.rest[behind.length - 1];
  if (!first || words === undefined) return;
  const onToggle = () => {
    list.dataset.all = '';
    drawWarnings(inside, shown, means);
    focusIn(list, first.id, '[data-do="more"]');
  };
  list.after(disclosure({ class: 'rest', 'data-do': 'rest' }, [words, icon('chevron', 12)], onToggle));
}

function item({ warning, more }: Part, { heading, onHide }: WarningMeans): HTMLElement {
  const { id, state, title, word, sentence, things, details, hide } = warning;
  const why = h('div', { class: 'why', id: `why-${id}`, hidden: '' }, ...details.map((one) => h('p', {}, one)));
  const opener = disclosure(
    { class: 'side', 'data-do': 'more', 'aria-expanded': 'false', 'aria-controls': why.id },
    [more, icon('chevron', 12)],
    () => opener.setAttribute('aria-expanded', `${!why.toggleAttribute('hidden')}`),
  );
  const hider = button({ class: 'quiet', 'data-do': 'hide' }, h('span', {}, hide), () => onHide(id));
  const name = h('span', { id: `title-${id}` }, title);
  return h(
    'li',
    { class: `item ${state}`, 'data-id': id, 'data-check': id },
    icon(state),
    h(
      'div',
      {},
      h(heading, {}, name, ' ', h('span', { class: 'word' }, word)),
      h('p', {}, sentence),
      things && thingsOf(things),
      h('div', { class: 'acts' }, named(opener, id), named(hider, id)),
      why,
    ),
  );
}

/** What of this page is meant: the names are the user's, so they are data. */
function thingsOf({ sentence, names, rest }: NonNullable<WarningWords['things']>): HTMLElement {
  const shown = names.map((name) => h('li', {}, h('bdi', { title: name }, name)));
  const list = h('ul', {}, ...shown, rest !== null && h('li', { class: 'more' }, rest));
  return h('div', { class: 'things' }, sentence !== null && h('span', {}, sentence), list);
}

function hidden({ warning: { id, hidden: words }, undo }: Part, { onUndo }: WarningMeans): HTMLElement {
  const line = h('p', { role: 'status', id: `title-${id}` }, words);
  const back = button({ class: 'side', 'data-do': 'undo' }, undo, () => onUndo(id));
  return h('li', { class: 'gone', 'data-id': id }, icon('hidden'), line, named(back, id));
}

/** Says to screen readers which warning a button is for: its own words come first in its name. */
function named(button: HTMLButtonElement, id: string): HTMLButtonElement {
  button.id = `${button.dataset.do}-${id}`;
  button.setAttribute('aria-labelledby', `${button.id} title-${id}`);
  return button;
}

function focusOf(inside: Element): Element | null {
  return (inside.getRootNode() as ShadowRoot).activeElement;
}

function focusIn(list: Element, id: string, control: string): void {
  const part = list.querySelector(`[data-id="${id}"]`);
  part?.querySelector<HTMLElement>(control)?.focus({ preventScroll: true });
}
