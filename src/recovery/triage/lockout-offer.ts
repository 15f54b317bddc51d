import type { Facts } from '../../pypi/facts';
import type { Page } from '../../pypi/urls';

/** The pages on which one may not get in, and on which help is offered. */
export const OFFER_PAGES = [
  'log-in',
  'second-factor',
  'recovery-code',
  'confirm-device',
  'password-reset',
] as const satisfies readonly Page[];
export type OfferPage = (typeof OFFER_PAGES)[number];

export const isOfferPage = (page: Page): page is OfferPage => OFFER_PAGES.some((one) => one === page);

/** What is answered to triage's first question by being on a page; the log-in page answers nothing. */
export const PROBLEM_ON = {
  'log-in': '',
  'second-factor': 'second-factor',
  'recovery-code': 'second-factor',
  'confirm-device': 'mailed-link',
  'password-reset': 'password',
} as const satisfies Record<OfferPage, string>;

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
