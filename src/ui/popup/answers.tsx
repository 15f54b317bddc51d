import type { ComponentChildren } from 'preact';
import { isAsking } from '../../account/unanswered';
import { mailsLink, wordsOf } from '../../checks/words-of';
import { actionOf, placeOf, type RowFinding } from '../../overview/rows';
import { t } from '../../platform/i18n';
import { indexName, type Site } from '../../pypi/urls';
import { BackupNote } from '../components/backup-note';
import { LaterMenu } from '../components/later-menu';
import { LinkBegins } from '../components/link-begins';
import { RepositoryLookUp } from '../components/repository-look-up';
import { ChangesQuestion } from './changes-question';
import type { FindingActions } from './finding-details';
import { OwnerInvitation } from './owner-invitation';
import { PasswordAnswer } from './password-answer';
import { PyPILink } from './verdict';

/** "Taken care of another way" is said of what can be: codes and email. */
const ELSEWHERE = ['two-factor', 'emails'];

export interface AnswersProps {
  found: RowFinding;
  title: string;
  /** Why it matters and what was seen, where that is folded. */
  about: ComponentChildren;
  site: Site;
  now: Date;
  says: FindingActions;
}

/** How to fix it, what the user can say, and when to come back to it. */
export function Answers({ found, title, about, site, now, says }: AnswersProps) {
  const { check, finding, state } = found;
  const isOpen = finding.outcome === 'fail' || finding.outcome === 'unknown';
  const action = actionOf(found);
  const isDoneHere = action === 'note' || action === 'look-up';
  const words = t(finding.outcome === 'fail' ? 'finding_open' : 'action_check_on', indexName(site));
  return (
    <>
      {about && <UsersWord found={found} now={now} says={says} />}
      {isOpen && (
        <details class="how">
          <summary>{t('details_how')}</summary>
          {about}
          <p>{t(wordsOf(check, 'fix'))}</p>
          {mailsLink(check) && <LinkBegins site={site} />}
        </details>
      )}
      {!about && <UsersWord found={found} now={now} says={says} />}
      {isOpen && (
        <div class="actions">
          {!isDoneHere && (
            <PyPILink name="fix" href={placeOf(site, found)} label={`${words}: ${title}`}>
              {words}
            </PyPILink>
          )}
          {state === 'hidden' ? (
            <button type="button" class="secondary" data-do="unmute" onClick={() => says.onUnmute(check.id)}>
              {t('mute_undo')}
            </button>
          ) : (
            <LaterMenu
              title={title}
              kinds={
                ELSEWHERE.includes(check.section)
                  ? ['day', 'week', 'month', 'elsewhere', 'never']
                  : ['day', 'week', 'month', 'never']
              }
              onMute={(kind) => says.onMute(check.id, kind)}
            />
          )}
        </div>
      )}
    </>
  );
}

/** What the user alone can say, where a check asks for it. */
function UsersWord({ found: { check, finding }, now, says }: Pick<AnswersProps, 'found' | 'now' | 'says'>) {
  const { outcome, evidence } = finding;
  const isOpen = (outcome === 'fail' || outcome === 'unknown') && evidence.seenAt !== null;
  switch (check.id) {
    case 'way-back-by-repository':
      return <RepositoryLookUp {...says.lookUp} now={now} />;
    case 'not-sole-owner':
      return <OwnerInvitation projects={evidence.items} site={says.lookUp.site} onCopy={says.onCopy} />;
    case 'history-reviewed':
      return isOpen ? (
        <button type="button" class="secondary" data-do="reviewed" onClick={says.onReviewed}>
          {t('finding_reviewed')}
        </button>
      ) : null;
    case 'backup-recently-checked':
      return outcome === 'fail' ? (
        <button type="button" class="secondary" data-do="check-backup" onClick={says.onCheckedBackup}>
          {t('backup_still_there')}
        </button>
      ) : null;
    case 'password-unique':
      return <PasswordAnswer outcome={outcome} onSay={says.onPassword} />;
    // Of the set that PyPI has now; a place of an older one is no place to begin with.
    case 'not-in-one-basket':
      return isOpen && evidence.items.length > 0 ? (
        <BackupNote noted={evidence.items[0]} onNote={says.onNoteBackup} />
      ) : null;
    case 'nothing-unexpected-changed':
      return isAsking(says.changes.shown.unanswered) ? (
        <ChangesQuestion changes={says.changes.shown} site={says.lookUp.site} onAnswer={says.changes.onAnswer} />
      ) : null;
    case 'recovery-codes-backed-up':
      return isOpen ? <BackupNote onNote={says.onNoteBackup} /> : null;
    default:
      return null;
  }
}
