import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { say } from './shell.mjs';

/** Installs a package of Debian's or Ubuntu's, as root or where `sudo` asks for no password: whether it worked. */
export function installByApt(name) {
  if (process.platform !== 'linux') return false;
  const isRoot = process.getuid?.() === 0;
  const apt = (...args) => {
    const [program, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
    return spawnSync(program, rest, { stdio: 'inherit' }).status === 0;
  };
  if (!apt('update')) say('apt-get update failed; going on with the lists that are there.');
  return apt('install', '-y', '--no-install-recommends', name);
}
