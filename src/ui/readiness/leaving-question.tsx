import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AccountRecord } from '../../account/record';
import { t } from '../../platform/i18n';
import { accountUrl, indexName } from '../../pypi/urls';
import { addressDomains, type Leaving, NO_DOMAIN } from '../../recovery/todo/leaving';

interface Props {
  record: AccountRecord;
  /** It was asked for: the button that did is gone, and the keyboard goes on here. */
  isAgain: boolean;
  onAnswer: (domain: Leaving['domain']) => void;
}

/** Which of the account's mailboxes ends. A domain that was chosen before is offered even if no address is on it any more. */
export function LeavingQuestion({ record, isAgain, onAnswer }: Props) {
  const id = useId();
  const before = record.leaving?.domain ?? null;
  const [domain, setDomain] = useState(before);
  const domains = [...new Set([...addressDomains(record), ...(before ? [before] : [])])];
  const choices = [
    ...domains.map((one) => ({ value: one, words: <bdi>{one}</bdi> })),
    { value: NO_DOMAIN, words: t('request_works_nothing') },
    { value: null, words: t('request_codes_unknown') },
  ];
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (isAgain) form.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [isAgain]);
  const submit = (event: Event) => {
    event.preventDefault();
    onAnswer(domain);
  };
  return (
    <form ref={form} onSubmit={submit}>
      <fieldset class="field">
        <legend>{t('leaving_domain')}</legend>
        {domains.length === 0 && (
          <p>
            <a href={accountUrl(record.site)} target="_blank" rel="noreferrer">
              {t('action_check_on', indexName(record.site))}
            </a>
          </p>
        )}
        {choices.map(({ value, words }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={id}
              value={value ?? ''}
              checked={value === domain}
              onChange={() => setDomain(value)}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <p class="actions">
        <button type="submit" data-do="leave">
          {t('leaving_begin')}
        </button>
      </p>
    </form>
  );
}
