import { SECTIONS, sectionIn } from '../../pypi/sections';
import { drawBox } from './shadow-box';
import { drawWarnings, type ShownWarning, type WarningActions } from './warning-box';

/**
 * Puts the warnings of each section in a box in front of it. Boxes that are no longer warranted are taken away.
 *
 * @param warnings worst first
 * @param actions the same at every call
 */
export function showWarnings(document: Document, warnings: readonly ShownWarning[], actions: WarningActions): void {
  for (const section of SECTIONS) {
    const own = warnings.filter((warning) => warning.section === section);
    const beside = sectionIn(document, section);
    drawBox(
      document,
      { kind: 'warnings', name: section, beside, position: 'beforebegin' },
      own.length > 0 ? (box) => drawWarnings(box, own, actions) : null,
    );
  }
}
