import { t } from '../../platform/i18n';
import { Mark } from '../components/state-icon';

const MARKS = [
  { tone: 'serious', text: '1', words: 'legend_serious' },
  { tone: 'unknown', text: '?', words: 'legend_unknown' },
  { tone: 'running', text: '!', words: 'legend_reminder' },
  { tone: 'ok', text: '', words: 'legend_none' },
] as const;

/** What the marks on the toolbar icon mean. */
export function LegendSection() {
  return (
    <section class="sheet set">
      <h2>{t('legend_title')}</h2>
      <ul class="legend">
        {MARKS.map(({ tone, text, words }) => (
          <li key={words}>
            <span class={`badge ${tone}`} aria-hidden="true">
              <Mark />
              {text && <span>{text}</span>}
            </span>
            {t(words)}
          </li>
        ))}
      </ul>
    </section>
  );
}
