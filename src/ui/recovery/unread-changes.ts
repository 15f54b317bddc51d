import {
  type DraftOwner,
  draftKey,
  ownerOf,
  type RecoveryDraft,
  withoutPrivateData,
} from '../../recovery/request/recovery-draft';

export type DraftChange = Partial<Pick<RecoveryDraft, 'answers' | 'skipped' | 'edits' | 'nameless'>>;

/** One part of a draft as it stands on the screen: a field of the form, or one of the rest. */
interface Change {
  part: DraftChange;
  kept: boolean;
}

/**
 * What was changed on this page and not yet read back, by account. It lies over what is kept, field by field: nothing that
 * stands on the screen is overtaken by an older state, and what another tab changes meanwhile is seen all the same.
 */
export class UnreadChanges {
  private readonly changes = new Map<string, Map<string, Change>>();

  /** The draft as it stands on the screen. */
  over(draft: RecoveryDraft): RecoveryDraft {
    return [...this.of(ownerOf(draft)).values()].reduce((below, { part }) => merged(below, part), draft);
  }

  add(owner: DraftOwner, { edits, ...rest }: DraftChange): void {
    const changes = this.of(owner);
    for (const [name, value] of Object.entries(rest)) changes.set(name, { part: { [name]: value }, kept: false });
    for (const [name, value] of Object.entries(edits ?? {}))
      changes.set(`edits.${name}`, { part: { edits: { [name]: value } }, kept: false });
  }

  drop(owner: DraftOwner): void {
    this.of(owner).clear();
  }

  /** A draft is about to be kept: returns what to call when it was. A field with private data is not, and stays here. */
  keeping(draft: RecoveryDraft): () => void {
    const whole = [...this.of(ownerOf(draft)).values()].filter(({ part: { edits } }) => !edits || !isPrivate(edits));
    return () => {
      for (const change of whole) change.kept = true;
    };
  }

  /** All is about to be read: returns what to call when it was. What was kept before is in it, unless it changed since. */
  reading(): () => void {
    const inIt = [...this.changes.values()].flatMap((of) =>
      [...of].filter(([, { kept }]) => kept).map(([name, change]) => ({ of, name, change })),
    );
    return () => {
      for (const { of, name, change } of inIt) if (of.get(name) === change) of.delete(name);
    };
  }

  private of(owner: DraftOwner): Map<string, Change> {
    const key = draftKey(owner);
    const changes = this.changes.get(key) ?? new Map<string, Change>();
    this.changes.set(key, changes);
    return changes;
  }
}

const isPrivate = (edits: RecoveryDraft['edits']) =>
  JSON.stringify(withoutPrivateData(edits)) !== JSON.stringify(edits);

function merged(draft: RecoveryDraft, { edits, ...rest }: DraftChange): RecoveryDraft {
  return { ...draft, ...rest, edits: { ...draft.edits, ...edits } };
}
