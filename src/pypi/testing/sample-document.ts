import { JSDOM } from 'jsdom';

/** One window for all documents of a test: each of its own would cost more than the parsing. */
const { DOMParser } = new JSDOM('', { url: 'https://pypi.org/manage/account/' }).window;
const parser = new DOMParser();

/** A document as a browser parses it; no script runs. */
export function parse(markup: string): Document {
  return parser.parseFromString(markup, 'text/html');
}

/** A whole page around a snippet: something follows it, as on PyPI. */
export function pageWith(snippet: string): Document {
  return parse(`<!DOCTYPE html><body><main id="content">${snippet}</main><footer><a href="/">PyPI</a></footer></body>`);
}
