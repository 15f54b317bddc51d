import * as z from 'zod/mini';
import { SITES, USERNAME } from '../pypi/urls';

/** An `AccountId`, as it must arrive. */
export const accountId = z.object({ site: z.enum(SITES), username: z.string().check(z.regex(USERNAME)) });
