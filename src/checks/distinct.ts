import type { Finding } from './check';

/**
 * What one missing thing makes fail besides: the finding that stands for it, and those that go with it. Where both fail, the
 * first says it all.
 */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  // PyPI wants codes, and one of them used, before it takes a factor: they are steps on the way.
  'two-factor-enabled': ['recovery-codes-available', 'recovery-codes-confirmed'],
  // PyPI takes one app only: beside an app, the spare factor is a security device.
  'second-method': ['phishing-resistant-method'],
  // As long as the primary address is not verified, PyPI's page has no way to add another one.
  'primary-email-verified': ['backup-email'],
};

/** One missing thing, one finding: an account's findings without those that fail for what another one says already. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const failed = findings.filter(({ outcome }) => outcome === 'fail');
  const covered = new Set(failed.flatMap(({ id }) => COVERS[id] ?? []));
  return findings.filter(
    (finding) => finding.outcome !== 'fail' || !(covered.has(finding.id) || isOfPrimary(finding, failed)),
  );
}

/** Mail that doesn't reach the primary address, which PyPI has un-verified for that. */
function isOfPrimary({ id, evidence: { items } }: Finding, failed: Finding[]): boolean {
  const primary = failed.find((one) => one.id === 'primary-email-verified')?.evidence.items ?? [];
  return id === 'email-deliverable' && items.length > 0 && items.every((address) => primary.includes(address));
}
