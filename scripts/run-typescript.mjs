// Runs a TypeScript file of this project through Vite, which is here anyway: run-typescript.mjs FILE [arguments].
import process from 'node:process';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
const { module } = await runnerImport(`./${file}`, { configFile: false });
await module.main(args);
