import { describe, expect, it } from 'vitest';
import { guard } from '../guard/guard';
import { type Codes, draft, type Lost, type RecoveryRequest, type Works } from './draft';

const LOST: Readonly<Record<Lost, RegExp>> = {
  authenticator: /authentication app/,
  'security-device': /my 2FA security device/,
  'email-access': /access to the account's primary email address/,
  'email-unverified': /it is unverified, and I can't verify it/,
  'device-confirmation': /mailed link doesn't reach me/,
  'second-factor': /I don't know of which kind/,
  'password-reset': /I get no working link from PyPI for a new one/,
};
const WORKS: Readonly<Record<Works, RegExp>> = {
  password: /my password/,
  'primary-email': /mailbox of the account's primary email address/,
  'other-verified-email': /mailbox of another verified email address of the account/,
  'security-device': /(?:a|another) security device/,
  authenticator: /my 2FA authentication app/,
  nothing: /nothing that I know of/,
};
const CODES: readonly (Codes | undefined)[] = ['none', 'lost', 'rejected', 'held', undefined];
const PROJECTS: readonly RecoveryRequest['project'][] = [
  undefined,
  { name: 'spare-parts' },
  { name: 'spare-parts', repository: null },
  { name: 'spare-parts', repository: 'https://github.com/alice/spare-parts' },
];

const keys = <T extends string>(record: Readonly<Record<T, RegExp>>) => Object.keys(record) as T[];
const subsets = <T>(items: T[]) =>
  items.reduce<T[][]>((all, item) => all.concat(all.map((one) => [...one, item])), [[]]);

/** Every loss alone, every two of them, and all. */
const LOSSES = subsets(keys(LOST)).filter(({ length }) => length <= 2 || length === keys(LOST).length);
/** Every request of such losses without own words, but for names. */
const REQUESTS: readonly RecoveryRequest[] = LOSSES.flatMap((lost) =>
  subsets(keys(WORKS)).flatMap((works) =>
    CODES.flatMap((codes) =>
      PROJECTS.map((project) => ({
        ...{ site: 'test.pypi.org' as const, username: 'alice', lost, works },
        ...(codes && { codes }),
        ...(project && { project }),
      })),
    ),
  ),
);
const contradicts = ({ lost, works }: RecoveryRequest) =>
  (lost.includes('email-access') && works.includes('primary-email')) ||
  (lost.includes('authenticator') && works.includes('authenticator')) ||
  (lost.includes('password-reset') && works.includes('password')) ||
  (works.includes('nothing') && works.length > 1);
const VALID = REQUESTS.filter((request) => request.lost.length > 0 && !contradicts(request));
const DRAFTS = VALID.map((request) => ({ request, ...draft(request) }));

const UNFINISHED = /[<>[\]{}]|\.\.\.|…|undefined|null|TODO|\.[.;]| {2}|;\.| ,/;
const PRESSING = /urgent|asap|soon|immediately|quickly|please hurry/i;

/** The line of the reason that begins so; empty when there is none. There are never two. */
function lineOf(reason: string, name: string): string {
  const [line = '', ...more] = reason.split('\n').filter((one) => one.startsWith(`- ${name}: `));
  expect(more).toEqual([]);
  return line;
}

describe('every situation', () => {
  it('is one of thousands', { timeout: 60_000 }, () => {
    // "Nothing works" with each of 29, and all else that can work with the 10 that rule nothing out, the 15 that rule one out, …
    expect(VALID.length).toBe((29 + 10 * 32 + 15 * 16 + 3 * 8 + 4) * 5 * 4);
  });

  it('says what is lost and what works, each under its name and nothing else', { timeout: 60_000 }, () => {
    for (const { request, reason } of DRAFTS) {
      const lost = lineOf(reason, 'Lost');
      const works = lineOf(reason, 'Still works');
      expect(keys(LOST).filter((key) => LOST[key].test(lost))).toEqual(request.lost);
      expect(works === '').toBe(request.works.length === 0);
      expect(lineOf(reason, 'Recovery codes') === '').toBe(request.codes === undefined);
      expect(keys(WORKS).filter((key) => WORKS[key].test(works))).toEqual(request.works);
      expect(/another security device/.test(works)).toBe(
        request.lost.includes('security-device') && request.works.includes('security-device'),
      );
    }
  });

  it('is told in whole, plain, calm sentences that end', { timeout: 60_000 }, () => {
    for (const { reason } of DRAFTS) {
      expect(reason).toMatch(/^[\n\x20-\x7e]*$/);
      expect(reason).not.toMatch(UNFINISHED);
      expect(reason).not.toMatch(PRESSING);
      for (const line of reason.split('\n')) expect(line).toMatch(/^$|^(?:- )?[A-Z].*(?:\.|\/spare-parts)$/);
    }
  });

  it('names a repository, or expects the 7-day wait where the user says that there is none', {
    timeout: 60_000,
  }, () => {
    for (const { request, reason } of DRAFTS) {
      const line = lineOf(reason, 'Project');
      expect(/7-day wait/.test(line)).toBe(request.project?.repository === null);
      expect(/https:/.test(line)).toBe(typeof request.project?.repository === 'string');
      expect(line.includes('`spare-parts`')).toBe(request.project !== undefined);
    }
  });

  it('has a mail exactly where it promises one, and it is complete', { timeout: 60_000 }, () => {
    for (const { reason, mail } of DRAFTS) {
      expect(reason.includes('- Email: I will mail my address')).toBe(mail !== undefined);
    }
    const mails = new Set(DRAFTS.flatMap(({ mail }) => (mail ? [mail.body] : [])));
    expect(mails.size).toBe(3);
    for (const mail of mails) {
      expect(mail).toContain('Username: alice\nIndex: TestPyPI (test.pypi.org)');
      expect(mail).not.toMatch(UNFINISHED);
      expect(guard(mail)).toEqual([]);
    }
  });
});
