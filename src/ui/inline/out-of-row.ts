/** The element, or the outermost row or grid that it stands in, within an element: after that a box has the full width. */
export function outOfRow(element: Element | null, within: Element | null): Element | null {
  let found = element;
  for (let one = element?.parentElement; one && one !== within && within?.contains(one); one = one.parentElement)
    if (/flex|grid/.test(getComputedStyle(one).display)) found = one;
  return found;
}
