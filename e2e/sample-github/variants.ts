import { type Field, LABELS } from './template';

/** How the form looks and behaves for a visitor. */
export interface Variant {
  id: string;
  signedIn: boolean;
  /** Milliseconds from loading the page to the form; null: it never comes. */
  delay: number | null;
  /** For so many milliseconds more the fields stand there and nobody listens: what is put into them is lost. */
  deafFor: number;
  labels: Record<Field, string>;
  /** The second one is what another redesign could look like. */
  structure: 'aria-labelledby' | 'label-for';
  hasReason: boolean;
  /** What the visitor has typed before, kept by GitHub. */
  draft: Partial<Record<Field, string>>;
  /** A closed dialog before the form holds a text area of the same name. */
  hiddenTwin: boolean;
  /** Fields that take back, a frame later, what a script has put into them. */
  refusing: readonly Field[];
}

const USUAL: Omit<Variant, 'id'> = {
  signedIn: true,
  delay: 300,
  deafFor: 0,
  labels: LABELS,
  structure: 'aria-labelledby',
  hasReason: true,
  draft: {},
  hiddenTwin: false,
  refusing: [],
};

const CHANGES: Readonly<Record<string, Partial<Variant>>> = {
  usual: {},
  prefilled: { draft: { username: 'alice-dev, typed before' } },
  'renamed-labels': { labels: { username: 'Account', reason: 'What happened' } },
  restructured: { structure: 'label-for' },
  'one-field-gone': { hasReason: false },
  'never-renders': { delay: null },
  slow: { delay: 2500 },
  'late-listener': { deafFor: 1500 }, // up to 2 s were seen in April 2026 (refined-github/refined-github#9293)
  twice: { hiddenTwin: true },
  'signed-out': { signedIn: false },
  rejecting: { refusing: ['reason'] },
};

export function variantWith(id: string): Variant | undefined {
  const changes = Object.hasOwn(CHANGES, id) ? CHANGES[id] : undefined;
  return changes && { ...USUAL, ...changes, id };
}
