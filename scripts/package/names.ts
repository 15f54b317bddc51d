/** Where `npm run package` puts what it makes. */
export const FOLDER = 'artifacts';
export const SUMS = 'SHA256SUMS';
export const BROWSERS = ['chrome', 'firefox'] as const;

/** The file name of a package, or of the reviewers' source archive. */
export function nameOf(version: string, kind: (typeof BROWSERS)[number] | 'source'): string {
  return `spare-key-for-pypi-${version}-${kind}.zip`;
}
