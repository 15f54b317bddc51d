import { describe, expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { REHEARSAL_OUTCOMES, REHEARSED_WAYS } from '../../account/rehearsal';
import { PROCEDURE } from '../../recovery/dossier';
import { TODO_PLACES } from '../../recovery/todo/steps';
import { READINESS_VIEWS } from '../components/own-pages';

const messages: Record<string, { message: string; description: string }> = english;
const sources = import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/**/*.test.{ts,tsx}'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const texts = Object.values(sources);

const key = (...parts: string[]) => parts.join('_').replaceAll('-', '_');

/** Keys that are put together at run time, which no compiler can miss. */
const MADE: Record<string, string[]> = {
  readiness: READINESS_VIEWS.map((view) => key('readiness_view', view)),
  rehearsal: [
    ...REHEARSED_WAYS.flatMap((way) => ['title', 'text', 'fix'].map((part) => key('rehearsal', way, part))),
    ...REHEARSED_WAYS.map((way) => key('rehearsal_nothing', way)),
    ...REHEARSAL_OUTCOMES.map((outcome) => key('rehearsal', outcome)),
    ...[...REHEARSAL_OUTCOMES, 'stale', 'never'].map((state) => key('rehearsal_state', state)),
  ],
  dossier: [
    ...REHEARSED_WAYS.map((way) => key('dossier_rehearsed', way)),
    ...PROCEDURE.map((step) => key('dossier', step, 'text')),
  ],
  todo: [
    ...Object.keys(TODO_PLACES).flatMap((step) => ['title', 'text'].map((part) => key('todo', step, part))),
    ...['done', 'open', 'not-seen'].map((state) => key('todo_state', state)),
  ],
  used_code: [],
  leaving: [],
};

describe.each(Object.entries(MADE))('%s', (prefix, made) => {
  it('has words for all that is said, explained to translators, and no others', () => {
    const quoted = texts.flatMap((text) => text.match(new RegExp(`(?<=['"])${prefix}_[a-z_]+(?=['"])`, 'g')) ?? []);
    const written = Object.keys(messages).filter((name) => name.startsWith(`${prefix}_`));
    expect(written.sort()).toEqual([...new Set([...made, ...quoted])].sort());
    for (const name of written) {
      expect(messages[name]?.message, name).toMatch(/\S/);
      expect(messages[name]?.description, name).toMatch(/\S/);
    }
  });
});
