import * as z from 'zod/mini';

/** As zod's own, which runs out of stack, and throws, when a hundred thousand things are wrong: then it can't say what. */
export function safeParse<T>(
  schema: z.ZodMiniType<T>,
  raw: unknown,
): { success: true; data: T } | { success: false; error?: z.core.$ZodError } {
  try {
    return z.safeParse(schema, raw);
  } catch {
    return { success: false };
  }
}
