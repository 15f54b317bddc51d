import type { PageAnswer } from '../../messages/messages';
import type { WarningWords } from '../../messages/page-boxes';
import type { Facts } from '../../pypi/facts';
import { noteDocument, type PageSender } from '../documents';
import { HANDLERS } from './handlers';

let documents = 0;

/** Another document of PyPI's, as the background knows the sender of its messages. */
export function newDocument(sender: Partial<PageSender> = {}): PageSender {
  documents += 1;
  return { site: 'pypi.org', tab: 1, documentId: `document ${documents}`, ...sender };
}

/** A page reports itself, by default one that never did. */
export function pageSeen(
  facts: Facts,
  loadedAt: string,
  from: PageSender = newDocument({ site: facts.site }),
  userHash?: string,
): Promise<PageAnswer> {
  return HANDLERS['page-seen']({ facts, loadedAt, userHash }, from);
}

/** The warnings of an answer, in the order of the page. */
export function warnedOf({ boxes }: PageAnswer): WarningWords[] {
  return boxes?.warnings.flatMap(({ warnings }) => warnings) ?? [];
}

/** A page that reported itself, of which nothing is stored: the sender and the token of its later messages. */
export async function notedPage(facts: Facts, loadedAt: string) {
  const from = newDocument({ site: facts.site });
  const { document } = await noteDocument(from, facts, loadedAt);
  return { from, document };
}
