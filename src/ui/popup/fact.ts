import type { Row } from '../../overview/rows';
import { t, tKey } from '../../platform/i18n';

/** A row's fact, in at most 22 characters of English: the short form of the evidence that decides its state. */
export function factOf({ id, state, findings: [first], hiddenUntil }: Row): string {
  if (!first) return '';
  if (state === 'hidden') return hiddenUntil ? t('fact_hidden_until', { date: hiddenUntil }) : t('state_hidden');
  const { words, values } = first.finding.evidence;
  if (id === 'spare-key' && words === 'evidence_no_second_factor') return t('fact_needs_two_factor');
  return tKey(words.replace('evidence', 'fact'), values);
}
