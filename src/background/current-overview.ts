import { type Around, type Overview, overviewOf, type Stored } from '../overview/overview';
import { withheldSites } from '../platform/access';
import { latestProblems } from './problem';

type Asked = Pick<Around, 'chosen' | 'page' | 'now'>;

/** What popup and badge show, of what was read from storage and of what the browser lets the extension see. */
export async function currentOverview(stored: Stored, asked: Asked): Promise<Overview> {
  return overviewOf(stored, { ...asked, problems: await latestProblems(), withheld: await withheldSites() });
}
