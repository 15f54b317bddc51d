import * as z from 'zod/mini';
import { SITES } from '../../pypi/urls';
import { guard } from '../guard/guard';
import { type Codes, contradictionIn, type Lost, type RecoveryRequest, type Works } from './draft';
import { FieldError } from './field-error';
import { projectName, repositoryUrl, usernameField } from './form-url';

export const LOST = [
  'authenticator',
  'security-device',
  'email-access',
  'email-unverified',
  'device-confirmation',
] as const satisfies readonly Lost[];
export const CODES = ['none', 'lost', 'rejected', 'held'] as const satisfies readonly Codes[];
export const WORKS = [
  'password',
  'primary-email',
  'other-verified-email',
  'security-device',
  'authenticator',
] as const satisfies readonly Works[];

/** More than this is typed by no one; a draft that is kept must stay small, and only what is small is searched. */
const LONGEST = 40_000;
const text = z.string().check(z.maxLength(LONGEST, { abort: true }));

/** The form of the recovery page as it is typed: any text, right or wrong. Empty text: nothing was typed. */
export const requestForm = z.object({
  site: z.enum(SITES),
  username: text,
  lost: z.array(z.enum(LOST)),
  codes: z.enum(CODES),
  works: z.array(z.enum(WORKS)),
  project: text,
  repository: text,
  details: text,
});
export type RequestForm = z.infer<typeof requestForm>;
export type FieldName = keyof RequestForm;

/** What is wrong with a field, as data: words `field_<code>`, and what fills them. Where private data is, `guard` tells. */
export interface Problem {
  field: FieldName;
  code: string;
  values: FieldError['values'];
}

/** A request for an account whose name the user knows. */
export type NamedRequest = RecoveryRequest & { username: string };

/**
 * Judges the form. Out: the request, ready for `draft`; or every problem, in the order of the form. Nothing is trimmed
 * but white space around one-line fields.
 */
export function parseRequestForm(form: RequestForm): { request: NamedRequest } | { problems: Problem[] } {
  const username = form.username.trim();
  const name = form.project.trim();
  const repository = form.repository.trim();
  const problems = [
    ...problemOf('username', () => usernameField(username)),
    ...problemOf('lost', () => refuseWhen(form.lost.length === 0, 'lost-empty')),
    ...problemOf('works', () => refuseWhen(contradicts(form), 'works-contradicts')),
    ...problemOf('project', () => name !== '' && projectName(name)),
    ...problemOf('project', () => refuseWhen(name === '' && repository !== '', 'project-missing')),
    ...problemOf('repository', () => repository !== '' && repositoryUrl(repository)),
    ...problemOf('details', () => refuseWhen(guard(form.details).length > 0, 'private-data')),
  ];
  if (problems.length > 0) return { problems };
  const project = name === '' ? {} : { project: repository === '' ? { name } : { name, repository } };
  const details = form.details.trim() === '' ? {} : { details: form.details };
  const { site, lost, codes, works } = form;
  return { request: { site, username, lost, codes, works, ...project, ...details } };
}

/** Whether the account can be had back without a request: a code is at hand, and nothing but the second factor is lost. */
export function isNeedless({ lost, codes }: RequestForm): boolean {
  return codes === 'held' && lost.every((item) => item === 'authenticator' || item === 'security-device');
}

const contradicts = ({ lost, works }: RequestForm) => contradictionIn({ lost, works, never: [] }) !== undefined;

function refuseWhen(wrong: boolean, code: string): void {
  if (wrong) throw new FieldError(code, code);
}

function problemOf(field: FieldName, check: () => unknown): Problem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof FieldError) return [{ field, code: error.code, values: error.values }];
    throw error;
  }
}
