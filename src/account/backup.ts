import type { Backup } from './record';

/** Whether a note on where codes were put speaks of the set generated then (ISO 8601): by the moments, not by their texts. */
export function isOfSet(backup: Backup | null | undefined, generatedAt: string | null): boolean {
  return !!backup && Date.parse(backup.generatedAt) === Date.parse(generatedAt ?? '');
}
