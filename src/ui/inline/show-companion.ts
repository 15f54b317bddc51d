import { endOfConfirmation, endOfNewCodes, type NewCodes } from '../../pypi/readers/new-codes';
import { type CompanionActions, companionBox, confirmationBox } from './companion-box';
import { drawParts } from './draw-parts';
import { drawBox } from './shadow-box';

/**
 * Puts the companion after the codes that PyPI shows, or after the form in which it asks for one of them.
 *
 * @param actions the same at every call
 */
export function showCompanion(document: Document, codes: NewCodes | null, actions: CompanionActions): void {
  const kind = 'companion';
  drawBox(
    document,
    { kind, name: 'new-codes', beside: endOfNewCodes(document), position: 'afterend' },
    codes && ((box) => drawParts(box, [codes.fileName], (file) => companionBox(file, actions))),
  );
  const isAsked = codes === null && endOfNewCodes(document) === null;
  drawBox(
    document,
    { kind, name: 'confirmation', beside: endOfConfirmation(document), position: 'afterend' },
    isAsked ? (box) => drawParts(box, ['confirmation'], confirmationBox) : null,
  );
}
