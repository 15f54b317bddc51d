import { LOOK_AGAIN } from '../messages/look-again';
import type { OfferWords, PageBoxes, SectionWarnings } from '../messages/page-boxes';
import { send } from '../messages/send';
import { pageBrowser } from '../platform/page-browser';
import { holdTarget } from '../ui/inline/hold-target';
import { showCompanion } from '../ui/inline/show-companion';
import { showOffer } from '../ui/inline/show-offer';
import { showWarnings } from '../ui/inline/show-warnings';
import { companionActions } from './companion';
import type { ToldPage } from './handover';

let page: ToldPage | undefined;
/** What is shown; `undefined`: no box has stood here. */
let boxes: PageBoxes | undefined;
/** The checks whose warnings were hidden in this view: each keeps its place, as a line with "Undo". */
const hidden = new Set<string>();
let isOfferHidden = false;
let isAsking = false;
/** Whether what is shown may be out of date. */
let isStale = false;

/** Shows what the background answered, and from then on follows what changes. */
export function showAnswer(told: ToldPage, answer: PageBoxes | null): void {
  page = told;
  if (!answer && !boxes) return;
  if (!boxes) listen();
  boxes = answer ? { ...answer, warnings: withHidden(answer.warnings) } : boxes && withoutAll(boxes);
  draw();
}

/** Asks what to show now, and shows that. A burst of changes is asked about twice at most. */
async function showAgain(): Promise<void> {
  isStale = true;
  if (isAsking) return;
  isAsking = true;
  while (isStale) {
    isStale = false;
    await ask();
  }
  isAsking = false;
}

/** What can't be asked is not shown: it may no longer be so. */
async function ask(): Promise<void> {
  const browser = pageBrowser();
  if (!page || !browser) return removeBoxes();
  const told = page;
  const answer = await send(browser, 'show-again', told).catch(() => ({ boxes: null }));
  // Meanwhile the page may have been told once more, under its name: that answer is the newer one.
  if (told === page) showAnswer(told, answer.boxes);
}

/** Takes all of this page's warnings and its offer away, for good. */
export function removeBoxes(): void {
  hidden.clear();
  boxes = boxes && withoutAll(boxes);
  draw();
  page = undefined;
}

/** Only where a box stands, or stood: the user may answer in the popup, or come back to the page from the browser's cache. */
function listen(): void {
  addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && showAgain());
  pageBrowser()?.runtime.onMessage.addListener((message: unknown) => {
    if (message === LOOK_AGAIN) showAgain();
  });
}

/** What still stands when there is nothing to show: the hidden warnings' lines, and the companion, which depends on the page alone. */
function withoutAll(before: PageBoxes): PageBoxes {
  return { ...before, warnings: withHidden([]), offer: null };
}

/** The warnings of an answer, with those that were hidden in this view in their places. */
function withHidden(sections: readonly SectionWarnings[]): SectionWarnings[] {
  const before = boxes?.warnings ?? [];
  const gone = before.filter(({ section }) => sections.every((one) => one.section !== section));
  const all = [...sections, ...gone.map((one) => ({ ...one, warnings: [] }))];
  return all
    .map((one) => {
      const warnings = one.warnings.filter(({ id }) => !hidden.has(id));
      const shown = before.find(({ section }) => section === one.section)?.warnings ?? [];
      for (const [i, warning] of shown.entries()) if (hidden.has(warning.id)) warnings.splice(i, 0, warning);
      return { ...one, warnings };
    })
    .filter(({ warnings }) => warnings.length > 0);
}

function draw(): void {
  if (!boxes || !page) return;
  const { frame, warnings, offer, companion } = boxes;
  const { facts } = page;
  holdTarget(document, () => {
    showWarnings(document, frame, warnings, {
      hidden,
      onHide: (check) => hide(check, true),
      onUndo: (check) => hide(check, false),
    });
    drawOffer(offer);
    if (facts.page === 'recovery-codes')
      showCompanion(
        document,
        frame,
        companion,
        companionActions(() => page?.document),
      );
  });
}

/** Hides a warning, or shows it again. Without a known account, or when it can't be stored, that is for this view only. */
async function hide(check: string, isHidden: boolean): Promise<void> {
  const browser = pageBrowser();
  if (!page || !browser) return removeBoxes();
  const { facts, document } = page;
  if (facts.username)
    await send(browser, 'dismiss-warning', { document, check, isDismissed: isHidden }).catch(() => undefined);
  if (isHidden) hidden.add(check);
  else hidden.delete(check);
  draw();
}

function drawOffer(offer: OfferWords | null): void {
  if (!page || !boxes) return;
  const shown = isOfferHidden ? null : offer;
  showOffer(document, page.facts.page, boxes.frame, shown, { onOpen: openRecovery, onDismiss: dismissOffer });
}

/** Opens the recovery page. */
async function openRecovery(): Promise<void> {
  const browser = pageBrowser();
  if (!page || !browser) return drawOffer(null);
  // When it can't be opened, the offer stays to be tried again.
  await send(browser, 'open-recovery', { document: page.document }).catch(() => undefined);
}

/** Hides the offer. When that can't be stored, it stays; when the extension went away under the page, it goes too. */
async function dismissOffer(): Promise<void> {
  const browser = pageBrowser();
  try {
    if (browser && page) await send(browser, 'dismiss-offer', { document: page.document });
  } catch {
    return;
  }
  isOfferHidden = true;
  drawOffer(null);
}
