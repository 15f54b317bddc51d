import { PageDom } from '../readers/page-dom';

const parser = new DOMParser();

/** A document as a browser parses it; no script runs. */
export function parse(markup: string): Document {
  return parser.parseFromString(markup, 'text/html');
}

/** A whole page around a snippet: something follows it, as on PyPI. */
export function pageWith(snippet: string): Document {
  return parse(`<!DOCTYPE html><body><main id="content">${snippet}</main><footer><a href="/">PyPI</a></footer></body>`);
}

/** A document as a reader gets it, at the address of the account page or another. */
export function domOf(document: Document, path = '/manage/account/'): PageDom {
  return new PageDom(document, `https://pypi.org${path}`);
}

/** The same of a whole page around a snippet. */
export function domWith(snippet: string): PageDom {
  return domOf(pageWith(snippet));
}
