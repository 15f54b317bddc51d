import { spawnSync } from 'node:child_process';
import process from 'node:process';

export function say(text) {
  console.log(`\u25b8 ${text}`);
}

/** Ends with what went wrong and what to do next. */
export function fail(problem, nextStep) {
  console.error(`\n\u2717 ${problem}\n  ${nextStep}`);
  process.exit(1);
}

/** Runs a program to its end with its output shown; a failure of it is a failure of ours. */
export function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' });
  if (error) fail(`${program} could not be started: ${error.message}`, 'Install it, or check the path.');
  if (status !== 0) fail(`Failed: ${args.join(' ')}`, 'The output above says why.');
}

/** Runs a program quietly: its output, or undefined when it could not be run or failed. */
export function ask(program, args) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}
