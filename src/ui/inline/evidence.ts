import type { WarningEvidence } from '../../checks/warning';
import { t, tKey } from '../../platform/i18n';
import { SHOWN } from '../components/evidence-shown';
import { h } from './h';

/** The same sentence, with the things that it speaks of, as `components/evidence.tsx` shows. */
export function evidence({ words, values, items }: WarningEvidence): HTMLElement {
  const sentence = words !== null && h('span', {}, tKey(words, values));
  return h('div', { class: 'evidence' }, sentence, items.length > 0 && list(items));
}

function list(items: readonly string[]): HTMLElement {
  const shown = items.slice(0, SHOWN).map((item) => h('li', {}, h('bdi', { title: item }, item)));
  const rest = items.length - shown.length;
  return h('ul', {}, ...shown, rest > 0 && h('li', { class: 'more' }, t('items_more', rest)));
}
