import { execFileSync } from 'node:child_process';
import { Problem } from './problem';

/** Runs git in a folder. Out: what it printed. A failure is a Problem in git's own words. */
export function git(folder: string, ...args: string[]): string {
  try {
    return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' });
  } catch (error) {
    throw new Problem(
      `git ${args.join(' ')}: ${(error as Error).message}`,
      `Look at ${folder} with git, then try again.`,
    );
  }
}

/** The lines of a list that was asked for with `-z`. */
export function entries(list: string): string[] {
  return list.split('\0').filter((entry) => entry !== '');
}
