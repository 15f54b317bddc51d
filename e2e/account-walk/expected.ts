import type { Memory, Told } from './memory';

/** `unsaid`: the check is not shown, since another one says what is missing. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable' | 'unsaid';

/** What may be said of a check by who knows all that pages told, and nothing else. */
interface Rule {
  /** Critical or high: counted by the badge. */
  isGrave: boolean;
  needs: readonly (keyof Told)[];
  /** With all that it needs. */
  allows(told: Told, memory: Memory): readonly Outcome[];
}

/** Written from PyPI's rules and the list of checks in README, not from the checks' code: a second opinion. */
export const RULES: Readonly<Record<string, Rule>> = {
  'two-factor-enabled': grave(['twoFactor'], (told) => passIf(factors(told) > 0)),
  'second-method': grave(['twoFactor'], (told) => (factors(told) === 0 ? MOOT : passIf(factors(told) > 1))),
  'phishing-resistant-method': grave(['twoFactor'], (told) =>
    factors(told) === 0
      ? MOOT
      : told.twoFactor.securityDevices.length > 0
        ? ['pass']
        : factors(told) > 1
          ? ['fail']
          : COVERED,
  ),
  'recovery-codes-available': grave(['codes'], (told) => (told.codes.unused > 0 ? ['pass'] : onTheWay(told))),
  'recovery-codes-confirmed': grave(['codes'], (told) => {
    if (told.codes.unused === 0) return NONE;
    return told.codes.confirmed ? ['pass'] : onTheWay(told);
  }),
  'recovery-codes-not-low': slight(['codes'], ({ codes }) => (codes.unused === 0 ? NONE : passIf(codes.unused >= 4))),
  'recovery-codes-backed-up': grave(['codes'], ({ codes }, { notedSet }) => {
    if (codes.unused === 0) return NONE;
    if (notedSet === null) return ['unknown'];
    return passIf(notedSet === codes.generatedAt);
  }),
  'not-in-one-basket': slight(['codes', 'twoFactor'], () => ['unknown', 'not-applicable']), // it is never said on the walk
  'backup-recently-checked': slight(['codes'], ({ codes }, { notedSet }) =>
    notedSet === codes.generatedAt && codes.unused > 0 ? ['pass'] : ['unknown', 'not-applicable'],
  ),
  'primary-email-verified': grave(['emails'], ({ emails }) =>
    passIf(emails.some(({ primary, verified }) => primary && verified)),
  ),
  'email-deliverable': grave(['emails'], ({ emails }) => (emails.some(({ verified }) => verified) ? ['pass'] : MOOT)),
  'backup-email': grave(['emails'], ({ emails }) => {
    const [primary, ...others] = emails;
    if (!primary?.verified) return [...COVERED, 'not-applicable']; // none can be added before the primary one is verified
    return passIf(others.some(({ verified, address }) => verified && domain(address) !== domain(primary.address)));
  }),
  'no-account-wide-token': grave(['tokens'], ({ tokens, projects }) => {
    if (tokens.length === 0) return NONE;
    if (tokens.every(({ scope }) => scope !== 'account')) return ['pass'];
    return projects?.length === 0 ? ['fail', 'not-applicable'] : ['fail'];
  }),
  'no-unused-token': slight(['tokens'], ({ tokens }) => (tokens.length === 0 ? NONE : ['pass'])), // all are of today
  'no-old-token': slight(['tokens'], ({ tokens }) => (tokens.length === 0 ? NONE : ['pass'])),
  'linked-code-host': slight(['associations'], ({ associations }) => passIf(associations.length > 0)),
  'nothing-unexpected-changed': grave(
    ['twoFactor', 'emails'],
    (_, { visits }) => (visits > 1 ? ['pass'] : ['pass', 'not-applicable', 'unknown']), // tokens don't stand on the unverified page
  ),
  'history-reviewed': slight(['events'], () => ['unknown', 'not-applicable']), // it is never reviewed on the walk
  'way-back-by-repository': slight(['projects'], ({ projects }) =>
    projects.length === 0 ? ['fail', 'not-applicable'] : ['unknown'],
  ),
  'trusted-publishing': slight(['tokens'], ({ tokens }) =>
    tokens.length === 0 ? NONE : ['unknown', 'not-applicable'],
  ), // no page of publishing is opened
  'methods-recently-proven': slight(['twoFactor'], () => ['pass', 'not-applicable']), // all are of today
  'password-unique': slight(['twoFactor'], () => NONE), // it is never said on the walk
  'not-sole-owner': slight([], (_, { told: { soleOwnerOf, projects } }) => {
    if (!soleOwnerOf) return projects?.length === 0 ? NONE : ['unknown']; // the unverified page tells that there are no projects
    if (soleOwnerOf.length > 0) return ['fail'];
    return projects ? ['pass', 'not-applicable'] : ['pass'];
  }),
};

const NONE = ['not-applicable'] as const;
/** What is missing altogether is one warning, and not one more for each that could be. */
const MOOT = ['not-applicable', 'unsaid'] as const;
const COVERED = ['fail', 'unsaid'] as const;

/** PyPI wants codes, and one of them used, before a factor: without any factor they go with that. */
function onTheWay(told: Told): readonly Outcome[] {
  return told.twoFactor && factors(told) > 0 ? ['fail'] : COVERED;
}

function grave(needs: Rule['needs'], allows: Rule['allows']): Rule {
  return { isGrave: true, needs, allows };
}

function slight(needs: Rule['needs'], allows: Rule['allows']): Rule {
  return { isGrave: false, needs, allows };
}

function passIf(isInOrder: boolean): readonly Outcome[] {
  return [isInOrder ? 'pass' : 'fail'];
}

function factors({ twoFactor }: Told): number {
  return twoFactor.securityDevices.length + Number(twoFactor.totp);
}

function domain(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** What may be said, by check. What it needs and no page told is unknown. */
export function expectedOutcomes(memory: Memory): Readonly<Record<string, readonly Outcome[]>> {
  const isTold = (names: Rule['needs']) => names.every((name) => memory.told[name] !== undefined);
  return Object.fromEntries(
    Object.entries(RULES).map(([id, { needs, allows }]) => [
      id,
      isTold(needs) ? allows(memory.told as Told, memory) : ['unknown'],
    ]),
  );
}
