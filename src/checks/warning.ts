import type { Check, Evidence } from './check';

/** A failed check as it is told beside a section of PyPI's page: all that showing it takes, so that the page needs no checks. */
export type Warning = Pick<Check, 'id' | 'severity' | 'section'> & Pick<Evidence, 'words' | 'values' | 'items'>;
