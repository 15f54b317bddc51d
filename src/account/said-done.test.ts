import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { daysAgo } from '../checks/testing/samples';
import { fieldSchemas } from './fields';
import type { AccountRecord } from './record';
import { SAID_DONE, withWord } from './said-done';
import { HEALTHY, recordOf } from './testing/samples';

const record = recordOf(HEALTHY);

it.each(SAID_DONE)('keeps when the user last said that %s is done, beside the others, until it is taken back', (id) => {
  const others = SAID_DONE.filter((one) => one !== id).reduce(
    (of, one) => withWord(of, one, daysAgo(9)),
    record as AccountRecord,
  );
  const said = withWord(withWord(others, id, daysAgo(3)), id, daysAgo(1));
  expect(said.saidDone).toEqual({ ...others.saidDone, [id]: daysAgo(1) });
  expect(z.parse(fieldSchemas.saidDone, said.saidDone)).toEqual(said.saidDone);
  expect(withWord(said, id, null)).toEqual(others);
  expect(record).not.toHaveProperty('saidDone');
});
