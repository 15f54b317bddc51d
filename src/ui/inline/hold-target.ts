/**
 * Draws boxes without moving what the user came for: the element that the page's address names stays where it is in the
 * window, if it is in view.
 */
export function holdTarget(document: Document, draw: () => void): void {
  const target = document.querySelector(':target');
  const before = target?.getBoundingClientRect();
  draw();
  if (!target || !before || before.bottom < 0 || before.top > innerHeight) return;
  const by = target.getBoundingClientRect().top - before.top;
  if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
}
