import { html } from '../../sample-pypi/html';
import { file, localPath, page, type Reply, redirect } from '../../sample-pypi/reply';
import type { Issue } from './issue';
import { shell, wholePage } from './shell';
import { FORM_PATH, ISSUES_PATH, TEMPLATE } from './template';
import { variantWith } from './variants';
import { COOKIE, type Visit } from './visit';

const FIRST_NUMBER = 7001;

/** Chooses a variant of the form, and with `delay` how late it comes. */
export function choose(visit: Visit): Reply {
  const { pathname, searchParams } = visit.url;
  const variant = variantWith(pathname.split('/')[2] ?? '');
  if (!variant) return notFound();
  const delay = searchParams.get('delay') ?? '';
  return redirect(localPath(searchParams.get('next'), FORM_PATH), {
    [COOKIE.variant]: variant.id,
    [COOKIE.delay]: delay,
  });
}

export function form({ url, variant }: Visit): Reply {
  if (!variant.signedIn) return redirect(`/login?return_to=${encodeURIComponent(url.href)}`);
  if (url.searchParams.get('template') !== TEMPLATE) return redirect(`${ISSUES_PATH}/new/choose`);
  return page(shell('New issue', { variant }));
}

export function chooseTemplate(): Reply {
  return page(wholePage('New issue', html`<h1>New issue</h1><a href="${FORM_PATH}">Account Recovery</a>`));
}

/** Takes what the form's script sends. */
export function post({ body, issues }: Visit): Reply {
  const issue: Issue = JSON.parse(body);
  const number = FIRST_NUMBER - 1 + issues.push(issue);
  return { ...file('application/json', JSON.stringify({ number })), status: 201 };
}

export function issue({ url, variant, issues }: Visit): Reply {
  const number = Number(url.pathname.split('/').at(-1));
  const posted = issues[number - FIRST_NUMBER];
  if (!posted) return notFound();
  return page(shell(`${posted.title} · Issue #${number}`, { variant, issue: { ...posted, number } }));
}

/** Asks for nothing but the click, so that no test types a password into it. */
export function logIn({ url }: Visit): Reply {
  const content = html`
    <h1>Sign in</h1>
    <form action="/session" method="post">
      <input type="hidden" name="return_to" value="${url.searchParams.get('return_to') ?? ''}">
      <button type="submit">Sign in</button>
    </form>`;
  return page(wholePage('Sign in', content));
}

export function startSession({ body }: Visit): Reply {
  const to = new URLSearchParams(body).get('return_to') ?? '';
  return redirect(localPath(to.replace(/^https:\/\/github\.com(?=\/)/, ''), FORM_PATH), { [COOKIE.variant]: 'usual' });
}

export function notFound(): Reply {
  return page(wholePage('Not found', html`<h1>404</h1>`), 404);
}
