import type { BoxFrame, OfferWords } from '../../messages/page-boxes';
import { endOfLogIn } from '../../pypi/readers/end-of-log-in';
import type { Page } from '../../pypi/urls';
import { drawParts } from './keyed-list';
import { type OfferActions, offerBox } from './offer-box';
import { outOfRow } from './out-of-row';
import { drawBox } from './shadow-box';

/**
 * Puts the offer after PyPI's own forms, so that it is the last thing to be reached; `null` takes it away. On a page whose
 * forms aren't recognized nothing is offered.
 *
 * @param actions the same at every call
 */
export function showOffer(
  document: Document,
  page: Page,
  frame: BoxFrame,
  offer: OfferWords | null,
  actions: OfferActions,
): void {
  const beside = outOfRow(endOfLogIn(document, page), document.querySelector('main'));
  drawBox(
    document,
    { kind: 'offer', name: page, beside, position: 'afterend' },
    frame,
    offer && ((box) => drawParts(box, [offer], (words) => offerBox(words, frame, actions))),
  );
}
