import type { Muted } from '../../account/mutes';
import type { CheckShown, Finding } from '../../checks/check';
import { t } from '../../platform/i18n';
import { Folded } from './folded';
import { Icon } from './icon';
import { mutedLength, mutedTitle } from './muted-words';

interface Props {
  muted: Muted[];
  findings: Finding[];
  checks: readonly CheckShown[];
  onUnmute: (id: string) => void;
}

/** All that the user put off or away, by its title: until when, and the way back. */
export function MutedGroup({ muted, findings, checks, onUnmute }: Props) {
  const titled = muted.flatMap((one) => {
    const fails = findings.some(({ id, outcome }) => id === one.id && outcome === 'fail');
    const title = mutedTitle(one.id, checks, fails);
    return title === null ? [] : [{ ...one, title }];
  });
  if (titled.length === 0) return null;
  return (
    <Folded name="muted" title={t('group_muted', titled.length)}>
      <ul class="findings">
        {titled.map((one) => (
          <Item key={one.id} muted={one} title={one.title} onUnmute={() => onUnmute(one.id)} />
        ))}
      </ul>
    </Folded>
  );
}

function Item({ muted, title, onUnmute }: { muted: Muted; title: string; onUnmute: () => void }) {
  return (
    <li class="finding muted" data-muted={muted.id}>
      <p class="head">
        <span class="mark">
          <Icon name="not-applicable" />
        </span>
        <span class="title">{title}</span>
      </p>
      <p class="row fine">
        <span>{mutedLength(muted)}</span>
        <button
          type="button"
          class="secondary"
          data-do="unmute"
          aria-label={`${t('mute_undo')}: ${title}`}
          onClick={onUnmute}
        >
          {t('mute_undo')}
        </button>
      </p>
    </li>
  );
}
