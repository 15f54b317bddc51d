/**
 * A page as it was served: a browser that translates a page puts every text into `font` elements, of which PyPI has none.
 *
 * @returns the document itself, or a copy in which the text stands where it stood. The words are the translator's.
 */
export function withoutTranslation(document: Document): Document {
  if (document.querySelector('font') === null) return document;
  const copy = document.cloneNode(true) as Document;
  for (const font of copy.querySelectorAll('font')) font.replaceWith(...font.childNodes);
  return copy;
}
