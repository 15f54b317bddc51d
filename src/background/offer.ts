import { browser } from '../platform/browser';
import type { Facts } from '../pypi/facts';
import type { Site } from '../pypi/urls';
import { type Offer, offerOn } from '../recovery/triage/lockout-offer';

/** Put away until the browser is started again: who is locked out a month later needs it again. */
const keyOf = (site: Site) => `offer-dismissed/${site}`;

/** The offer for a page, unless it was put away. */
export async function currentOffer(facts: Facts): Promise<Offer | null> {
  const offer = offerOn(facts);
  return offer && !(await isDismissed(facts.site)) ? offer : null;
}

async function isDismissed(site: Site): Promise<boolean> {
  try {
    return (await browser.storage.session.get(keyOf(site)))[keyOf(site)] === true;
  } catch {
    return false;
  }
}

export async function dismissOffer(site: Site): Promise<void> {
  await browser.storage.session.set({ [keyOf(site)]: true });
}
