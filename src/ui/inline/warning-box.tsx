import type { Finding } from '../../checks/check';
import { groupFindings, type Judged, wordsOf } from '../../checks/groups';
import { direction, language, t, tKey } from '../../platform/i18n';
import { Evidence } from '../components/evidence';
import { Icon } from '../components/icon';

interface Props {
  findings: Finding[];
  onDismiss: (check: string) => void;
}

/** The warnings about one section of PyPI's page, worst first, and who speaks. */
export function WarningBox({ findings, onDismiss }: Props) {
  return (
    <aside aria-label={t('inline_label')} lang={language()} dir={direction()}>
      <ul>
        {groupFindings(findings).fail.map((judged) => (
          <Warning key={judged.check.id} {...judged} onDismiss={onDismiss} />
        ))}
      </ul>
      <p class="source">
        <Icon name="key" />
        {t('inline_source')}
      </p>
    </aside>
  );
}

function Warning({ check, finding, onDismiss }: Judged & Pick<Props, 'onDismiss'>) {
  const title = tKey(wordsOf(check, 'problem'));
  return (
    <li class={check.severity} data-check={check.id}>
      <span class="mark">
        <Icon name="fail" />
      </span>
      <div>
        <p class="headline">
          <strong>{title}</strong> <span class="severity">{tKey(`severity_${check.severity}`)}</span>
        </p>
        <Evidence {...finding.evidence} />
        <details>
          <summary>{t('inline_more')}</summary>
          <p>{tKey(wordsOf(check, 'why'))}</p>
          <p>{tKey(wordsOf(check, 'fix'))}</p>
        </details>
      </div>
      <button
        type="button"
        onClick={() => onDismiss(check.id)}
        title={t('inline_dismiss_label', title)}
        aria-label={t('inline_dismiss_label', title)}
      >
        {t('inline_dismiss')}
      </button>
    </li>
  );
}
