import { direction, language, t } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import { KEY } from '../components/icon-lines';
import { h } from './h';
import { icon } from './icon';

/** The frame of every box: with a name, in the language and direction of its texts. */
export function frame(name: string, label: MessageKey, ...children: (Node | null)[]): HTMLElement {
  return h('aside', { class: name, 'aria-label': t(label), lang: language(), dir: direction() }, ...children);
}

/** Who speaks: not PyPI. */
export function source(): HTMLElement {
  return h('p', { class: 'source' }, icon(KEY), t('inline_source'));
}
