import type { Site } from './urls';

/** PEP 508's rule for names, which is warehouse's (`packaging/models.py`, `PROJECT_NAME_PATTERN`). */
export const PROJECT_NAME = /^(?:[a-z0-9]|[a-z0-9][a-z0-9._-]*[a-z0-9])$/i;
const LONGEST_NAME = 200;

/** A name as the index compares it (PEP 503): `Zope.Interface` and `zope-interface` are one project. */
export function normalizedName(name: string): string {
  return name.toLowerCase().replace(/[._-]+/g, '-');
}

/** Whether two names mean one project. */
export function sameProject(a: string, b: string): boolean {
  return normalizedName(a) === normalizedName(b);
}

/**
 * Where anyone can read of a project's latest release; written so that PyPI answers at once, without a redirect.
 * `null`: no project can have this name.
 */
export function projectJsonUrl(site: Site, name: string): string | null {
  if (name.length > LONGEST_NAME || !PROJECT_NAME.test(name)) return null;
  return `https://${site}/pypi/${normalizedName(name)}/json`;
}
