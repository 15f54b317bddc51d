import { fail } from './shell.mjs';

/** Runs a command's `main`; what stands in its way is printed with the next step, without a stack. */
export async function runMain({ main }, args) {
  try {
    await main(args);
  } catch (error) {
    if (error.name !== 'Problem') throw error;
    fail(error.message, error.nextStep);
  }
}
