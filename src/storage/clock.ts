import type * as z from 'zod/mini';
import { clockTime } from '../account/time-schema';
import { DAY, UNKNOWN_TIME } from '../platform/time';
import { safeParse } from './safe-parse';

/**
 * A stored value as it is to be used: a time by this browser's clock that lies more than a day ahead was written while the
 * clock was wrong, so nobody knows how long ago it was, and it becomes `UNKNOWN_TIME`. A day is allowed for clocks that are
 * set right. Times that PyPI tells stay as they are.
 *
 * @param schema the value's own, which says where such times stand (`clockTime`)
 */
export function clampTimes<T>(schema: z.ZodMiniType<T>, value: T, now: Date): T {
  return put(schema, value, now.getTime() + DAY) as T;
}

function put(schema: z.core.$ZodType, value: unknown, until: number): unknown {
  if (value === null || value === undefined) return value;
  if (schema === clockTime) return Date.parse(String(value)) > until ? UNKNOWN_TIME : value;
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return put(def.innerType, value, until);
    case 'object':
      return entries(value, (key, one) => (def.shape[key] ? put(def.shape[key], one, until) : one));
    case 'record':
      return entries(value, (_, one) => put(def.valueType, one, until));
    case 'array':
      return (value as unknown[]).map((one) => put(def.element, one, until));
    case 'union': {
      const own = def.options.find((option) => safeParse(option as z.ZodMiniType, value).success);
      return own ? put(own, value, until) : value;
    }
    default:
      return value;
  }
}

function entries(value: unknown, change: (key: string, one: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, change(key, one)]));
}
