import * as z from 'zod/mini';
import { SITES } from '../../pypi/urls';
import { CODES_SAID, FOR_WHOM, LOST, NEVER, WORKS } from './choices';

/** More than this is typed by no one; a draft that is kept must stay small, and only what is small is searched. */
const LONGEST = 40_000;
const text = z.string().check(z.maxLength(LONGEST, { abort: true }));

/** The form of the recovery page as it is typed: any text, right or wrong. Empty text, list or choice: nothing was said. */
export const requestForm = z.object({
  site: z.enum(SITES),
  username: text,
  /** The user doesn't know it: then what is typed as a username counts for nothing. */
  usernameUnknown: z.boolean(),
  lost: z.array(z.enum(LOST)),
  works: z.array(z.enum(WORKS)),
  codes: z.enum(['', ...CODES_SAID]),
  never: z.array(z.enum(NEVER)),
  forWhom: z.enum(['', ...FOR_WHOM]),
  project: text,
  repository: text,
  /** The user says that the project has no public one to push to: then what is typed as a repository counts for nothing. */
  noRepository: z.boolean(),
  details: text,
});
export type RequestForm = z.infer<typeof requestForm>;
