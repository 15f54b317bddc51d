import { endOfLogIn } from '../../pypi/readers/end-of-log-in';
import type { Page } from '../../pypi/urls';
import type { Offer } from '../../recovery/triage/offer';
import { drawParts } from './draw-parts';
import { type OfferActions, offerBox } from './offer-box';
import { drawBox } from './shadow-box';

/**
 * Puts the offer after PyPI's own forms, so that it is the last thing to be reached; `null` takes it away. On a page whose
 * forms aren't recognized nothing is offered.
 *
 * @param actions the same at every call
 */
export function showOffer(document: Document, page: Page, offer: Offer | null, actions: OfferActions): void {
  drawBox(
    document,
    { kind: 'offer', name: page, beside: endOfLogIn(document, page), position: 'afterend' },
    offer && ((box) => drawParts(box, [offer], (shown) => offerBox(shown, actions))),
  );
}
