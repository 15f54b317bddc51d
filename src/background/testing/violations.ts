import * as z from 'zod/mini';

/** A value that a schema must refuse, and in what it violates it. */
export type Violation = readonly [what: string, value: unknown];

const NESTED = Array.from({ length: 1000 }).reduce((inner: unknown) => [inner], 'deep');
const OF_EVERY_KIND = {
  null: null,
  number: 7,
  text: 'no such thing',
  truth: true,
  list: [],
  object: {},
  nested: NESTED,
};
const KIND_OF: Readonly<Record<string, readonly (keyof typeof OF_EVERY_KIND)[]>> = {
  string: ['text'],
  number: ['number'],
  boolean: ['truth'],
  array: ['list', 'nested'],
  object: ['object'],
  record: ['object'],
  enum: [],
  literal: [],
};

type Schema = z.core.$ZodTypes;

/**
 * The ways in which one thing of a value can be wrong, found by walking through its schema: another kind, missing, out of
 * range, too long, too many, no such choice, not of that form. A schema that stands in several places is tried in the first.
 * Refinements aren't seen.
 *
 * @param value one that the schema takes, with every part that is optional, and something in every list
 */
export function violations(
  type: z.core.$ZodType,
  value: unknown,
  path = 'it',
  walked = new Set<z.core.$ZodType>(),
): Violation[] {
  const schema = type as Schema;
  const { def } = schema._zod;
  if (def.type === 'optional') return violations(def.innerType, value, path, walked);
  if (def.type === 'nullable')
    return violations(def.innerType, value, path, walked).filter(([, broken]) => broken !== null);
  if (def.type === 'union') return ofUnion(def.options, value, path, walked);
  const fitting = KIND_OF[def.type];
  if (!fitting) throw new Error(`Unknown to this walk: ${def.type}`);
  if (walked.has(type)) return [];
  walked.add(type);
  const kinds = Object.entries(OF_EVERY_KIND).filter(([kind]) => !fitting.some((one) => one === kind));
  // One of another kind is enough, and another one for the next field.
  const [kind, other] = kinds[path.length % kinds.length] ?? ['', undefined];
  return [[`${path} is ${kind}`, other], ...ofChecks(schema, value, path), ...within(schema, value, path, walked)];
}

/** The choice that the value has taken; a value of another kind fits none of them if it doesn't fit this one. */
function ofUnion(
  options: readonly z.core.$ZodType[],
  value: unknown,
  path: string,
  walked: Set<z.core.$ZodType>,
): Violation[] {
  const taken = options.find((option) => z.safeParse(option, value).success);
  if (!taken) throw new Error(`${path} fits nothing`);
  const isRefused = ([, broken]: Violation) => options.every((option) => !z.safeParse(option, broken).success);
  return violations(taken, value, path, walked).filter((one) => !isNested(one) && isRefused(one));
}
const isNested = ([what]: Violation) => what.endsWith('nested');

function ofChecks({ _zod: { def } }: Schema, value: unknown, path: string): Violation[] {
  const checks = [def, ...(def.checks ?? []).map((check) => check._zod.def)] as unknown as Check[];
  return checks.flatMap((check): Violation[] => {
    if (check.check === 'string_format') return [[`${path} has another form`, '\u0000 of no form']];
    if (check.check === 'number_format') return [[`${path} is no whole number`, 1.5]];
    if (check.check === 'less_than') return [[`${path} is too much`, check.value + 1]];
    if (check.check === 'greater_than') return [[`${path} is too little`, check.value - 1]];
    if (check.check !== 'max_length') return [];
    const longer = Array.isArray(value)
      ? Array.from({ length: check.maximum + 1 }, () => value[0])
      : 'x'.repeat(check.maximum + 1);
    return [[`${path} is too long`, longer]];
  });
}
type Check =
  | { check: 'less_than' | 'greater_than'; value: number }
  | { check: 'max_length'; maximum: number }
  | { check: 'string_format' | 'number_format' };

/** What can be wrong in a part of it. */
function within({ _zod: { def } }: Schema, value: unknown, path: string, walked: Set<z.core.$ZodType>): Violation[] {
  if (def.type === 'array') {
    const [first, ...others] = value as unknown[];
    const wrong = violations(def.element, first, `${path}[]`, walked);
    return wrong.map(([what, broken]): Violation => [what, [broken, ...others]]);
  }
  const parts = value as Record<string, unknown>;
  if (def.type === 'record') {
    const [[key, first] = ['', undefined]] = Object.entries(parts);
    const keyed = def.keyType._zod.def as { type: string; checks?: unknown };
    const hasForm = keyed.type === 'enum' || keyed.checks !== undefined;
    const wrong = violations(def.valueType, first, `${path}[${key}]`, walked);
    return [
      ...wrong.map(([what, broken]): Violation => [what, { ...parts, [key]: broken }]),
      ...(hasForm ? [[`${path} has another key`, { ...parts, 'no such key!': first }] as const] : []),
    ];
  }
  return def.type === 'object' ? ofObject(def.shape, parts, path, walked) : [];
}

function ofObject(
  shape: z.core.$ZodLooseShape,
  parts: Record<string, unknown>,
  path: string,
  walked: Set<z.core.$ZodType>,
): Violation[] {
  return Object.entries(shape).flatMap(([key, type]) => {
    const { [key]: value, ...others } = parts;
    if (value === undefined) throw new Error(`${path}.${key} is not told`);
    const wrong = violations(type, value, `${path}.${key}`, walked);
    const isOptional = z.safeParse(type, undefined).success;
    return [
      ...wrong.map(([what, broken]): Violation => [what, { ...parts, [key]: broken }]),
      ...(isOptional ? [] : [[`${path}.${key} is missing`, others] as const]),
    ];
  });
}
