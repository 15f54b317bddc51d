import { direction, language, t } from '../../platform/i18n';
import type { CodesHint } from '../../recovery/codes-hint';
import type { Offer } from '../../recovery/offer';
import { Icon } from '../components/icon';

interface Props {
  offer: Offer;
  onOpen: () => void;
  onDismiss: () => void;
}

/** "Can't get in?", with what is known of the recovery codes where one may need them, and who speaks. */
export function OfferBox({ offer, onOpen, onDismiss }: Props) {
  return (
    <aside class={`offer ${offer.page}`} aria-label={t('offer_label')} lang={language()} dir={direction()}>
      <p class="title">{t('offer_title')}</p>
      <Codes {...offer} />
      <div class="actions">
        <button type="button" class="open" onClick={onOpen}>
          {t('offer_open')}
        </button>
        <p class="source">
          <Icon name="key" />
          {t('inline_source')}
        </p>
      </div>
      <button
        type="button"
        class="dismiss"
        onClick={onDismiss}
        title={t('offer_dismiss')}
        aria-label={t('offer_dismiss')}
      >
        ×
      </button>
    </aside>
  );
}

/** What PyPI's page says of the codes, and what is remembered of them. If there are none left, nobody is sent searching. */
function Codes({ page, unusedCodesExist, remembered }: Offer) {
  if (unusedCodesExist === false) return <p class="codes">{t('offer_codes_none')}</p>;
  if (unusedCodesExist === null && remembered.length === 0) return null;
  return (
    <div class="codes">
      {unusedCodesExist && <p>{t('offer_codes_exist')}</p>}
      {remembered.length > 0 && (
        <ul>
          {remembered.map(({ username, codes }) => (
            <li key={username}>
              <p>
                <strong>
                  <bdi>{username}</bdi>
                </strong>
              </p>
              <Remembered {...codes} oneIsAsked={page === 'recovery-code'} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Remembered({ unused, generatedAt, seenAt, fileName, where, oneIsAsked }: CodesHint & { oneIsAsked: boolean }) {
  if (generatedAt === null) return <p>{t('offer_codes_used_up', { date: seenAt })}</p>;
  return (
    <>
      <p>{t('offer_codes', unused, { date: generatedAt }, { date: seenAt })}</p>
      {oneIsAsked && <p>{t('offer_newest_set')}</p>}
      {where !== null && <p>{t('offer_where', where)}</p>}
      {fileName && (
        <p>
          {t('offer_file')} <code dir="ltr">{fileName}</code>
        </p>
      )}
    </>
  );
}
