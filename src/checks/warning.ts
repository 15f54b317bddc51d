import type { Check, Evidence } from './check';

/**
 * A failed check as it is told beside a section of PyPI's page: all that showing it takes, so that the page needs no checks.
 */
export interface Warning extends Pick<Check, 'id' | 'severity' | 'section'> {
  evidence: WarningEvidence | null;
}

/** What this very page shows of it; PyPI's scripts could read anything else. Without words: the things alone. */
export interface WarningEvidence extends Pick<Evidence, 'values' | 'items'> {
  words: Evidence['words'] | null;
}
