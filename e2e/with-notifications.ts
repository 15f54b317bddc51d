import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyOfBuild } from './build-copy';

/**
 * A copy of the built extension that has the permission for notifications from the start: the browser's question for it
 * can't be answered by a test. Nothing else of what is shipped is changed.
 *
 * @param dist folder of the built extension, from the project's own
 * @returns the copy's folder; it goes when its user removes it
 */
export async function withNotifications(dist: string): Promise<string> {
  const folder = await copyOfBuild(dist);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.permissions.push('notifications');
  manifest.optional_permissions = manifest.optional_permissions.filter((one: string) => one !== 'notifications');
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
