import { expect, test } from 'vitest';
import type { RecoveryDraft } from '../../recovery/request/recovery-draft';
import { CaseKeeper } from './case-keeper';

/** A page whose background takes as long for each draft as it is told, or fails. */
function openPage(...answers: (number | Error)[]) {
  const drafts: RecoveryDraft[] = [];
  const keeper = new CaseKeeper({
    read: async () => ({ records: [], drafts: drafts.slice(-1), requests: [] }),
    keep: async (draft) => {
      const answer = answers.shift() ?? 0;
      if (answer instanceof Error) throw answer;
      await new Promise((resolve) => setTimeout(resolve, answer));
      drafts.push(draft);
    },
    note: () => undefined,
    draw: () => undefined,
  });
  const type = (details: string) => keeper.change({ edits: { details } });
  return { keeper, type, kept: () => drafts.at(-1)?.edits.details };
}

test('a draft that takes long to be kept does not overtake a newer one', async () => {
  const { keeper, type, kept } = openPage(30, 0);
  await Promise.all([type('The phone'), type('The phone is gone.')]);
  expect([kept(), keeper.isKept]).toEqual(['The phone is gone.', true]);
});

test('all is kept only when the newest draft is', async () => {
  const { keeper, type, kept } = openPage(0, 30);
  const [first, second] = [type('The phone'), type('The phone is gone.')];
  await first;
  expect(keeper.isKept).toBe(false);
  await second;
  expect([kept(), keeper.isKept]).toEqual(['The phone is gone.', true]);
});

test('a draft that could not be kept is told, and is in the next one', async () => {
  const { keeper, type, kept } = openPage(new Error('No room'), 0);
  await keeper.reload();
  await expect(type('The phone is gone.')).rejects.toThrow('No room');
  expect([kept(), keeper.isKept]).toEqual([undefined, false]);
  await keeper.change({ edits: { project: 'lantern' } });
  expect([kept(), keeper.isKept]).toEqual(['The phone is gone.', true]);
});
