import { useState } from 'preact/hooks';
import { direction, language, t } from '../../platform/i18n';
import { BackupNote, type Note } from '../components/backup-note';
import { Icon } from '../components/icon';

interface Props {
  /** The name that PyPI gives the file of this set. */
  fileName: string;
  /** Answers with the code of what is wrong with the note (`field_…`), or `null` when it was kept. */
  onNote: (note: Note) => Promise<string | null>;
}

/** Beside new codes: where to put them, and the question where they were put; the codes themselves are never read. */
export function CompanionBox({ fileName, onNote }: Props) {
  const [kept, setKept] = useState<string | null>(null);
  const note = async (said: Note) => {
    const problem = await onNote(said);
    if (problem === null) setKept(said.where.trim());
    return problem;
  };
  return (
    <aside class="companion" aria-label={t('companion_label')} lang={language()} dir={direction()}>
      <p class="heading">{t('companion_title')}</p>
      <div class="advice">
        <ul>
          <li>{t('companion_offline')}</li>
          <li>{t('companion_apart')}</li>
          <li>
            {t('companion_file')} <code dir="ltr">{fileName}</code>
          </li>
        </ul>
      </div>
      {kept === null ? (
        <BackupNote onNote={note} />
      ) : (
        <p class="kept" role="status">
          {t('companion_kept', kept)}
        </p>
      )}
      <p class="source">
        <Icon name="key" />
        {t('inline_source')}
      </p>
    </aside>
  );
}

/** On the page where PyPI asks for one of the new codes: why it does. */
export function ConfirmationBox() {
  return (
    <aside class="companion" aria-label={t('companion_label')} lang={language()} dir={direction()}>
      <p class="heading">{t('companion_confirm_title')}</p>
      <p>{t('companion_confirm_text')}</p>
      <p class="source">
        <Icon name="key" />
        {t('inline_source')}
      </p>
    </aside>
  );
}
