import type { Finding } from '../../checks/check';
import { checkOf } from '../../checks/index';
import { SECTIONS } from '../../pypi/urls';
import { drawBox } from './draw-box';
import { WarningBox } from './warning-box';

/**
 * Puts the warnings of each section in a box in front of it. Boxes that are no longer warranted are taken away.
 *
 * @param onDismiss is told the id of the check whose warning the user wants away
 */
export function showWarnings(
  document: Document,
  warnings: readonly Finding[],
  onDismiss: (check: string) => void,
): void {
  for (const section of SECTIONS) {
    const own = warnings.filter((finding) => checkOf(finding)?.section === section);
    const beside = document.getElementById(section);
    drawBox(
      document,
      { host: 'spare-key-warnings', name: section, beside, position: 'beforebegin' },
      own.length > 0 ? <WarningBox findings={own} onDismiss={onDismiss} /> : null,
    );
  }
}
