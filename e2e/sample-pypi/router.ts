import { detour } from './detour';
import { BANNERS_PATH, FLASH_PATH, HEADER_INCLUDE_PATH, NOTIFICATIONS_PATH, SCRIPT_PATH, STYLE_PATH } from './layout';
import { account, twoFactorSettings } from './pages/account';
import { confirmDevice } from './pages/confirm-device';
import { currentUser } from './pages/current-user';
import { errorPage } from './pages/error';
import { banners, flashMessages, sessionNotifications } from './pages/includes';
import { choose, index, locale } from './pages/index';
import { logIn, logOut } from './pages/log-in';
import { newToken } from './pages/new-token';
import { help, named, organizations } from './pages/other';
import { projectJson } from './pages/project-json';
import { projects } from './pages/projects';
import { publishing } from './pages/publishing';
import { reauthenticate, takePassword } from './pages/reauthenticate';
import { recoveryCode } from './pages/recovery-code';
import { burn, generate, regenerate } from './pages/recovery-codes';
import { secondFactor } from './pages/second-factor';
import { AVATAR_PATH } from './pages/sections/details';
import { unverified } from './pages/unverified';
import { file, type Reply, redirect } from './reply';
import { SCRIPT } from './script';
import { AVATAR, STYLE } from './style';
import { statusOf } from './variants';
import type { Visit } from './visit';

type Page = (visit: Visit) => Reply;

/** Pages that anyone may open. */
const OPEN: Readonly<Record<string, Page>> = {
  '/': index,
  '/locale/': locale,
  '/help/': help,
  '/account/login/': logIn,
  '/account/logout/': logOut,
  '/account/two-factor/': secondFactor,
  '/account/recovery-code/': recoveryCode,
  '/account/confirm-login/': confirmDevice,
  '/account/reauthenticate/': (visit) => (visit.method === 'POST' ? takePassword(visit) : errorPage(visit, 404)),
  [HEADER_INCLUDE_PATH]: currentUser,
  [BANNERS_PATH]: banners,
  [FLASH_PATH]: flashMessages,
  [NOTIFICATIONS_PATH]: sessionNotifications,
  [STYLE_PATH]: () => file('text/css; charset=UTF-8', STYLE),
  [SCRIPT_PATH]: () => file('text/javascript; charset=UTF-8', SCRIPT),
  [AVATAR_PATH]: () => file('image/svg+xml', AVATAR),
  '/favicon.ico': () => file('image/svg+xml', AVATAR),
};

/** Pages of an account, for who is logged in. */
const MANAGE: Readonly<Record<string, Page>> = {
  '/manage/account/': account,
  '/manage/account/two-factor/': twoFactorSettings,
  '/manage/account/publishing/': publishing,
  '/manage/account/token/': newToken,
  '/manage/account/recovery-codes/generate': generate,
  '/manage/account/recovery-codes/regenerate': regenerate,
  '/manage/account/recovery-codes/burn': burn,
  '/manage/unverified-account/': unverified,
  '/manage/projects/': projects,
  '/manage/organizations/': organizations,
};

/** Pages whose path holds a name. */
const NAMED: readonly [RegExp, Page][] = [
  [/^\/sample\/[^/]+$/, choose],
  [/^\/pypi\/[^/]+\/json$/, projectJson],
  [/^\/(user|project)\/[^/]+\/$/, named],
];

export function answer(visit: Visit): Reply {
  const status = statusOf(visit.variant);
  if (status !== undefined && /^\/(manage|account)\//.test(visit.url.pathname)) return errorPage(visit, status);
  const reply = usualAnswer(visit);
  return visit.variant === 'links-absolute' ? withAbsoluteLinks(reply, visit) : reply;
}

/** Users' names stand in no attribute with a quote in it, and so are left as they are. */
function withAbsoluteLinks(reply: Reply, { host }: Visit): Reply {
  return { ...reply, body: reply.body.replaceAll(/ (href|action)="\/(?!\/)/g, ` $1="https://${host}/`) };
}

function usualAnswer(visit: Visit): Reply {
  const { pathname, search } = visit.url;
  const open = OPEN[pathname] ?? NAMED.find(([path]) => path.test(pathname))?.[1];
  if (open) return open(visit);
  const manage = MANAGE[pathname];
  if (manage) return guarded(visit, manage);
  return OPEN[`${pathname}/`] || MANAGE[`${pathname}/`] ? redirect(`${pathname}/${search}`) : errorPage(visit, 404);
}

/** A page of the account, unless something has to be done first. */
function guarded(visit: Visit, manage: Page): Reply {
  const elsewhere = detour(visit);
  if (elsewhere) return redirect(elsewhere);
  const asksAgain = visit.variant === 'reauthenticate' && !visit.passwordGiven;
  return asksAgain ? reauthenticate(visit) : manage(visit);
}
