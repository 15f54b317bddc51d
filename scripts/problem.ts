/** What stands in the way of a command, and what to do about it: `run-typescript.mjs` prints both, without a stack. */
export class Problem extends Error {
  override readonly name = 'Problem';

  readonly nextStep: string;

  constructor(problem: string, nextStep: string) {
    super(problem);
    this.nextStep = nextStep;
  }
}
