// Runs a TypeScript file of this project through Vite, which is here anyway: run-typescript.mjs FILE [arguments].
import process from 'node:process';
import { runnerImport } from 'vite';
import { runMain } from './run-main.mjs';

const [file, ...args] = process.argv.slice(2);
const { module } = await runnerImport(`./${file}`, { configFile: false });
await runMain(module, args);
