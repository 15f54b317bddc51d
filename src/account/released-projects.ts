import { known } from './known';
import { isOf } from './lookups-of';
import type { AccountRecord } from './record';

/** The account's projects that have a release; none when the list of projects is not known. */
export function releasedProjects(record: AccountRecord | undefined): string[] {
  const projects = known(record, 'projects');
  return typeof projects === 'object' ? projects.value.flatMap(({ name, released }) => (released ? [name] : [])) : [];
}

/** So many are asked about at a click. */
export const MOST_ASKED = 50;

/**
 * The projects to ask PyPI about: those that it was never asked about, then those of longest ago. Look-ups are kept in the
 * order of asking, so no clock is needed to tell.
 */
export function inAskingOrder(record: AccountRecord | undefined): string[] {
  const lookups = record?.lookups ?? [];
  const turn = (project: string) => lookups.findLastIndex((one) => isOf(one, project));
  return releasedProjects(record).toSorted((a, b) => turn(a) - turn(b));
}
