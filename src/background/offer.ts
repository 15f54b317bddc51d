import { browser } from '../platform/browser';
import type { Facts } from '../pypi/facts';
import type { Site } from '../pypi/urls';
import { type Offer, offerOn } from '../recovery/triage/offer';
import { loadAll } from '../storage/store';

/** Put away until the browser is started again: who is locked out a month later needs it again. */
const keyOf = (site: Site) => `offer-dismissed/${site}`;

/** The offer for a page, unless it was put away. What can't be read is not remembered; the offer is made all the same. */
export async function currentOffer(facts: Facts): Promise<Offer | null> {
  if (offerOn(facts, []) === null || (await isDismissed(facts.site))) return null;
  return offerOn(facts, await rememberedAccounts());
}

async function isDismissed(site: Site): Promise<boolean> {
  try {
    return (await browser.storage.session.get(keyOf(site)))[keyOf(site)] === true;
  } catch {
    return false;
  }
}

async function rememberedAccounts() {
  try {
    return (await loadAll()).records;
  } catch {
    return [];
  }
}

export async function dismissOffer(site: Site): Promise<void> {
  await browser.storage.session.set({ [keyOf(site)]: true });
}
