import type { AccountRecord } from '../../account/record';
import { t } from '../../platform/i18n';
import { codesHint } from '../../recovery/triage/codes-hint';
import { Remembered } from './hint';

/** The codes as they were when last seen, where they were put, and the name of the file to search for. */
export function CodesRemembered({ record }: { record: AccountRecord | undefined }) {
  const hint = codesHint(record);
  if (!hint) return null;
  const { unused, generatedAt, seenAt, fileName, where } = hint;
  return (
    <Remembered seenAt={seenAt}>
      <p>
        <strong>
          {unused === 0
            ? t('hint_codes_none')
            : generatedAt === null
              ? t('evidence_codes_undated', unused)
              : t('hint_codes', unused, { date: generatedAt })}
        </strong>
      </p>
      {where !== null && <p>{t('hint_codes_where', where)}</p>}
      {fileName && (
        <p>
          {t('hint_codes_file')} <code class="file">{fileName}</code>
        </p>
      )}
      {generatedAt !== null && <p class="fine">{t('hint_codes_older')}</p>}
    </Remembered>
  );
}
