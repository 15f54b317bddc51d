import type { SampleAccount } from '../../sample-pypi/account';

/** The parts of an account that pages tell. */
export type Told = Pick<
  SampleAccount,
  'twoFactor' | 'emails' | 'tokens' | 'associations' | 'projects' | 'soleOwnerOf'
> & {
  codes: SampleAccount['recoveryCodes'];
  /** How many events the history shows. */
  events: number;
};

/** What a reader who overlooks nothing knows of an account: of each part, what the page that told it last said. */
export interface Memory {
  told: Partial<Told>;
  /** How often the settings were seen: what changed can be told from the second time on. */
  visits: number;
  /** Whether there ever were codes, as far as pages told. */
  hadCodes: boolean;
  /** When the set was made whose place was noted. */
  notedSet: string | null;
}

export const NOTHING: Memory = { told: {}, visits: 0, hadCodes: false, notedSet: null };

const ALL: readonly (keyof Told)[] = [
  'twoFactor',
  'codes',
  'emails',
  'tokens',
  'associations',
  'soleOwnerOf',
  'events',
];

/** The parts that a page tells of the account that is logged in, by its path. */
const TELLS: Readonly<Record<string, readonly (keyof Told)[]>> = {
  '/manage/account/': ALL,
  '/manage/account/two-factor/': ['twoFactor', 'codes'],
  '/manage/unverified-account/': ['emails', 'events'],
  '/manage/projects/': ['projects'],
  '/manage/account/recovery-codes/generate': ['codes'],
  '/manage/account/recovery-codes/regenerate': ['codes'],
};

/** Whether a page is of the account that is signed in, and names it; others tell of nobody. */
export function namesUser(path: string): boolean {
  return path.startsWith('/manage/');
}

/** The memory after a page was seen, with the account as it was then. */
export function afterPage(memory: Memory, path: string, account: SampleAccount): Memory {
  const { twoFactor, recoveryCodes: codes, emails, tokens, associations, projects, soleOwnerOf, events } = account;
  const all: Told = { twoFactor, codes, emails, tokens, associations, projects, soleOwnerOf, events: events.length };
  const names = [...(TELLS[path] ?? []), ...correction(path, account)];
  return {
    ...memory,
    told: { ...memory.told, ...Object.fromEntries(names.map((name) => [name, all[name]])) },
    visits: memory.visits + Number(path === '/manage/account/'),
    hadCodes: memory.hadCodes || (names.includes('codes') && codes.generatedAt !== null),
  };
}

/** The form that replaces an unverified address stands there for who has no second factor and no projects, and tells so. */
function correction(path: string, { twoFactor, projects }: SampleAccount): (keyof Told)[] {
  const isOffered = !twoFactor.totp && twoFactor.securityDevices.length === 0 && projects.length === 0;
  return path === '/manage/unverified-account/' && isOffered ? ['twoFactor', 'projects'] : [];
}
