// Runs a TypeScript file of this project through Vite, which is here anyway: run-typescript.mjs FILE [arguments].
import process from 'node:process';
import { runnerImport } from 'vite';
import { fail } from './shell.mjs';

const [file, ...args] = process.argv.slice(2);
const { module } = await runnerImport(`./${file}`, { configFile: false });
try {
  await module.main(args);
} catch (error) {
  if (error.name !== 'Problem') throw error;
  fail(error.message, error.nextStep);
}
