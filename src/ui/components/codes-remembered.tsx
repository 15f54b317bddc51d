import type { ComponentChildren } from 'preact';
import type { AccountRecord } from '../../account/record';
import { t } from '../../platform/i18n';
import { codesHint } from '../../recovery/triage/codes-hint';

interface Props {
  record: AccountRecord | undefined;
}

/** The codes as they were when last seen, where they were put, and the name of the file to search for. */
export function CodesRemembered({ record }: Props) {
  const hint = codesHint(record);
  if (!hint) return null;
  const { unused, generatedAt, seenAt, fileName, where } = hint;
  return (
    <Remembered seenAt={seenAt}>
      <p>
        {unused === 0
          ? t('hint_codes_none')
          : generatedAt === null
            ? t('evidence_codes_undated', unused)
            : t('hint_codes', unused, { date: generatedAt })}{' '}
        {where !== null && t('hint_codes_where', where)}
      </p>
      {fileName && (
        <p>
          {t('hint_codes_file')} <code class="file">{fileName}</code>
        </p>
      )}
    </Remembered>
  );
}

/** What was seen before, with its date. */
export function Remembered({ seenAt, children }: { seenAt: string; children: ComponentChildren }) {
  return (
    <div class="remembered">
      <p class="fine">{t('hint_remembered', { date: seenAt })}</p>
      {children}
    </div>
  );
}
