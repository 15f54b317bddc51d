import { type RecoveryCase, recoveryCase, requestOf, type StoredForRecovery } from '../../overview/recovery-case';
import { pastedUsername } from '../../recovery/request/pasted';
import {
  type DraftOwner,
  ownerOf,
  type RecoveryDraft,
  withoutPrivateData,
} from '../../recovery/request/recovery-draft';
import { runningIssue, type TrackedRequest } from '../../recovery/tracker/tracked-request';
import { addressOf } from './page-address';
import { type DraftChange, UnreadChanges } from './unread-changes';

export interface Ports {
  /** All that is kept. */
  read: () => Promise<StoredForRecovery>;
  /** Keeps a draft; refused with private data in it. */
  keep: (draft: RecoveryDraft) => Promise<unknown>;
  /** Notes in the page's address what is shown. */
  note: (address: string) => void;
  /** Called whenever there is something else to show. */
  draw: () => void;
}

/** What the page is about: what is kept, what was changed here since, and which of it is shown. */
export class CaseKeeper {
  stored: StoredForRecovery = { records: [], drafts: [], requests: [] };
  /** Whose case is shown; `undefined`: that of whichever account the user most likely means. */
  chosen: DraftOwner | undefined;
  /** The questions and fields are shown, though there is a request. */
  askAgain = false;
  /** Whether all that was typed here could be kept, but for private data. */
  isKept = true;
  private readonly unread = new UnreadChanges();
  private asked = 0;
  private lastSave: Promise<unknown> = Promise.resolve();

  constructor(private readonly ports: Ports) {}

  current(): RecoveryCase {
    const view = recoveryCase(this.stored, this.chosen);
    return recoveryCase({ ...this.stored, drafts: [this.unread.over(view.draft)] }, ownerOf(view.draft));
  }

  /** The running request that stands in the way of the one that is written: of the name in the form, whichever is shown. */
  running(): TrackedRequest | undefined {
    const { site, username } = this.current().form;
    const request = requestOf(this.stored.requests, { site, username: pastedUsername(username) });
    return runningIssue(request) ? request : undefined;
  }

  /** Reads what is kept and shows it. The answer to a newer question is the one that counts. */
  async reload(): Promise<void> {
    this.asked += 1;
    const question = this.asked;
    const readBack = this.unread.reading();
    const answered = await this.ports.read();
    if (question !== this.asked) return;
    this.stored = answered;
    readBack();
    this.ports.draw();
  }

  /** What is shown from now on, also when the page is loaded anew. */
  show(owner: DraftOwner, again = false): void {
    this.chosen = typeof owner === 'string' ? owner : { site: owner.site, username: owner.username };
    this.askAgain = again;
    this.ports.note(addressOf(this.chosen, again));
    this.ports.draw();
  }

  /** Shows a change of the draft at once and keeps it. From then on no other account takes its place by itself. */
  async change(made: DraftChange): Promise<void> {
    const owner = ownerOf(this.current().draft);
    this.unread.add(owner, made);
    if (this.chosen === undefined) this.show(owner);
    else this.ports.draw();
    await this.save(this.current().draft);
    await this.reload();
  }

  /**
   * Keeps a draft. Private data is shown to be put right, never kept. One after the other: an older draft that needs a
   * second attempt would else overtake a newer one.
   */
  async save(draft: RecoveryDraft): Promise<void> {
    const keep = this.unread.keeping(draft);
    const kept = { ...draft, edits: withoutPrivateData(draft.edits) };
    this.isKept = false;
    const save = this.lastSave.catch(() => undefined).then(() => this.ports.keep(kept));
    this.lastSave = save;
    await save;
    if (this.lastSave === save) this.isKept = true;
    keep();
  }

  /** Keeps a draft in the place of all that was answered and typed for its account. */
  async replace(draft: RecoveryDraft): Promise<void> {
    await this.save(draft);
    this.unread.drop(ownerOf(draft));
  }
}
