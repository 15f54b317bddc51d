import { type Around, type Overview, overviewOf } from '../overview/overview';
import { hasAccess } from '../platform/access';
import { SITES, type Site } from '../pypi/urls';
import type { Stored } from '../storage/items';
import { latestProblems } from './problem';

type Asked = Pick<Around, 'chosen' | 'page' | 'now'>;

/** What popup and badge show, of what was read from storage and of what the browser lets the extension see. */
export async function currentOverview(stored: Stored, asked: Asked): Promise<Overview> {
  return overviewOf(stored, { ...asked, ...(await groundsAround()) });
}

/** What is not stored: what could not be kept, and the indexes whose pages the browser withholds. */
export async function groundsAround(): Promise<Pick<Around, 'problems' | 'withheld'>> {
  const [problems, withheld] = await Promise.all([latestProblems(), withheldSites()]);
  return { problems, withheld };
}

async function withheldSites(): Promise<Site[]> {
  const granted = await Promise.all(SITES.map(hasAccess));
  return SITES.filter((_, i) => !granted[i]);
}
