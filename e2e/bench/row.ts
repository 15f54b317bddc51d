/** One line of the bench: what was measured, ours beside a floor of the same run, and how many times the floor that is. */
export interface Row {
  what: string;
  ours: string;
  floor: string;
  ratio: string;
}

type Unit = 's' | 'ms' | 'kB';

export function row(what: string, unit: Unit, ours: number, floor: number): Row {
  return { what, ours: written(ours, unit), floor: written(floor, unit), ratio: (ours / floor).toFixed(1) };
}

/** A size that has a limit instead of a floor. */
export function sizeRow(what: string, bytes: number): Row {
  return { what, ours: written(bytes / 1_000, 'kB'), floor: '', ratio: '' };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const written = (value: number, unit: Unit) => `${value.toFixed(2)} ${unit}`;
