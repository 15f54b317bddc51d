const parser = new DOMParser();

/** A document as a browser parses it; no script runs. */
export function parse(markup: string): Document {
  return parser.parseFromString(markup, 'text/html');
}

/** A whole page around a snippet: something follows it, as on PyPI. */
export function pageWith(snippet: string): Document {
  return parse(`<!DOCTYPE html><body><main id="content">${snippet}</main><footer><a href="/">PyPI</a></footer></body>`);
}
