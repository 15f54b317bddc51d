import { useId, useState } from 'preact/hooks';
import type { ChangeAnswer } from '../../account/journal';
import type { MuteKind } from '../../account/mutes';
import { sentenceOf } from '../../checks/check';
import { wordsOf } from '../../checks/words-of';
import type { ChangesShown } from '../../overview/changes-shown';
import { actionOf, type RowFinding } from '../../overview/rows';
import { formatAge, t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import type { Site } from '../../pypi/urls';
import type { FieldErrorCode } from '../../recovery/request/field-error';
import type { Note } from '../components/backup-note';
import { Evidence } from '../components/evidence';
import type { LookUp } from '../components/repository-look-up';
import { StateIcon } from '../components/state-icon';
import { Answers } from './answers';

/** What only the user can say. */
export interface FindingActions {
  /** The security history is in order. */
  onReviewed: () => void;
  /** Where the codes are; answers with what is wrong with the words. */
  onNoteBackup: (note: Note) => Promise<FieldErrorCode | null>;
  /** The codes are still there. */
  onCheckedBackup: () => void;
  /** Whether the password is strong and unique. */
  onPassword: (isUnique: boolean) => void;
  /** That PyPI may be asked. */
  lookUp: LookUp;
  /** Puts a text on the clipboard. */
  onCopy: (text: string) => void;
  /** No word of a check, for a while or at all. */
  onMute: (check: string, kind: MuteKind) => void;
  /** A word of a check, reminder or list again. */
  onUnmute: (id: string) => void;
  /** Whose the changes were. */
  changes: { shown: ChangesShown; onAnswer: (answer: ChangeAnswer) => void };
}

interface FindingProps {
  found: RowFinding;
  /** Shown in full from the start. */
  isFirst: boolean;
  /** In order, beside what isn't: not worth a line. */
  isAside: boolean;
  /** Its title stands above already. */
  isTitled: boolean;
  /** Whether it was ever in view: what never was isn't drawn, and what was typed stays. */
  isDrawn: boolean;
  site: Site;
  now: Date;
  says: FindingActions;
}

/** The title for what came out: what is wrong, what is good, or the name of the thing. */
export function titleOf({ check, finding: { outcome }, isOld }: RowFinding): string {
  if (outcome === 'fail') return t(wordsOf(check, 'problem'));
  return t(wordsOf(check, outcome === 'pass' && !isOld ? 'title' : 'neutral'));
}

/** One finding in an open row: in full, or one line that opens it. */
export function FindingDetails({ found, isFirst, isAside, isTitled, isDrawn, site, now, says }: FindingProps) {
  const id = useId();
  const [isOpen, open] = useState(isFirst);
  // What the user is at doesn't vanish under their hands when it comes in order.
  const [stays, stay] = useState(false);
  if (isDrawn && !isAside && !stays) stay(true);
  const { check, finding, state, isOld } = found;
  const title = titleOf(found);
  // What the user is to note comes first; why, behind "How to fix it".
  const isFolded = isDrawn && actionOf(found) === 'note';
  const about = (
    <>
      {isDrawn && <p>{t(wordsOf(check, 'why'))}</p>}
      <div class="seen">
        <Evidence {...finding.evidence} words={sentenceOf(finding.evidence.words)} />
        {isDrawn && finding.evidence.seenAt && (
          <p class="fine">
            <span>{t('finding_seen', formatAge(finding.evidence.seenAt, now))}</span>
            <a href={check.source} target="_blank" rel="noreferrer" aria-label={`${t('finding_source')}: ${title}`}>
              {t('finding_source')}
            </a>
          </p>
        )}
      </div>
    </>
  );
  return (
    <li
      class={`finding ${state}`}
      hidden={isAside && !stays}
      data-check={check.id}
      data-outcome={finding.outcome}
      data-old={isOld || undefined}
    >
      {!isTitled && !(isFirst && isFolded) && (
        <button type="button" class="head" aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)}>
          <StateIcon name={state} size={16} />
          <span>
            {title} <span class="sr-only">{t(messageKey('state', state))}</span>
          </span>
        </button>
      )}
      <div id={id} hidden={!isOpen && !isTitled} class="details">
        {!isFolded && about}
        {isDrawn && (
          <Answers found={found} title={title} about={isFolded ? about : null} site={site} now={now} says={says} />
        )}
      </div>
    </li>
  );
}
