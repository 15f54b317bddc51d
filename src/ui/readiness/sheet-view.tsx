import type { AccountRecord } from '../../account/record';
import { t } from '../../platform/i18n';
import { recoverySheet } from '../../recovery/recovery-sheet';
import { Mark } from '../components/state-icon';
import { careText, dates, type SheetStep, sheetSteps, sheetText } from './sheet-steps';

export interface SheetActions {
  onPrint: () => void;
  onCopy: (text: string) => void;
}

interface Props extends SheetActions {
  record: AccountRecord;
  now: Date;
}

/** All that helps back into the account, on one page to print and fill in: it rests on nothing but what is remembered. */
export function SheetView({ record, now, onPrint, onCopy }: Props) {
  const sheet = recoverySheet(record);
  const madeAt = now.toISOString();
  return (
    <section class="sheet" aria-labelledby="sheet">
      <p class="print-actions">
        <button type="button" data-do="print" onClick={onPrint}>
          {t('popup_print')}
        </button>
        <button type="button" class="secondary" data-do="copy" onClick={() => onCopy(sheetText(sheet, madeAt))}>
          {t('sheet_copy')}
        </button>
      </p>
      <div class="paper pad">
        <header>
          <Mark />
          <div>
            <h1 id="sheet" tabIndex={-1}>
              {t('sheet_title')}
            </h1>
            <p class="whose">
              <bdi>{sheet.username}</bdi> · {sheet.site}
            </p>
          </div>
          <p class="dates">
            {dates(sheet, madeAt).map((one) => (
              <span key={one}>{one}</span>
            ))}
          </p>
        </header>
        <p class="soft">{t('sheet_text')}</p>
        <ol>
          {sheetSteps(sheet).map((step, i) => (
            <Step key={step.id} step={step} number={step.id === 'helper' ? '+' : i + 1} />
          ))}
        </ol>
        <p class="care">
          <strong>{careText()[0]}</strong> {careText().slice(1).join(' ')}
        </p>
        <p class="foot">{t('sheet_foot')}</p>
      </div>
    </section>
  );
}

function Step({
  step: { id, title, text, addresses = [], blanks },
  number,
}: {
  step: SheetStep;
  number: number | '+';
}) {
  return (
    <li data-step={id}>
      <span class="number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h2>{title}</h2>
        {text.map((line) => (
          <p key={line} class="soft">
            {line}
          </p>
        ))}
        {addresses.map((address) => (
          <p key={address} class="address" dir="ltr">
            {address}
          </p>
        ))}
        {blanks.length > 0 && (
          <dl>
            {blanks.map(({ label, known }, i) => (
              <div key={`${i} ${label}`}>
                <dt>
                  <bdi>{label}</bdi>
                </dt>
                <dd>{known && <bdi>{known}</bdi>}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}
