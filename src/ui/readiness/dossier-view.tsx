import type { AccountRecord } from '../../account/record';
import { formatDate, t } from '../../platform/i18n';
import { dossier } from '../../recovery/dossier';
import { dossierMarkdown } from '../../recovery/dossier-markdown';
import { recoveryPage } from '../components/page-urls';
import { Addresses, Codes, Methods, Projects, RehearsedWays } from './dossier-parts';
import { Procedure } from './dossier-procedure';

export interface DossierActions {
  onPrint: () => void;
  onCopy: (text: string) => void;
}

interface Props extends DossierActions {
  record: AccountRecord;
  now: Date;
}

/** All that helps back into the account, on one page to print: it rests on nothing but what is remembered. */
export function DossierView({ record, now, onPrint, onCopy }: Props) {
  const all = dossier(record, now);
  const { site, username, seenAt, madeAt } = all;
  return (
    <section class="dossier" aria-labelledby="dossier">
      <h2 id="dossier" tabIndex={-1}>
        {t('dossier_title')}
      </h2>
      <p>{t('dossier_text')}</p>
      <p class="row no-print">
        <button type="button" data-do="print" onClick={onPrint}>
          {t('dossier_print')}
        </button>
        <button type="button" class="secondary" data-do="copy" onClick={() => onCopy(dossierMarkdown(all))}>
          {t('dossier_copy_markdown')}
        </button>
        <a href={recoveryPage({ site, username })}>{t('popup_recovery')}</a>
      </p>
      <dl class="whose">
        <dt>{t('dossier_username')}</dt>
        <dd>
          <bdi>{username}</bdi>
        </dd>
        <dt>{t('dossier_index')}</dt>
        <dd>{site}</dd>
        <dt>{t('dossier_last_seen')}</dt>
        <dd>{seenAt ? formatDate(seenAt) : t('dossier_never_seen')}</dd>
      </dl>
      <div class="known">
        <Methods told={all.methods} />
        <Codes told={all.codes} voidBackup={all.voidBackup} />
        <Addresses told={all.addresses} />
        <Projects told={all.projects} more={all.moreProjects} />
        <RehearsedWays rehearsed={all.rehearsed} />
      </div>
      <Procedure procedure={all.procedure} />
      <p class="fine">
        <span>{t('dossier_made', { date: madeAt })}</span>
        <span>{t('extension_name')}</span>
      </p>
    </section>
  );
}
