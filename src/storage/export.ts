import * as z from 'zod/mini';
import { ALL_FIELDS } from '../account/fields';
import type { AccountRecord } from '../account/record';
import { guard } from '../recovery/guard/guard';
import { clampTimes } from './clock';
import { ALL_ITEMS, type AnyItem, type Kept, type Part, type Stored } from './items';
import { safeParse } from './safe-parse';

const FORMAT = 'spare-key-for-pypi';
const VERSION = 1;
/** In UTF-16 units. More than any browser keeps for an extension, written out. */
export const LONGEST_FILE = 32 * 2 ** 20;

/**
 * Why a file was refused, whole; words `import_<code>` (dashes as underscores). `not-json`: cut off, or no JSON at all.
 * `foreign`: another program's. `newer`: written by a newer version. `invalid`: damaged, or changed by hand.
 * `private-data`: holds what is never kept. `duplicate`: one account twice.
 */
export interface ImportProblem {
  code: 'too-large' | 'not-json' | 'foreign' | 'newer' | 'invalid' | 'private-data' | 'duplicate';
  /** Where; `null`: the file as a whole. */
  part: Part | null;
  /** Which of the part, from 1 on; `null`: the part as a whole. */
  item: number | null;
}

/**
 * The file's text: JSON for people to read, without anything that isn't in `Kept`.
 *
 * @param now ISO 8601, UTC
 */
export function exportFile(kept: Kept, now: string): string {
  const all: Partial<Stored> = kept;
  const parts = ALL_ITEMS.flatMap(([name, { outward }]) => (outward ? [[name, outward(all[name])]] : []));
  const file = { format: FORMAT, version: VERSION, exportedAt: now, ...Object.fromEntries(parts) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * What a file holds, or why it is refused: one bad item refuses all of it, so that nobody believes that everything came
 * back. What the file has besides is left out.
 *
 * @param text the file, hostile data; a byte order mark and any line breaks are allowed
 * @param now times after it are put right, as when what is stored is loaded
 */
export function readExportFile(text: string, now: Date): { ok: Kept } | { problem: ImportProblem } {
  try {
    const file = partsOf(text);
    const parts = ALL_ITEMS.flatMap(([name, item]) =>
      item.outward ? [[name, item.outward(partOf(file[name], name as Part, item, now))]] : [],
    );
    const kept: Kept = Object.fromEntries(parts);
    for (const [i, record] of kept.records.entries()) {
      const isPrivate = wordsOf(record).some((words) => guard(words).length > 0);
      if (isPrivate) throw new Refusal('private-data', 'records', i + 1);
    }
    return { ok: kept };
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.problem };
    throw error;
  }
}

/** A part of a file. Every file has records; another part that is not there, or `null`, is as if nothing were stored. */
function partOf(raw: unknown, part: Part, { schema, inFile = 'list', read, write }: AnyItem, now: Date): unknown {
  if ((raw === undefined || raw === null) && part !== 'records') return read(new Map());
  if (inFile !== 'list') return clampTimes(inFile, item(raw, part, null, inFile), now);
  return items(raw, part, schema, (one) => Object.keys(write([one])).join()).map((one) => clampTimes(schema, one, now));
}

/**
 * What of a record the user said, and what it was said of, where no schema tells what it looks like. Names that PyPI shows
 * are not among it, like a device's: they may look like anything, and the extension's own file must never be refused.
 */
function wordsOf(record: AccountRecord): string[] {
  return ALL_FIELDS.flatMap(([name, { privateTexts }]) => {
    const value = record[name];
    return value === undefined || value === null ? [] : (privateTexts?.(value) ?? []);
  });
}

class Refusal extends Error {
  readonly problem: ImportProblem;
  constructor(code: ImportProblem['code'], part: Part | null = null, item: number | null = null) {
    super(code);
    this.problem = { code, part, item };
  }
}

const envelope = z.object({ version: z.literal(VERSION), exportedAt: z.iso.datetime() });

function partsOf(text: string): Record<string, unknown> {
  if (text.length > LONGEST_FILE) throw new Refusal('too-large');
  const file = jsonOf(text.replace(/^\ufeff/, ''));
  if (!isObject(file) || file.format !== FORMAT) throw new Refusal('foreign');
  item(file, null, null, envelope);
  return file;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('not-json');
  }
}

function items<T>(raw: unknown, part: Part, schema: z.ZodMiniType<T>, keyOf: (value: T) => string): T[] {
  if (!Array.isArray(raw)) throw new Refusal('invalid', part);
  const keys = new Set<string>();
  return raw.map((one: unknown, i) => {
    const value = item(one, part, i + 1, schema);
    if (keys.has(keyOf(value))) throw new Refusal('duplicate', part, i + 1);
    keys.add(keyOf(value));
    return value;
  });
}

function item<T>(raw: unknown, part: Part | null, number: number | null, schema: z.ZodMiniType<T>): T {
  const parsed = safeParse(schema, raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error?.issues ?? [];
  throw new Refusal(isNewer(raw) ? 'newer' : holdsPrivateData(raw, issues) ? 'private-data' : 'invalid', part, number);
}

function isNewer(raw: unknown): boolean {
  return isObject(raw) && Number.isSafeInteger(raw.version) && Number(raw.version) > VERSION;
}

/**
 * Whether a text that the schema refuses, or one right within what it refuses, is private: an address that isn't masked,
 * say. Of a file that is made to keep the browser busy, the beginning is enough.
 */
function holdsPrivateData(raw: unknown, issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.slice(0, 100).some(({ path }) => {
    const refused = path.reduce<unknown>((value, key) => (isObject(value) ? value[String(key)] : undefined), raw);
    const texts = isObject(refused) ? Object.values(refused) : [refused];
    return texts.slice(0, 100).some((text) => typeof text === 'string' && guard(text.slice(0, 1000)).length > 0);
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
