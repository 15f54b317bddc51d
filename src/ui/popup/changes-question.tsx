import { valuesOf } from '../../account/change';
import type { ChangeAnswer, JournalEntry } from '../../account/journal';
import type { ChangesShown } from '../../overview/changes-shown';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { indexName, type Site, sectionUrl } from '../../pypi/urls';

interface Props {
  changes: ChangesShown;
  site: Site;
  onAnswer: (answer: ChangeAnswer) => void;
}

/** So many changes are shown at once, the gravest first; the rest is folded. */
const SHOWN = 3;

/** What changed, and two answers that weigh the same. */
export function ChangesQuestion({ changes: { unanswered }, site, onAnswer }: Props) {
  const { entries, overflow } = unanswered;
  const more = entries.slice(SHOWN);
  return (
    <>
      <Changes entries={entries.slice(0, SHOWN)} site={site} />
      {more.length > 0 && (
        <details>
          <summary>{t('items_more', more.length)}</summary>
          <Changes entries={more} site={site} />
        </details>
      )}
      {overflow && <p class="fine">{t('changes_overflow', overflow.count)}</p>}
      <div class="equal">
        <button type="button" class="secondary" data-do="mine" onClick={() => onAnswer('mine')}>
          {t('changes_mine')}
        </button>
        <button type="button" class="secondary" data-do="not-mine" onClick={() => onAnswer('not-mine')}>
          {t('changes_not_mine')}
        </button>
      </div>
    </>
  );
}

/** Two may be alike in all that is told: they go by their place. */
function Changes({ entries, site }: { entries: JournalEntry[]; site: Site }) {
  return (
    <ul class="changes">
      {entries.map(({ change, at }, i) => {
        const words = t(messageKey('change', change.kind), ...valuesOf(change));
        return (
          <li key={`${i} ${change.kind}`} data-change={change.kind}>
            <span>
              {words} <span class="fine">{t('event_seen', { date: at })}</span>
            </span>
            <a
              href={sectionUrl(site, 'history')}
              target="_blank"
              rel="noreferrer"
              aria-label={`${t('event_see', indexName(site))}: ${words}`}
            >
              {t('event_see', indexName(site))}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
