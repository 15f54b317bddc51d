import type { Outcome } from './outcome';

interface Counts {
  pages: number;
  'false passes': number;
  'wrong fields': number;
  missing: number;
  'false alarms': number;
  fields: number;
  told: number;
}

const NONE: Counts = {
  pages: 0,
  'false passes': 0,
  'wrong fields': 0,
  missing: 0,
  'false alarms': 0,
  fields: 0,
  told: 0,
};

/** Counts what came of all pages, by the kinds of their changes: a page counts for each of its kinds. */
export class Tally {
  private readonly counts = new Map<string, Counts>();
  private latest: Outcome | undefined;
  private readonly start = performance.now();

  add(outcome: Outcome): void {
    const sum = outcome.isHarmless ? 'ALL HARMLESS' : 'ALL OTHERS';
    for (const name of [sum, ...new Set(outcome.names)]) this.addTo(name, outcome);
    this.latest = outcome;
  }

  /** The outcome that was added last. */
  last(): Outcome[] {
    return this.latest ? [this.latest] : [];
  }

  print(): void {
    const rows = [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1));
    console.table(
      Object.fromEntries(
        rows.map(([name, { fields, told, ...row }]) => [name, { ...row, 'still told': share(told, fields) }]),
      ),
    );
    const seconds = (performance.now() - this.start) / 1_000;
    const pages = rows.reduce((sum, [name, row]) => sum + (name.startsWith('ALL') ? row.pages : 0), 0);
    console.log(`${pages} pages in ${seconds.toFixed(0)} s`);
  }

  private addTo(name: string, { wrong, falsePasses, falseAlarms, missing, fields, told }: Outcome): void {
    const before = this.counts.get(name) ?? NONE;
    this.counts.set(name, {
      pages: before.pages + 1,
      'false passes': before['false passes'] + falsePasses.length,
      'wrong fields': before['wrong fields'] + wrong.length,
      missing: before.missing + missing.length,
      'false alarms': before['false alarms'] + falseAlarms.length,
      fields: before.fields + fields,
      told: before.told + told,
    });
  }
}

const share = (told: number, fields: number) => (fields === 0 ? '' : `${((100 * told) / fields).toFixed(0)} %`);
