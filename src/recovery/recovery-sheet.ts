import { lookupsOf } from '../account/lookups-of';
import type { AccountRecord } from '../account/record';
import type { Site } from '../pypi/urls';
import { ownLine } from './own-line';
import { repositoryUrl } from './request/form-url';
import { type SeenWaits, waitsFor } from './tracker/waits';
import { codesHint } from './triage/codes-hint';

/** So many have a line: the sheet is one page. */
const MOST = { devices: 3, emails: 2, repositories: 2 };
const LONGEST = 40;

/**
 * What helps back into an account, for one page of paper: readable while locked out, and without secrets. Users' texts are one
 * line each, without private data (`ownLine`), save for the username, which is public. Times are ISO 8601, UTC.
 */
export interface RecoverySheet {
  site: Site;
  username: string;
  /** When the oldest of what pages told here was seen; `null`: none told anything. */
  seenAt: string | null;
  /** `null`: no page told. */
  codes: {
    unused: number;
    generatedAt: string | null;
    /** How the name of the file begins that PyPI offered to save. */
    fileName: string | null;
    /** Where the user put this set. */
    where: string | null;
  } | null;
  /** Where the user put an older set, which doesn't work any more. */
  oldCodesAt: string | null;
  /** `null`: no page told. */
  methods: { app: boolean; devices: string[] } | null;
  /** The verified addresses as first character and domain, the primary one first. */
  emails: { address: string; primary: boolean }[];
  /** The public repositories that the projects' latest releases link. */
  repositories: string[];
  waits: SeenWaits;
}

/** The sheet of an account, from what is remembered alone. */
export function recoverySheet(record: AccountRecord): RecoverySheet {
  const { site, username, backup, facts } = record;
  const hint = codesHint(record);
  const isKnown = hint && (hint.unused === 0 || hint.generatedAt !== null);
  const isOld = backup && isKnown && hint.where === null;
  const seen = [facts.recoveryCodes, facts.twoFactor, facts.emails].flatMap((fact) => fact?.seenAt ?? []);
  return {
    site,
    username,
    seenAt: seen.sort()[0] ?? null,
    codes: hint && {
      unused: hint.unused,
      generatedAt: hint.generatedAt,
      fileName: hint.fileName && ownLine(hint.fileName),
      where: hint.where && ownLine(hint.where),
    },
    oldCodesAt: isOld ? ownLine(backup.where) : null,
    methods: facts.twoFactor
      ? {
          app: facts.twoFactor.value.totp,
          devices: facts.twoFactor.value.securityDevices.slice(0, MOST.devices).map(shortLine),
        }
      : null,
    emails: (facts.emails?.value ?? [])
      .filter(({ verified }) => verified)
      .sort((a, b) => Number(b.primary) - Number(a.primary))
      .slice(0, MOST.emails)
      .map(({ address, primary }) => ({ address: initialOnly(address), primary })),
    repositories: repositoriesOf(record),
    waits: waitsFor({ lost: [] }),
  };
}

function repositoriesOf({ lookups = [] }: AccountRecord): string[] {
  const named = lookups.flatMap(({ project }) => lookupsOf(lookups, project).counts?.repository ?? []);
  return [...new Set(named.flatMap(shareable))].slice(0, MOST.repositories);
}

/** A repository's address as it can be shown around, or none. */
function shareable(repository: string): string[] {
  try {
    return [repositoryUrl(repository)];
  } catch {
    return [];
  }
}

/** Beside it is a line to write on. */
function shortLine(text: string): string {
  const line = [...ownLine(text)];
  // What is cut off may lay bare what stood too close to it.
  return line.length > LONGEST ? ownLine(`${line.slice(0, LONGEST - 1).join('')}…`) : line.join('');
}

/** `a…e@example.org` as `a…@example.org`: on paper that others may see, a little less, and no reader takes it for whole. */
function initialOnly(masked: string): string {
  return shortLine(masked.replace(/….?@/su, '…@'));
}
