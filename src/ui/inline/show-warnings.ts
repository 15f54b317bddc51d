import type { BoxFrame, SectionWarnings } from '../../messages/page-boxes';
import { introductionOf } from '../../pypi/readers/introduction';
import { SECTIONS, sectionIn } from '../../pypi/sections';
import { outOfRow } from './out-of-row';
import { drawBox } from './shadow-box';
import { drawWarnings, type WarningMeans } from './warning-box';

/**
 * Puts the warnings of each section in a box inside it, below its heading and introduction. Boxes that are no longer
 * warranted are taken away.
 *
 * @param means the same actions at every call
 */
export function showWarnings(
  document: Document,
  frame: BoxFrame,
  warnings: readonly SectionWarnings[],
  means: Omit<WarningMeans, 'frame' | 'heading'>,
): void {
  for (const name of SECTIONS) {
    const own = warnings.find(({ section }) => section === name);
    const section = sectionIn(document, name);
    const introduction = section && introductionOf(section);
    const heading = HEADINGS[(introduction?.level ?? 2) - 1] ?? 'h6';
    drawBox(
      document,
      introduction
        ? { kind: 'warnings', name, beside: outOfRow(introduction.end, section), position: 'afterend' }
        : { kind: 'warnings', name, beside: section, position: 'afterbegin' },
      frame,
      own ? (box) => drawWarnings(box, own, { ...means, frame, heading }) : null,
    );
  }
}

/** The tags of headings one level below the first, the second, and so on. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
