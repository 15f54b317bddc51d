import { removeBoxes, showAnswer } from './boxes';
import { handover } from './handover';

// Waits until there is something to show; nothing of it runs, or is kept, on a page without a box.

handover().boxes = { show: showAnswer, remove: removeBoxes };
