import type { Warning } from '../../checks/warning';
import { wordsOf } from '../../checks/words-of';
import { t, tKey } from '../../platform/i18n';
import { FAIL } from '../components/icon-lines';
import { drawParts } from './draw-parts';
import { evidence } from './evidence';
import { frame, source } from './frame';
import { button, h } from './h';
import { icon } from './icon';

/** A warning as it stands in a box: whole, or as a line from which it can be brought back. */
export interface ShownWarning extends Warning {
  isHidden: boolean;
}

/** What the user can do with a warning, told by the id of its check. */
export interface WarningActions {
  onHide(check: string): void;
  onUndo(check: string): void;
}

/** The warnings about one section of PyPI's page, in their order, and who speaks. The focus stays with its warning. */
export function drawWarnings(inside: Element, warnings: readonly ShownWarning[], actions: WarningActions): void {
  if (!inside.firstChild) inside.append(frame('warnings', 'inline_label', h('ul', {}), source()));
  const list = inside.querySelector('ul');
  const root = inside.getRootNode() as ShadowRoot;
  if (!list) return;
  const focused = root.activeElement?.closest('li')?.dataset.id;
  drawParts(list, warnings, (warning) => (warning.isHidden ? hidden(warning, actions) : item(warning, actions)));
  if (focused && !root.activeElement)
    list.querySelector<HTMLElement>(`[data-id="${focused}"] > button`)?.focus({ preventScroll: true });
}

function item(warning: Warning, { onHide }: WarningActions): HTMLElement {
  const title = tKey(wordsOf(warning, 'problem'));
  const label = t('inline_dismiss_label', title);
  return h(
    'li',
    { class: warning.severity, 'data-id': warning.id, 'data-check': warning.id },
    h('span', { class: 'mark' }, icon(FAIL)),
    h('div', {}, headline(title, warning), warning.evidence && evidence(warning.evidence), more(warning)),
    button({ title: label, 'aria-label': label }, t('inline_dismiss'), () => onHide(warning.id)),
  );
}

function hidden(warning: Warning, { onUndo }: WarningActions): HTMLElement {
  const label = t('inline_undo_label', tKey(wordsOf(warning, 'problem')));
  return h(
    'li',
    { class: 'hidden', 'data-id': warning.id },
    h('p', { role: 'status' }, t('inline_hidden')),
    button({ title: label, 'aria-label': label }, t('inline_undo'), () => onUndo(warning.id)),
  );
}

function headline(title: string, { severity }: Warning): HTMLElement {
  const word = h('span', { class: 'severity' }, tKey(`severity_${severity}`));
  return h('p', { class: 'headline' }, h('strong', {}, title), ' ', word);
}

function more(warning: Warning): HTMLElement {
  const words = (['why', 'fix'] as const).map((part) => h('p', {}, tKey(wordsOf(warning, part))));
  return h('details', {}, h('summary', {}, t('inline_more')), ...words);
}
