import type { RepositoryLookup } from '../account/fields';
import { known } from '../account/known';
import { lookupsOf } from '../account/lookups-of';
import type { AccountRecord } from '../account/record';
import { REHEARSED_WAYS, type Rehearsed, type RehearsedWay, rehearsed } from '../account/rehearsal';
import { lastVisitedAt } from '../account/remember';
import type { AccountFacts, Email, FactName } from '../pypi/facts';
import type { Site } from '../pypi/urls';
import { ownLine } from './own-line';
import { repositoryUrl } from './request/form-url';
import { type SeenWait, waitsFor } from './tracker/waits';
import { codesHint } from './triage/codes-hint';

/**
 * What to do when locked out, in this order (docs/recovery.md, "The procedure"). Words: `_locales`, `dossier_<step>_text` (dashes as underscores).
 */
export const PROCEDURE = [
  'try-codes',
  'try-mailbox',
  'file',
  'send-address',
  'support-mail',
  'push-branch',
  'wait',
  'new-password',
  'stay-in-touch',
] as const;
export type ProcedureStep = (typeof PROCEDURE)[number];

/** When PyPI's procedure was last looked up, as year and month. */
export const PROCEDURE_AS_OF = '2026-11';

/** So many projects stand on one page; those with a repository come first. */
const MOST_PROJECTS = 20;

/** What a page last said, also when a later one could not tell: that makes it doubtful, not useless. `null`: none said it. */
export type Observed<T> = { value: T; seenAt: string; isDoubtful: boolean } | null;

export interface DossierProject {
  name: string;
  isOwner: boolean;
  isSoleOwner: boolean;
  /** The public repository that its latest release names; `null`: none is known. */
  repository: string | null;
  /** When PyPI was asked for it (ISO 8601, UTC). */
  checkedAt: string | null;
}

/**
 * All that helps back into an account, for paper: readable while locked out, and without secrets. Users' texts are one line
 * each, without private data (`ownLine`), save for the user name, which is public. Times are ISO 8601, UTC.
 */
export interface Dossier {
  site: Site;
  username: string;
  madeAt: string;
  /** When a page of the account was last seen; `null`: never. */
  seenAt: string | null;
  methods: Observed<AccountFacts['twoFactor']>;
  codes: Observed<{
    unused: number;
    generatedAt: string | null;
    /** How the name of the file begins that PyPI offered to save. */
    fileName: string | null;
    /** Where the user said that this set was put. */
    where: string | null;
  }>;
  /** Where an older set was put, which opens nothing any more. */
  voidBackup: { where: string; generatedAt: string } | null;
  /** Each address as its first character and its domain. */
  addresses: Observed<Email[]>;
  projects: Observed<DossierProject[]>;
  /** How many more there are. */
  moreProjects: number;
  /** In the order of the rehearsal; its `about` is the user's own text too. */
  rehearsed: ({ way: RehearsedWay } & Rehearsed)[];
  procedure: { asOf: string; steps: readonly ProcedureStep[]; waits: SeenWait[] };
}

/**
 * The dossier of an account, from what is remembered alone.
 */
export function dossier(record: AccountRecord, now: Date): Dossier {
  const projects = projectsOf(record);
  const { backup } = record;
  const codes = record.facts.recoveryCodes?.value;
  const isKnown = codes && (codes.unused === 0 || codes.generatedAt !== null);
  const isVoid = backup && isKnown && Date.parse(codes.generatedAt ?? '') !== Date.parse(backup.generatedAt);
  return {
    site: record.site,
    username: record.username,
    madeAt: now.toISOString(),
    seenAt: lastVisitedAt(record) || null,
    methods: told(record, 'twoFactor', ({ totp, securityDevices }) => ({
      totp,
      securityDevices: securityDevices.map(ownLine),
    })),
    codes: codesOf(record),
    voidBackup: isVoid ? { where: ownLine(backup.where), generatedAt: backup.generatedAt } : null,
    addresses: told(record, 'emails', (emails) =>
      emails.map((email) => ({ ...email, address: initialOnly(email.address) })),
    ),
    projects: projects && { ...projects, value: projects.value.slice(0, MOST_PROJECTS) },
    moreProjects: Math.max(0, (projects?.value.length ?? 0) - MOST_PROJECTS),
    rehearsed: REHEARSED_WAYS.map((way) => ({ way, ...rehearsedWithout(record, way, now) })),
    procedure: { asOf: PROCEDURE_AS_OF, steps: PROCEDURE, waits: waitsFor({ lost: [] }) },
  };
}

function told<Name extends FactName, T>(
  record: AccountRecord,
  name: Name,
  as: (value: AccountFacts[Name]) => T,
): Observed<T> {
  const fact = record.facts[name] as { value: AccountFacts[Name]; seenAt: string } | undefined;
  return fact ? { value: as(fact.value), seenAt: fact.seenAt, isDoubtful: known(record, name) === 'unreadable' } : null;
}

function codesOf(record: AccountRecord): Dossier['codes'] {
  const hint = codesHint(record);
  return told(record, 'recoveryCodes', ({ unused, generatedAt }) => ({
    unused,
    generatedAt,
    fileName: hint?.fileName ? ownLine(hint.fileName) : null,
    where: hint?.where ? ownLine(hint.where) : null,
  }));
}

/** By the projects' own page; without it, those that the account settings name as nobody else's. */
function projectsOf(record: AccountRecord): Observed<DossierProject[]> {
  const project = (name: string, isOwner: boolean, isSoleOwner: boolean): DossierProject => ({
    name: ownLine(name),
    isOwner,
    isSoleOwner,
    ...repositoryOf(name, record.lookups ?? []),
  });
  const all =
    told(record, 'projects', (value) =>
      value.map(({ name, owner, soleOwner }) => project(name, owner || soleOwner, soleOwner)),
    ) ?? told(record, 'soleOwnerOf', (names) => names.map((name) => project(name, true, true)));
  all?.value.sort((a, b) => Number(b.repository !== null) - Number(a.repository !== null));
  return all;
}

function repositoryOf(project: string, lookups: RepositoryLookup[]): Pick<DossierProject, 'repository' | 'checkedAt'> {
  const lookup = lookupsOf(lookups, project).counts;
  const repository = lookup?.repository ? shareable(lookup.repository) : null;
  return { repository, checkedAt: lookup?.checkedAt ?? null };
}

/** A repository's address as it can be shown around; `null`: it isn't. */
function shareable(repository: string): string | null {
  try {
    return repositoryUrl(repository);
  } catch {
    return null;
  }
}

/** What was proven, fit for paper: of an address what the dossier tells of addresses. */
function rehearsedWithout(record: AccountRecord, way: RehearsedWay, now: Date): Rehearsed {
  const said = rehearsed(record, way, now);
  if (said.about === null || way === 'codes') return said;
  if (way === 'repository') return { ...said, about: shareable(said.about) };
  return { ...said, about: way === 'mailbox' ? initialOnly(said.about) : ownLine(said.about) };
}

/** `a…e@example.org` as `a…@example.org`: on paper that others may see, a little less, and no reader takes it for whole. */
function initialOnly(masked: string): string {
  return ownLine(masked.replace(/….?@/su, '…@'));
}
