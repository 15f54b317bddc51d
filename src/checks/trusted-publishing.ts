import type { PublisherSeen } from '../account/publishers';
import { daysSince } from '../platform/time';
import type { Token } from '../pypi/facts';
import { normalizedName, sameProject } from '../pypi/project-name';
import { type Check, type Context, fail, notApplicable, pass, unknown } from './check';

/**
 * Projects that a token in use can publish have a trusted publisher, which needs no token. Only owners can set one up, and only a
 * project's own page tells that there is none.
 */
export const trustedPublishing: Check<'tokens'> = {
  id: 'trusted-publishing',
  severity: 'low',
  needs: ['tokens'],
  section: 'publishing',
  source: 'https://docs.pypi.org/trusted-publishers/',
  judge({ tokens }, { projects, publishers, limits, now }) {
    if (tokens.length === 0) return notApplicable('evidence_no_tokens');
    const inUse = tokens.filter(({ lastUsedAt }) => lastUsedAt && daysSince(lastUsedAt, now) <= limits.tokenUnusedDays);
    const names = ownProjects(inUse, projects);
    const isClear = inUse.every(({ scope }) => Array.isArray(scope) || (scope === 'account' && isKnown(projects)));
    if (names.length === 0 && isClear) return notApplicable('evidence_no_token_in_use');
    if (publishers === 'unreadable') return unknown('evidence_unreadable');
    const seen = publishers === 'not-seen' ? [] : publishers;
    const found = names.map((name) => ({ name, seen: seen.find((one) => sameProject(one.project, name)) }));
    const without = found.filter((one) => one.seen?.count === 0);
    if (without.length > 0) return { ...fail('evidence_no_publisher', ...listed(without)), ...askedAt(without) };
    const unseen = found.filter((one) => one.seen === undefined);
    if (unseen.length > 0 || !isClear) return unknown('evidence_not_seen', [], listed(unseen)[1]);
    return { ...pass('evidence_publishers', ...listed(found)), ...askedAt(found) };
  },
};

type Projects = Context['projects'];
const isKnown = (projects: Projects): boolean => typeof projects === 'object';

/** The projects that tokens can publish and that the account owns; of a list that wasn't seen, those that tokens name. */
function ownProjects(tokens: readonly Token[], projects: Projects): string[] {
  const owned = typeof projects === 'object' ? projects.value.filter(({ owner }) => owner) : undefined;
  const isWide = tokens.some(({ scope }) => scope === 'account');
  const named = tokens.flatMap(({ scope }) => (Array.isArray(scope) ? scope : []));
  if (owned)
    return owned.map(({ name }) => name).filter((name) => isWide || named.some((one) => sameProject(one, name)));
  return [...new Map(named.map((name) => [normalizedName(name), name])).values()];
}

interface Found {
  name: string;
  seen: PublisherSeen | undefined;
}

function listed(found: readonly Found[]): [values: [number], items: string[]] {
  return [[found.length], found.map(({ name }) => name)];
}

/** When the oldest of what the pages told was seen. */
function askedAt(found: readonly Found[]): { askedAt?: string } {
  const [oldest] = found.flatMap(({ seen }) => seen?.seenAt ?? []).sort();
  return oldest === undefined ? {} : { askedAt: oldest };
}
