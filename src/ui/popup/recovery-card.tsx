import type { ComponentChildren } from 'preact';
import type { AccountId } from '../../account/account-id';
import type { RunningRequest } from '../../overview/running-request';
import { t, tKey } from '../../platform/i18n';
import type { Site } from '../../pypi/urls';
import { Icon } from '../components/icon';
import { recoveryPage } from '../components/own-pages';

interface Props {
  site: Site;
  account: AccountId | null;
  request: RunningRequest | null;
  /** The way to put off what comes next. */
  children?: ComponentChildren;
}

/** The way to the recovery page, always there; while a request is open, with what comes next. */
export function RecoveryCard({ site, account, request, children }: Props) {
  if (!request?.step) {
    return (
      <a
        class="button secondary recovery"
        href={recoveryPage(account ?? { site })}
        target="_blank"
        data-do="recovery"
        rel="noopener"
      >
        <Icon name="key" />
        {t('popup_recovery')}
      </a>
    );
  }
  return (
    <section class="notice ask" data-notice="request">
      <h2>{t('popup_request')}</h2>
      <p>{t('popup_request_next', tKey(`tracker_${request.step.replaceAll('-', '_')}_title`))}</p>
      <div class="actions">
        <a class="button" href={recoveryPage(request)} target="_blank" data-do="recovery" rel="noopener">
          {t('popup_request_open')}
        </a>
        {children}
      </div>
    </section>
  );
}
