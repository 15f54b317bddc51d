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
  const toldAt = new Map<string, number>();
  const note = (one: Noticed): number => {
    const project = projectGained(one);
    const before = (project !== null && toldAt.get(project)) || Number.NEGATIVE_INFINITY;
    if (project !== null) toldAt.set(project, Math.max(before, Date.parse(one.at)));
    return before;
  };
  told.forEach(note);
  // Told by a page that came after this change's earlier one, it can be the same event.
  return noticed.filter((one) => !(note(one) > Date.parse(one.since)));
}

/** The project that a change says the user got, as PyPI compares names; `null`: it says something else. */
function projectGained({ change }: Noticed): string | null {
  return PROJECT_GAINED.includes(change.kind) && 'name' in change ? normalizedName(change.name) : null;
}
