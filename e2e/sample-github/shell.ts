import { Html, html } from '../../sample-pypi/html';
import type { Issue } from './issue';
import type { Variant } from './variants';

export const STYLE_PATH = '/assets/sample.css';
export const SCRIPT_PATH = '/assets/app.js';

/** What the script shows: an issue, or else the form. */
export interface AppData {
  variant: Variant;
  issue?: Issue & { number: number };
}

/** A whole document with the header that every page has. */
export function wholePage(title: string, content: Html): Html {
  return html`<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · pypi/support (sample)</title>
    <link rel="stylesheet" href="${STYLE_PATH}">
  </head>
  <body>
    <header>
      <b>pypi/support</b> <small>A sample for tests. Nothing here is GitHub, or made by GitHub.</small>
      <form role="search"><input type="text" name="q" aria-label="Search or jump to…"></form>
    </header>
    <main>${content}</main>
  </body>
</html>
`;
}

/** A page without content: the script brings that, some time after the page has loaded. */
export function shell(title: string, data: AppData): Html {
  const json = new Html(JSON.stringify(data).replaceAll('<', '\\u003c'));
  return wholePage(
    title,
    html`
    <div id="app"><p aria-busy="true">…</p></div>
    <script type="application/json" id="app-data">${json}</script>
    <script type="module" src="${SCRIPT_PATH}"></script>`,
  );
}
