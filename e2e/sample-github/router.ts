import { file, type Reply } from '../../sample-pypi/reply';
import { AVATAR } from '../../sample-pypi/style';
import { appScript } from './app-script';
import { choose, chooseTemplate, form, issue, logIn, notFound, post, startSession } from './pages';
import { SCRIPT_PATH, STYLE_PATH } from './shell';
import { STYLE } from './style';
import { ISSUES_PATH } from './template';
import type { Visit } from './visit';

type Page = (visit: Visit) => Reply | Promise<Reply>;

const PAGES: Readonly<Record<string, Page>> = {
  'GET /login': logIn,
  'POST /session': startSession,
  [`GET ${ISSUES_PATH}/new`]: form,
  [`GET ${ISSUES_PATH}/new/choose`]: chooseTemplate,
  [`POST ${ISSUES_PATH}`]: post,
  'GET /favicon.ico': () => file('image/svg+xml', AVATAR),
  [`GET ${STYLE_PATH}`]: () => file('text/css; charset=UTF-8', STYLE),
  [`GET ${SCRIPT_PATH}`]: async () => file('text/javascript; charset=UTF-8', await appScript()),
};

/** Pages whose path holds a name or a number. */
const NAMED: readonly [RegExp, Page][] = [
  [/^GET \/sample\/[^/]+$/, choose],
  [/^GET \/pypi\/support\/issues\/\d+$/, issue],
];

export function answer(visit: Visit): Reply | Promise<Reply> {
  const asked = `${visit.method} ${visit.url.pathname}`;
  const page = PAGES[asked] ?? NAMED.find(([path]) => path.test(asked))?.[1] ?? notFound;
  return page(visit);
}
