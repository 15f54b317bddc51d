import { t } from '../../platform/i18n';
import type { Offer } from '../../recovery/triage/offer';
import { frame, source } from './frame';
import { button, h } from './h';

/** What the offer's two buttons do. */
export interface OfferActions {
  onOpen(): void;
  onDismiss(): void;
}

/** "Can't get in?", with what this page says of the recovery codes, and who speaks. */
export function offerBox(offer: Offer, { onOpen, onDismiss }: OfferActions): HTMLElement {
  const label = t('offer_dismiss');
  return frame(
    `offer ${offer.page}`,
    'offer_label',
    h('p', { class: 'title' }, t('offer_title')),
    codes(offer),
    h('div', { class: 'actions' }, button({ class: 'open' }, t('offer_open'), onOpen), source()),
    button({ class: 'dismiss', title: label, 'aria-label': label }, '×', onDismiss),
  );
}

/** What PyPI's page says of the codes, and that something is remembered, which is shown in the extension's own tab. */
function codes({ page, unusedCodesExist, remembersCodes }: Offer): HTMLElement | null {
  const sentences =
    unusedCodesExist === false
      ? [t('offer_codes_none')]
      : [
          unusedCodesExist && t('offer_codes_exist'),
          page === 'recovery-code' && t('offer_newest_set'),
          remembersCodes && t('offer_codes_remembered'),
        ].filter((one) => typeof one === 'string');
  return sentences.length > 0 ? h('div', { class: 'codes' }, ...sentences.map((one) => h('p', {}, one))) : null;
}
