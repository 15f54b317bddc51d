import * as z from 'zod/mini';
import { MASKED } from './mask';
import { time } from './time-schema';

/** The user's own text. PyPI allows names and labels of 100 characters at most; what is longer is cut (`cut`). */
const text = z.string().check(z.maxLength(200));
const address = z.string().check(z.maxLength(200), z.regex(MASKED));

/**
 * One thing that differs between two visits. Words: `_locales`, `change_<kind>` (dashes as underscores), whose placeholders
 * are filled by `valuesOf`.
 */
export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['app-added', 'app-removed']) }),
  z.object({ kind: z.enum(['device-added', 'device-removed']), label: text }),
  z.object({ kind: z.literal('codes-generated'), generatedAt: time }),
  /** `formerly`: when the set was generated that it voids. */
  z.object({ kind: z.literal('codes-regenerated'), generatedAt: time, formerly: time }),
  z.object({ kind: z.literal('codes-used'), used: z.number(), left: z.number() }),
  /** Used up or taken away: the page can't tell which. `formerly`: when the set was generated that is gone. */
  z.object({ kind: z.literal('codes-gone'), formerly: time }),
  z.object({ kind: z.literal('primary-changed'), from: address, to: address }),
  z.object({
    kind: z.enum(['primary-set', 'primary-removed', 'address-added', 'address-removed', 'address-unverified']),
    address,
  }),
  z.object({
    kind: z.enum(['account-linked', 'account-unlinked']),
    service: z.enum(['github', 'gitlab', 'other']),
    account: text,
  }),
  /**
   * Of tokens and projects. `token-account-wide`: it was for some projects, and is for all now; `token-widened`: for more
   * than before. `sole-owner-…`: whether nobody else owns the project; the user may have lost it altogether.
   */
  z.object({
    kind: z.enum([
      'token-added',
      'account-token-added',
      'token-removed',
      'token-widened',
      'token-account-wide',
      'project-added',
      'project-removed',
      'ownership-gained',
      'ownership-lost',
      'sole-owner-gained',
      'sole-owner-lost',
    ]),
    name: text,
  }),
]);
export type Change = z.infer<typeof change>;
