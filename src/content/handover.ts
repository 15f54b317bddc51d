import type { PageBoxes } from '../messages/page-boxes';
import type { Facts } from '../pypi/facts';
import type { Page } from '../pypi/urls';

/** This page as the background knows it. */
export interface ToldPage {
  facts: Facts;
  /** The background's token for this document. */
  document: string;
}

/**
 * How the three scripts on a page of PyPI's reach each other: in a world of their own, which PyPI's scripts can't see. Each
 * loads its own copy of what it uses, so that what has done its work can be forgotten as a whole.
 */
interface Handover {
  /** Set by `watch-page`: stays with a page that is reported. */
  watch?: { reported(page: Page, loadedAt: string): void; answered(page: ToldPage): void };
  /** Set by `show-boxes`; absent once it is sure that nothing will stand on this page. */
  boxes?: { show(page: ToldPage, boxes: PageBoxes | null): void; remove(): void };
}

declare global {
  var spareKey: Handover | undefined;
}

/** What the scripts hand over; the first one to ask makes it. */
export function handover(): Handover {
  globalThis.spareKey ??= {};
  return globalThis.spareKey;
}
