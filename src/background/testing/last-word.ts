import type { Said } from './world';

/** What a message leaves in a place of the storage, if it is done; `undefined`: nothing. */
export interface Write {
  said: Said;
  value: unknown;
}

const BEFORE_ALL: Write = {
  said: { name: 'get-stored', payload: null, start: -1, end: -1, isDone: true, isDisturbed: false },
  value: undefined,
};

/**
 * What may stand in a place at the end: the word of anyone after whom no other was both begun and answered with "done".
 * Who got no such answer may have been heard, or not.
 */
export function lastWords(writes: readonly Write[]): unknown[] {
  const isReplaced = ({ said: { end } }: Write) => writes.some(({ said }) => said.isDone && said.start > end);
  return [BEFORE_ALL, ...writes].filter((one) => !isReplaced(one)).map(({ value }) => value);
}
