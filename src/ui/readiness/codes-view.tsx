import type { AccountRecord } from '../../account/record';
import { t } from '../../platform/i18n';
import type { FieldErrorCode } from '../../recovery/request/field-error';
import { BackupNote, type Note } from '../components/backup-note';
import { CodesRemembered } from '../components/codes-remembered';

export interface CodesActions {
  /** Stores the note; answers with the code of what is wrong with it (`field_…`), or `null`. */
  onNote: (note: Note) => Promise<FieldErrorCode | null>;
}

interface Props extends CodesActions {
  record: AccountRecord;
}

/** Where the recovery codes are, in the user's own words: no free text is typed on PyPI's page. */
export function CodesView({ record, onNote }: Props) {
  return (
    <section class="sheet" aria-labelledby="codes-place">
      <div class="pad">
        <h1 id="codes-place" tabIndex={-1}>
          {t('check_recovery_codes_backed_up_neutral')}
        </h1>
        <CodesRemembered record={record} />
        <BackupNote onNote={onNote} />
      </div>
    </section>
  );
}
