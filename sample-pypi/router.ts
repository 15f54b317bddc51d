import { detour } from './detour';
import { BANNERS_PATH, FLASH_PATH, HEADER_INCLUDE_PATH, NOTIFICATIONS_PATH, SCRIPT_PATH, STYLE_PATH } from './layout';
import { account, twoFactorSettings } from './pages/account';
import { choose, locale, network } from './pages/choose';
import { confirmDevice } from './pages/confirm-device';
import { currentUser } from './pages/current-user';
import { errorPage } from './pages/error';
import { banners, flashMessages, sessionNotifications } from './pages/includes';
import { index } from './pages/index';
import { logIn, logOut } from './pages/log-in';
import { newToken } from './pages/new-token';
import { help, named, organizations } from './pages/other';
import { requestPasswordReset, resetPassword } from './pages/password-reset';
import { projectJson } from './pages/project-json';
import { projects } from './pages/projects';
import { projectPublishing, publishing } from './pages/publishing';
import { reauthenticate, takePassword } from './pages/reauthenticate';
import { recoveryCode } from './pages/recovery-code';
import { burn, generate, regenerate } from './pages/recovery-codes';
import { register } from './pages/register';
import { secondFactor, takeKeyAnswer } from './pages/second-factor';
import { AVATAR_PATH } from './pages/sections/details';
import { app, dropKey, key, takeKey } from './pages/set-up-factor';
import { unverified } from './pages/unverified';
import { verifyEmail } from './pages/verify-email';
import { file, type Reply, redirect } from './reply';
import { SCRIPT } from './script';
import { AVATAR, STYLE } from './style';
import { statusOf } from './variants';
import type { Arrival, Visit } from './visit';

type Page = (visit: Arrival) => Reply;
type OwnPage = (visit: Visit) => Reply;

/** Pages that anyone may open. */
const OPEN: Readonly<Record<string, Page>> = {
  '/': index,
  '/locale/': locale,
  '/help/': help,
  '/account/register/': register,
  '/account/request-password-reset/': requestPasswordReset,
  '/account/reset-password/': resetPassword,
  '/account/login/': logIn,
  '/account/logout/': logOut,
  '/account/two-factor/': secondFactor,
  '/account/webauthn-authenticate/validate': takeKeyAnswer,
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
const MANAGE: Readonly<Record<string, OwnPage>> = {
  '/manage/account/': account,
  '/manage/account/two-factor/': twoFactorSettings,
  '/manage/account/publishing/': publishing,
  '/manage/account/token/': newToken,
  '/manage/account/recovery-codes/generate': generate,
  '/manage/account/recovery-codes/regenerate': regenerate,
  '/manage/account/recovery-codes/burn': burn,
  '/manage/account/totp-provision': app,
  '/manage/account/webauthn-provision': key,
  '/manage/account/webauthn-provision/validate': takeKey,
  '/manage/account/webauthn-provision/delete': dropKey,
  '/manage/unverified-account/': unverified,
  '/account/verify-email/': verifyEmail,
  '/manage/projects/': projects,
  '/manage/organizations/': organizations,
};

/** Pages whose path holds a name. */
const NAMED: readonly [RegExp, Page][] = [
  [/^\/sample\/[^/]+$/, choose],
  [/^\/network\/[^/]+$/, network],
  [/^\/pypi\/[^/]+\/json$/, projectJson],
  [/^\/(user|project|org)\/[^/]+\/$/, named],
];

/** The same for pages of an account. */
const MANAGE_NAMED: readonly [RegExp, OwnPage][] = [
  [/^\/manage\/project\/[^/]+\/settings\/publishing\/$/, projectPublishing],
];

export function answer(visit: Arrival): Reply {
  const status = statusOf(visit.variant);
  if (status !== undefined && /^\/(manage|account)\//.test(visit.url.pathname)) return errorPage(visit, status);
  const reply = usualAnswer(visit);
  return visit.variant === 'links-absolute' ? withAbsoluteLinks(reply, visit) : reply;
}

/** Users' names stand in no attribute with a quote in it, and so are left as they are. */
function withAbsoluteLinks(reply: Reply, { host }: Arrival): Reply {
  return { ...reply, body: reply.body.replaceAll(/ (href|action)="\/(?!\/)/g, ` $1="https://${host}/`) };
}

function usualAnswer(visit: Arrival): Reply {
  const { pathname, search } = visit.url;
  const open = OPEN[pathname] ?? NAMED.find(([path]) => path.test(pathname))?.[1];
  if (open) return open(visit);
  const manage = MANAGE[pathname] ?? MANAGE_NAMED.find(([path]) => path.test(pathname))?.[1];
  if (manage) return guarded(visit, manage);
  return OPEN[`${pathname}/`] || MANAGE[`${pathname}/`] ? redirect(`${pathname}/${search}`) : errorPage(visit, 404);
}

/** How long a password holds (ms); for pages that make codes it is but a moment. */
const PASSWORD_HOLDS = 30 * 60_000;
const PASSWORD_HOLDS_FOR_CODES = 10_000;
const NEVER_ASK_AGAIN = /^\/manage\/(projects|organizations)\/|-provision|\/burn$|^\/account\//;

/** A page of the account, unless something has to be done first. */
function guarded(visit: Arrival, manage: OwnPage): Reply {
  const elsewhere = detour(visit);
  if (elsewhere !== undefined || !visit.account) return redirect(elsewhere ?? '/');
  const own = { ...visit, account: visit.account };
  return asksAgain(visit) ? reauthenticate(own) : manage(own);
}

function asksAgain({ url, index: { session }, now }: Arrival): boolean {
  const holds = /\/(re)?generate$/.test(url.pathname) ? PASSWORD_HOLDS_FOR_CODES : PASSWORD_HOLDS;
  return !NEVER_ASK_AGAIN.test(url.pathname) && now.getTime() - session.passwordAt > holds;
}
