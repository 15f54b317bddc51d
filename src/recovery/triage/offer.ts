import type { Facts } from '../../pypi/facts';
import type { Page } from '../../pypi/urls';

/** The pages on which one may not get in, and on which help is offered. */
export const OFFER_PAGES = ['log-in', 'second-factor', 'recovery-code'] as const satisfies readonly Page[];
export type OfferPage = (typeof OFFER_PAGES)[number];

export const isOfferPage = (page: Page): page is OfferPage => OFFER_PAGES.some((one) => one === page);

/** What is offered there. It stands on PyPI's page, so it holds nothing that is remembered. */
export interface Offer {
  page: OfferPage;
  /** Whether PyPI has unused recovery codes of the account that is logging in; `null`: this page doesn't tell. */
  unusedCodesExist: boolean | null;
}

/** The offer for a page, if it is one of those. */
export function offerOn({ page, unusedCodesExist }: Facts): Offer | null {
  return isOfferPage(page) ? { page, unusedCodesExist: unusedCodesExist ?? null } : null;
}
