import type { Warning } from '../../checks/warning';
import { wordsOf } from '../../checks/words-of';
import { t, tKey } from '../../platform/i18n';
import { FAIL } from '../components/icon-lines';
import { drawParts } from './draw-parts';
import { evidence } from './evidence';
import { frame, source } from './frame';
import { button, h } from './h';
import { icon } from './icon';

/** The warnings about one section of PyPI's page, in their order, and who speaks. */
export function drawWarnings(box: Element, warnings: readonly Warning[], onDismiss: (check: string) => void): void {
  if (!box.firstChild) box.append(frame('warnings', 'inline_label', h('ul', {}), source()));
  const list = box.querySelector('ul');
  if (list) drawParts(list, warnings, (warning) => item(warning, onDismiss));
}

function item(warning: Warning, onDismiss: (check: string) => void): HTMLElement {
  const title = tKey(wordsOf(warning, 'problem'));
  const label = t('inline_dismiss_label', title);
  return h(
    'li',
    { class: warning.severity, 'data-check': warning.id },
    h('span', { class: 'mark' }, icon(FAIL)),
    h('div', {}, headline(title, warning), evidence(warning), more(warning)),
    button({ title: label, 'aria-label': label }, t('inline_dismiss'), () => onDismiss(warning.id)),
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
