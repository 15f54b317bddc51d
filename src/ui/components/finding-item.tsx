import { useId, useState } from 'preact/hooks';
import type { MuteKind } from '../../account/mutes';
import type { Finding, Outcome } from '../../checks/check';
import type { Judged } from '../../checks/groups';
import { wordsOf } from '../../checks/words-of';
import { isDoubtful, type Trust } from '../../overview/trust';
import { formatAge, t, tKey } from '../../platform/i18n';
import { indexName, type Place, type Site, sectionUrl } from '../../pypi/urls';
import { BackupNote, type Note } from './backup-note';
import { Evidence } from './evidence';
import { Icon } from './icon';
import { MuteMenu } from './mute-menu';
import { type LookUp, RepositoryLookUp } from './repository-look-up';

interface Props extends Judged {
  site: Site;
  trust: Trust;
  now: Date;
  says: Says;
}

/** What only the user can say. */
export interface Says {
  /** The security history is in order. */
  onReviewed: () => void;
  /** Where the codes are; answers with what is wrong with the words. */
  onNoteBackup: (note: Note) => Promise<string | null>;
  /** The codes are still there. */
  onCheckedBackup: () => void;
  /** That PyPI may be asked. */
  lookUp: LookUp;
  /** No word of a check, for a while or at all. */
  onMute: (check: string, kind: MuteKind) => void;
  /** A word of a check, reminder or list again. */
  onUnmute: (id: string) => void;
}

/** Evidence that says no more than "unknown": nothing worth a line of its own in a list of such. */
const SAYS_NOTHING = ['evidence_not_seen', 'evidence_unreadable'];

/** One finding: what, on what grounds, where to put it right; opened, why and how. */
export function FindingItem({ check, finding, site, trust, now, says }: Props) {
  const { outcome, evidence } = finding;
  const failed = outcome === 'fail';
  const toDo = failed || outcome === 'unknown';
  const stale = isDoubtful(finding, trust);
  const title = tKey(wordsOf(check, failed ? 'problem' : 'title'));
  const [open, setOpen] = useState<boolean | null>(null); // what was never opened isn't drawn; what was typed there stays
  const details = useId();
  // Where codes were put is on no page of PyPI's, and what releases name on none that is read.
  const isSaidHere =
    outcome === 'unknown' &&
    check.byUser &&
    (check.section === 'two-factor' || check.section === 'projects') &&
    evidence.seenAt !== null;
  const brief = SAYS_NOTHING.includes(evidence.words) && !open;
  return (
    <li class={`finding ${outcome} ${failed ? check.severity : ''} ${stale ? 'stale' : ''}`} data-check={check.id}>
      <button
        type="button"
        class="head"
        aria-expanded={open === true}
        aria-controls={details}
        onClick={() => setOpen(!open)}
      >
        <span class="mark">
          <Icon name={outcome} />
        </span>
        <span class="headline">
          <span class="title">{title}</span>
          <span class="sr-only">{tKey(`outcome_${outcome.replace('-', '_')}`)}</span>
          {failed && <span class="severity">{tKey(`severity_${check.severity}`)}</span>}
        </span>
        <Icon name="chevron" />
      </button>
      {!brief && <Evidence {...evidence} />}
      {!brief && !isSaidHere && toDo && (
        <PyPILink site={site} section={check.section} outcome={outcome} title={title} />
      )}
      <div class="explanation" id={details} hidden={!open}>
        {open !== null && (
          <>
            <Explanation check={check} finding={finding} now={now} says={says} />
            {toDo && (
              <div class="row">
                <MuteMenu title={title} onMute={(kind) => says.onMute(check.id, kind)} />
              </div>
            )}
          </>
        )}
      </div>
    </li>
  );
}

interface PyPILinkProps {
  site: Site;
  section: Place;
  outcome: Outcome;
  title: string;
}

function PyPILink({ site, section, outcome, title }: PyPILinkProps) {
  const words = outcome === 'unknown' ? t('finding_make_known', indexName(site)) : t('finding_open', indexName(site));
  return (
    <a class="go" href={sectionUrl(site, section)} target="_blank" rel="noreferrer" aria-label={`${words}: ${title}`}>
      {words}
      <Icon name="external" />
    </a>
  );
}

/** What the user alone can say, where a check asks for it. */
function UsersWord({ finding: { id, outcome, evidence }, says }: { finding: Finding; says: Says }) {
  if (id === 'history-reviewed') {
    return (
      <button type="button" onClick={says.onReviewed}>
        {t('finding_reviewed')}
      </button>
    );
  }
  if (id === 'backup-recently-checked' && outcome === 'fail') {
    return (
      <button type="button" onClick={says.onCheckedBackup}>
        {t('backup_still_there')}
      </button>
    );
  }
  // Of the set that PyPI has now; a place of an older one is no place to begin with.
  if (id === 'not-in-one-basket') return <BackupNote noted={evidence.items[0]} onNote={says.onNoteBackup} />;
  return id === 'recovery-codes-backed-up' ? <BackupNote onNote={says.onNoteBackup} /> : null;
}

function Explanation({ check, finding, now, says }: Omit<Props, 'site' | 'trust'>) {
  const { outcome, evidence } = finding;
  const toDo = outcome === 'fail' || outcome === 'unknown';
  return (
    <>
      <dl>
        <dt>{t('finding_why')}</dt>
        <dd>{tKey(wordsOf(check, 'why'))}</dd>
        {toDo && <dt>{t('finding_how')}</dt>}
        {toDo && <dd>{tKey(wordsOf(check, 'fix'))}</dd>}
      </dl>
      {toDo && evidence.seenAt !== null && <UsersWord finding={finding} says={says} />}
      {check.id === 'way-back-by-repository' && <RepositoryLookUp {...says.lookUp} now={now} />}
      <p class="fine">
        {evidence.seenAt && <span>{t('finding_seen', formatAge(evidence.seenAt, now))}</span>}
        <a href={check.source} target="_blank" rel="noreferrer">
          {t('finding_source')}
        </a>
      </p>
    </>
  );
}
