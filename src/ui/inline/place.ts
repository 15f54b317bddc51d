/** For so long a box must have stood still before a press in it counts, in milliseconds. */
const REST = 500;
/** How often is looked where the boxes stand, in milliseconds. */
const EVERY = 100;
/** A change of less than this is rounding, in CSS pixels. */
const ROUNDING = 1;

/** Where a box stood when last looked at, within the page, and since when (`performance.now()`). */
interface Place {
  numbers: number[];
  since: number;
}

const places = new Map<Element, Place>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Watches where a box stands within the page, for as long as it stands there. It has just appeared: that is a move. */
export function watchPlace(host: Element): void {
  places.set(host, { numbers: numbersOf(host), since: performance.now() });
  timer ??= setInterval(lookAtAll, EVERY);
}

/**
 * Whether a box has stood still within the page for half a second. Scrolling is no move. A page script that puts a box
 * under the pointer right before a press moves it. Another element than a watched box is never at rest.
 */
export function isAtRest(host: Element): boolean {
  look(host);
  const place = places.get(host);
  return place !== undefined && performance.now() - place.since >= REST;
}

function lookAtAll(): void {
  for (const host of places.keys()) look(host);
  if (places.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

function look(host: Element): void {
  const before = places.get(host);
  if (!before) return;
  const numbers = numbersOf(host);
  if (!host.isConnected) places.delete(host);
  else if (numbers.some((one, i) => Math.abs(one - (before.numbers[i] ?? 0)) > ROUNDING))
    places.set(host, { numbers, since: performance.now() });
}

function numbersOf(host: Element): number[] {
  const { left, top, width, height } = host.getBoundingClientRect();
  return [left + scrollX, top + scrollY, width, height];
}
