const drawnFrom = new WeakMap<Element, string>();

/**
 * Draws a list of parts in a place of ours. A part that has the same to tell as before is the same element, untouched:
 * what was opened, typed or focused in it stays so. What it does when pressed is therefore what it did at first.
 *
 * @param told what each part tells, as plain data
 */
export function drawParts<Told>(place: Element, told: readonly Told[], draw: (told: Told) => Element): void {
  const before = [...place.children];
  const parts = told.map((one) => {
    const data = JSON.stringify(one);
    const part = before.find((element) => drawnFrom.get(element) === data) ?? draw(one);
    drawnFrom.set(part, data);
    return part;
  });
  for (const element of before) if (!parts.includes(element)) element.remove();
  parts.forEach((part, i) => {
    const there = place.children[i] ?? null;
    if (part !== there) place.insertBefore(part, there);
  });
}
