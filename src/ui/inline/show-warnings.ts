import type { Warning } from '../../checks/warning';
import { SECTIONS, sectionIn } from '../../pypi/sections';
import { drawBox } from './draw-box';
import { drawWarnings } from './warning-box';

/**
 * Puts the warnings of each section in a box in front of it. Boxes that are no longer warranted are taken away.
 *
 * @param warnings worst first
 * @param onDismiss is told the id of the check whose warning the user wants away; the same at every call
 */
export function showWarnings(
  document: Document,
  warnings: readonly Warning[],
  onDismiss: (check: string) => void,
): void {
  for (const section of SECTIONS) {
    const own = warnings.filter((warning) => warning.section === section);
    const beside = sectionIn(document, section);
    drawBox(
      document,
      { host: 'spare-key-warnings', name: section, beside, position: 'beforebegin' },
      own.length > 0 ? (box) => drawWarnings(box, own, onDismiss) : null,
    );
  }
}
