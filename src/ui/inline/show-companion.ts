import { endOfConfirmation, endOfNewCodes, type NewCodes } from '../../pypi/readers/new-codes';
import type { Note } from '../components/backup-note';
import { companionBox, confirmationBox } from './companion-box';
import { drawBox } from './draw-box';
import { drawParts } from './draw-parts';

/** Puts the companion after the codes that PyPI shows, or after the form in which it asks for one of them. */
export function showCompanion(
  document: Document,
  codes: NewCodes | null,
  onNote: (note: Note) => Promise<string | null>,
): void {
  const host = 'spare-key-companion';
  drawBox(
    document,
    { host, name: 'new-codes', beside: endOfNewCodes(document), position: 'afterend' },
    codes && ((box) => drawParts(box, [codes.fileName], (file) => companionBox(file, onNote))),
  );
  const isAsked = codes === null && endOfNewCodes(document) === null;
  drawBox(
    document,
    { host, name: 'confirmation', beside: endOfConfirmation(document), position: 'afterend' },
    isAsked ? (box) => drawParts(box, ['confirmation'], confirmationBox) : null,
  );
}
