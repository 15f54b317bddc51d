import { t, tKey } from '../../platform/i18n';
import type { Dossier } from '../../recovery/dossier';
import { FORM_URL } from '../../recovery/request/form-url';

/** What to do when locked out, and how long others waited. */
export function Procedure({ procedure: { asOf, steps, waits } }: Pick<Dossier, 'procedure'>) {
  return (
    <div data-about="procedure">
      <h3>{t('dossier_procedure', asOf)}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{tKey(`dossier_${step.replaceAll('-', '_')}_text`, step === 'file' ? [FORM_URL] : [])}</li>
        ))}
      </ol>
      <ul class="waits">
        {waits.map(({ kind, until, measure, days, from, to }) => (
          <li key={`${kind} ${until} ${measure}`}>
            {tKey(`waits_${kind}_${until}_${measure}`.replaceAll('-', '_'), [days, from, to])}
          </li>
        ))}
      </ul>
      <p class="fine">{t('waits_text')}</p>
    </div>
  );
}
