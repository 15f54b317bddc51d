import { STATES } from '../../sample-pypi/states';
import { SPOKEN } from '../../sample-pypi/words';
import { ownTexts } from '../../src/pypi/testing/drift/words';
import { bare, flawed } from '../../src/pypi/testing/sample-changes';
import { lateHeader, truthOf, type Visitor, visit } from '../../src/pypi/testing/sample-page';
import type { SamplePage } from './in-page';

/** Pages that tell of an account; each account's are opened. */
const TELLING = [
  '/manage/account/',
  '/manage/account/two-factor/',
  '/manage/unverified-account/',
  '/manage/projects/',
  '/manage/account/publishing/',
  '/account/two-factor/',
];
/** Pages that tell who is signed in, at most. */
const OTHERS = ['/manage/account/token/', '/account/login/', '/account/recovery-code/', '/account/confirm-login/'];
/** Of an account with hundreds of tokens these are enough: the time goes into more pages. */
const TOKENS = 60;

/** Every page of the sample in every language that it speaks, each once. */
export function samplePages(): SamplePage[] {
  const pages = SPOKEN.flatMap((language) => [
    ...STATES.flatMap(({ id, account: { tokens } }) => {
      const changes = tokens.length > TOKENS ? { tokens: tokens.slice(0, TOKENS) } : {};
      return TELLING.map((path) => open(id, path, { language, changes }));
    }),
    ...OTHERS.map((path) => open('healthy', path, { language })),
    open('healthy', '/manage/account/', { language, changes: flawed }, 'healthy, flawed'),
    open('no-two-factor', '/manage/account/', { language, changes: bare }, 'no-two-factor, bare'),
    open('publishers', '/manage/project/lantern/settings/publishing/', { language }),
    open('healthy', '/manage/project/lantern-docs/settings/publishing/', { language }),
  ]);
  return [...new Map(pages.map((page) => [`${page.id} ${page.language} ${page.url}`, page])).values()];
}

function open(state: string, path: string, visitor: Visitor & { language: string }, id = state): SamplePage {
  const page = visit(state, path, visitor);
  const url = page.url.replace(/\?.*$/, '');
  const header = url.includes('/manage/') ? lateHeader(state, visitor) : '';
  const truth = truthOf({ ...page, url });
  return { id, language: visitor.language, url, html: page.html, header, truth, data: ownTexts(truth) };
}
