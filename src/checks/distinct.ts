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

/** What goes with another finding when both speak of the same addresses: one whose mail PyPI has given up is no verified one. */
const COVERS_ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  'primary-email-verified': ['email-deliverable'],
  'email-deliverable': ['backup-email'],
};

/** One missing thing, one finding: an account's findings without those that fail for what another one says already. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const failed = findings.filter(({ outcome }) => outcome === 'fail');
  return findings.filter((finding) => finding.outcome !== 'fail' || !failed.some((other) => covers(other, finding)));
}

function covers({ id, evidence }: Finding, other: Finding): boolean {
  if (COVERS[id]?.includes(other.id)) return true;
  const { items } = other.evidence;
  const speaksOfAll = items.length > 0 && items.every((address) => evidence.items.includes(address));
  return speaksOfAll && (COVERS_ADDRESSES[id]?.includes(other.id) ?? false);
}
