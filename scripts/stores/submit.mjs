// Submits without any package from node_modules, for the job that holds the stores' secrets: submit.mjs STORE --send.
// Node 22.18 or newer runs TypeScript by itself.
import process from 'node:process';
import { runMain } from '../run-main.mjs';

await runMain(await import('./submit.ts'), process.argv.slice(2));
