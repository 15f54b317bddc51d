import { normalizedName } from '../pypi/project-name';
import { PROJECT_GAINED } from './change';
import type { Noticed } from './expected';

/**
 * The changes without those that only tell once more, on another page, that the user got a project: a project is one
 * change, whether the list of projects shows it first or the account settings do.
 *
 * @param told what was noticed before
 */
export function withoutToldTwice(noticed: readonly Noticed[], told: readonly Noticed[]): Noticed[] {
  return noticed.filter((one, i) => ![...told, ...noticed.slice(0, i)].some((other) => isSameGain(other, one)));
}

/** Whether both tell of one project, between pages so that it can be one event. */
function isSameGain(told: Noticed, one: Noticed): boolean {
  const isGain = PROJECT_GAINED.includes(told.change.kind) && PROJECT_GAINED.includes(one.change.kind);
  return isGain && projectOf(told) === projectOf(one) && Date.parse(told.at) > Date.parse(one.since);
}

function projectOf({ change }: Noticed): string | null {
  return 'name' in change ? normalizedName(change.name) : null;
}
