import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import type { Dossier } from '../../recovery/dossier';
import { FORM_URL } from '../../recovery/request/form-url';

/** What to do when locked out, and how long others waited. */
export function Procedure({ procedure: { asOf, steps, waits } }: Pick<Dossier, 'procedure'>) {
  return (
    <div data-about="procedure">
      <h3>{t('dossier_procedure', asOf)}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(messageKey('dossier', step, 'text'), ...(step === 'file' ? [FORM_URL] : []))}</li>
        ))}
      </ol>
      <ul class="waits">
        {waits.map(({ words, days, from, to }) => (
          <li key={words}>{t(words, days, from, to)}</li>
        ))}
      </ul>
      <p class="fine">{t('waits_text')}</p>
    </div>
  );
}
