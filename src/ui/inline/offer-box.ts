import { t } from '../../platform/i18n';
import type { CodesHint } from '../../recovery/codes-hint';
import type { Offer } from '../../recovery/offer';
import { fileName } from './file-name';
import { frame, source } from './frame';
import { button, h } from './h';

/** What the offer's two buttons do. */
export interface OfferActions {
  onOpen(): void;
  onDismiss(): void;
}

/** "Can't get in?", with what is known of the recovery codes where one may need them, and who speaks. */
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

/** What PyPI's page says of the codes, and what is remembered of them. If there are none left, nobody is sent searching. */
function codes({ page, unusedCodesExist, remembered }: Offer): HTMLElement | null {
  if (unusedCodesExist === false) return h('p', { class: 'codes' }, t('offer_codes_none'));
  if (unusedCodesExist === null && remembered.length === 0) return null;
  const items = remembered.map(({ username, codes }) =>
    h('li', {}, h('p', {}, h('strong', {}, h('bdi', {}, username))), ...hints(codes, page === 'recovery-code')),
  );
  return h(
    'div',
    { class: 'codes' },
    unusedCodesExist && h('p', {}, t('offer_codes_exist')),
    items.length > 0 && h('ul', {}, ...items),
  );
}

function hints({ unused, generatedAt, seenAt, fileName: name, where }: CodesHint, oneIsAsked: boolean) {
  if (generatedAt === null) return [h('p', {}, t('offer_codes_used_up', { date: seenAt }))];
  return [
    h('p', {}, t('offer_codes', unused, { date: generatedAt }, { date: seenAt })),
    oneIsAsked && h('p', {}, t('offer_newest_set')),
    where !== null && h('p', {}, t('offer_where', where)),
    name !== null && h('p', {}, ...fileName('offer_file', name)),
  ];
}
