import { guard } from '../guard/guard';
import { contradictionIn, type RecoveryRequest } from './draft';
import { FieldError, type FieldErrorCode } from './field-error';
import { projectName, repositoryUrl, usernameField } from './form-url';
import { pastedProject, pastedRepository, pastedUsername } from './pasted';
import type { RequestForm } from './request-form-schema';

export type { RequestForm } from './request-form-schema';
export type FieldName = keyof RequestForm;

/** What is wrong with a field, as data: words `field_<code>`. Where private data is, `guard` tells. */
export interface FieldIssue {
  field: FieldName;
  code: FieldErrorCode;
}

/** A request for an account whose name the user knows. */
export type NamedRequest = RecoveryRequest & { username: string };

export const isNamed = (request: RecoveryRequest): request is NamedRequest => request.username !== undefined;

/**
 * Judges the form. Out: the request, ready for `draft`; or every problem, in the order of the form. Nothing is trimmed
 * but white space around one-line fields, and what people paste with a name or link (`pasted.ts`).
 */
export function parseRequestForm(form: RequestForm): { request: RecoveryRequest } | { problems: FieldIssue[] } {
  const username = form.usernameUnknown ? undefined : pastedUsername(form.username);
  const name = pastedProject(form.project);
  const repository = form.noRepository ? null : pastedRepository(form.repository);
  const hasRepository = repository !== '';
  const contradiction = contradictionIn(form);
  const problems = [
    ...problemOf('username', () => username !== undefined && usernameField(username)),
    ...problemOf('lost', () => refuseWhen(form.lost.length === 0, 'answer-missing')),
    ...problemOf('works', () => refuseWhen(form.works.length === 0, 'answer-missing')),
    ...problemOf('works', () => refuseWhen(contradiction?.fields.includes('never') === false, 'contradicts')),
    ...problemOf('codes', () => refuseWhen(form.codes === '', 'answer-missing')),
    ...problemOf('project', () => name !== '' && projectName(name)),
    ...problemOf('project', () => refuseWhen(name === '' && hasRepository, 'answer-missing')),
    ...problemOf('repository', () => hasRepository && repository !== null && repositoryUrl(repository)),
    ...problemOf('never', () => refuseWhen(contradiction?.fields.includes('never') === true, 'contradicts')),
    ...problemOf('never', () => refuseWhen(form.never.includes('projects') && name !== '', 'contradicts')),
    ...problemOf('details', () => refuseWhen(guard(form.details).length > 0, 'private-data')),
  ];
  if (problems.length > 0) return { problems };
  const { site, lost, works, codes, never, forWhom, details } = form;
  return {
    request: {
      site,
      lost,
      works,
      ...(username !== undefined && { username }),
      ...(codes !== '' && codes !== 'unknown' && { codes }),
      ...(never.length > 0 && { never }),
      ...(forWhom !== '' && { forWhom }),
      ...(name !== '' && { project: hasRepository ? { name, repository } : { name } }),
      ...(details.trim() !== '' && { details }),
    },
  };
}

/** Whether the account can be had back without a request: a code is at hand, and nothing but the second factor is lost. */
export function isNeedless({ lost, codes }: RequestForm): boolean {
  const isFactor = (item: string) => item === 'authenticator' || item === 'security-device';
  return codes === 'held' && lost.length > 0 && lost.every(isFactor);
}

function refuseWhen(wrong: boolean, code: FieldErrorCode): void {
  if (wrong) throw new FieldError(code, code);
}

function problemOf(field: FieldName, check: () => unknown): FieldIssue[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof FieldError) return [{ field, code: error.code }];
    throw error;
  }
}
