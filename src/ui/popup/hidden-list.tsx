import type { Muted } from '../../account/mutes';
import type { Row } from '../../overview/rows';
import { t } from '../../platform/i18n';
import { mutedLength, mutedTitle } from '../components/muted-words';
import { StateIcon } from '../components/state-icon';

interface Props {
  muted: Muted[];
  rows: Row[];
  onUnmute: (id: string) => void;
}

/** All that the user put off or away, by its title: until when, and the way back. */
export function HiddenList({ muted, rows, onUnmute }: Props) {
  const findings = rows.flatMap((row) => row.findings);
  const checks = findings.map(({ check }) => check);
  const titled = muted.flatMap((one) => {
    const fails = findings.some(({ check, finding }) => check.id === one.id && finding.outcome === 'fail');
    const title = mutedTitle(one.id, checks, fails);
    return title === null ? [] : [{ ...one, title }];
  });
  if (titled.length === 0) return null;
  return (
    <details class="hidden-list">
      <summary class="fold">
        <StateIcon name="hidden" />
        <span>{t('over_hidden', titled.length)}</span>
        <StateIcon name="chevron" size={12} />
      </summary>
      <ul>
        {titled.map((one) => (
          <li key={one.id} data-muted={one.id}>
            <span>
              {one.title} <span class="fine">{mutedLength(one)}</span>
            </span>
            <button
              type="button"
              class="secondary"
              data-do="unmute"
              aria-label={`${t('mute_undo')}: ${one.title}`}
              onClick={() => onUnmute(one.id)}
            >
              {t('mute_undo')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
