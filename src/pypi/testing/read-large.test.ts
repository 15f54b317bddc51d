import { expect, it } from 'vitest';
import { readPage } from '../read';
import { readEvents } from '../readers/events';
import { readTokens } from '../readers/tokens';
import { domOf, domWith, pageWith, parse } from './sample-document';
import { truthOf, visit } from './sample-page';

/** Slow only because the DOM of the tests is: a browser reads these in a blink. Nothing here is measured. */
const PATIENCE = 120_000;
const ROWS = 2_000;

const counted = (make: (number: number) => string) => Array.from({ length: ROWS }, (_, i) => make(i)).join('');
const at = (number: number) => new Date(Date.UTC(2026, 7, 20, 12) - number * 60_000).toISOString().slice(0, 19);

it(`reads ${ROWS} events`, { timeout: PATIENCE }, () => {
  const row = (i: number) => `<tr><td></td><td><time datetime="${at(i)}+0000"></time></td><td></td></tr>`;
  const document = pageWith(
    `<section id="account-events"><table class="table--security-logs">${counted(row)}</table></section>`,
  );
  expect(readEvents(domOf(document))).toEqual({ count: ROWS, latestAt: `${at(0)}Z` });
});

it(`reads ${ROWS} tokens`, { timeout: PATIENCE }, () => {
  const label = (text: string) => `<span class="table__mobile-label">${text}</span>`;
  const row = (
    i: number,
  ) => `<tr><th scope="row">${label('n')} job ${i}</th><td>${label('s')}<a href="/project/p${i}/"></a></td>
    <td>${label('c')}<time datetime="${at(i)}+0000"></time></td><td>${label('u')} Never</td>
    <td><a href="#remove-API-token--${i}"></a></td></tr>`;
  const head = '<tr><th>n</th><th>s</th><th>c</th><th colspan="2">u</th></tr>';
  const table = `<table><thead>${head}</thead>${counted(row)}</table>`;
  expect(readTokens(domWith(`<section id="api-tokens">${table}</section>`))).toEqual(
    Array.from({ length: ROWS }, (_, i) => ({
      ...{ id: String(i), name: `job ${i}`, scope: [`p${i}`], createdAt: `${at(i)}Z`, lastUsedAt: null },
    })),
  );
});

it('reads a large account of the sample whole', { timeout: PATIENCE }, () => {
  const { account } = visit('many-tokens', '/manage/projects/');
  const tokens = account.tokens.slice(0, 100);
  const page = visit('many-tokens', '/manage/account/', { language: 'he', changes: { tokens } });
  const facts = readPage(parse(page.html), page.url);
  const { projects, publishers, unusedCodesExist, ...truth } = truthOf(page);
  expect(facts).toEqual({ site: 'pypi.org', page: 'account', ...truth, unreadable: [] });
  expect([facts.tokens?.length, facts.events?.count]).toEqual([100, 300]);
});
