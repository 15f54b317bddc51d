import type { BoxFrame, CompanionWords } from '../../messages/page-boxes';
import { endOfConfirmation, endOfNewCodes } from '../../pypi/readers/new-codes';
import { type CompanionActions, companionBox, confirmationBox } from './companion-box';
import { drawParts } from './keyed-list';
import { outOfRow } from './out-of-row';
import { drawBox } from './shadow-box';

/**
 * Puts the companion after the codes that PyPI shows, or after the form in which it asks for one of them; `null` takes it away.
 *
 * @param actions the same at every call
 */
export function showCompanion(
  document: Document,
  frame: BoxFrame,
  companion: CompanionWords | null,
  actions: CompanionActions,
): void {
  const main = document.querySelector('main');
  const codes = endOfNewCodes(document);
  drawBox(
    document,
    { kind: 'companion', name: 'new-codes', beside: outOfRow(codes, main), position: 'afterend' },
    frame,
    companion && ((box) => drawParts(box, [companion], (words) => companionBox(words, frame, actions))),
  );
  const form = codes === null ? endOfConfirmation(document) : null;
  drawBox(
    document,
    { kind: 'companion', name: 'confirmation', beside: outOfRow(form, main), position: 'afterend' },
    frame,
    companion && ((box) => drawParts(box, [companion], (words) => confirmationBox(words, frame))),
  );
}
