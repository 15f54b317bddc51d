import { beforeEach, expect, it } from 'vitest';
import { ALICE } from '../../account/testing/samples';
import { fakeI18n } from '../../platform/testing/fake-i18n';
import { CODES_SAID, FOR_WHOM, LOST, NEVER, WORKS } from '../../recovery/request/choices';
import { newDraft, type RecoveryDraft } from '../../recovery/request/recovery-draft';
import { draftRow } from './recovery-rows';

beforeEach(() => fakeI18n());

it('every choice of a draft is told in words, and the index by its name', () => {
  const drafts = CODES_SAID.flatMap((codes) =>
    FOR_WHOM.map((forWhom): RecoveryDraft => {
      const edits = { lost: [...LOST], works: [...WORKS], never: [...NEVER], codes, forWhom };
      return { ...newDraft(ALICE), edits: { ...edits, site: 'test.pypi.org' } };
    }),
  );
  for (const draft of drafts) {
    const { lines } = draftRow(draft);
    const words = lines.flatMap((line) => line.words);
    expect(words.length).toBeGreaterThan(LOST.length + WORKS.length + NEVER.length + 5);
    for (const word of words) expect(word).not.toMatch(/_/);
    expect(lines.find(({ name }) => name === 'test.pypi.org')).toBeDefined();
  }
});
