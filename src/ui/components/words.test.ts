import { expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { MUTE_KINDS } from '../../account/mutes';
import { REHEARSAL_OUTCOMES } from '../../account/rehearsal';

const messages: Record<string, { message: string; description: string; placeholders?: object }> = english;
const underscored = (id: string) => id.replaceAll('-', '_');
const rehearsed = [...REHEARSAL_OUTCOMES, 'stale'].map((state) => `practice_state_${underscored(state)}`);

/** Keys that are put together at run time, which no compiler can miss. */
it.each(MUTE_KINDS.map((kind) => `mute_${kind}`))('%s is said, and explained to translators', (name) => {
  expect(messages[name]?.message).toMatch(/\S/);
  expect(messages[name]?.description).toMatch(/\S/);
});

it.each(rehearsed.map((name) => [name, 1] as const))('%s has a place for each of its %i values', (name, values) => {
  expect(Object.keys(messages[name]?.placeholders ?? {})).toHaveLength(values);
});
