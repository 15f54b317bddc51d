import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A copy of a built extension, for a test to change.
 *
 * @param dist folder of the built extension, from the project's own
 * @returns the copy's folder; it goes when its user removes it
 */
export async function copyOfBuild(dist: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spare-key-dist-'));
  await cp(resolve(import.meta.dirname, '..', dist), folder, { recursive: true });
  return folder;
}
