import { chooseLanguage, enterState, signIn } from '../cookies';
import { type Html, html } from '../html';
import { wholePage } from '../layout';
import { localPath, page, type Reply, redirect } from '../reply';
import { type SampleState, STATES, stateWith } from '../states';
import { VARIANTS, variantOf } from '../variants';
import type { Visit } from '../visit';
import { LANGUAGES, SPOKEN, wordsFor } from '../words';
import { errorPage } from './error';

const PAGES: readonly [path: string, name: string][] = [
  ['/manage/account/', 'account'],
  ['/manage/account/two-factor/', 'two-factor'],
  ['/manage/unverified-account/', 'unverified'],
  ['/manage/projects/', 'projects'],
  ['/manage/account/publishing/', 'publishing'],
  ['/manage/account/token/', 'new token'],
  ['/manage/account/recovery-codes/generate', 'generate codes (!)'],
  ['/manage/account/recovery-codes/regenerate', 'regenerate codes (!)'],
  ['/manage/account/recovery-codes/burn', 'burn a code'],
  ['/account/login/', 'log in'],
  ['/account/two-factor/', 'second factor'],
  ['/account/recovery-code/', 'recovery code'],
  ['/account/confirm-login/', 'new device'],
  ['/no/such/page/', '404'],
];

/** The start page: all accounts that are held ready. */
export function index(visit: Visit): Reply {
  const english = { ...visit, language: 'en', words: wordsFor('en') };
  const language = (id: string) => html`
    <a href="/locale/?locale_id=${id}" ${id === visit.language && html`aria-current="true"`}>${LANGUAGES[id]}</a>`;
  const body = html`
    <main class="index">
      <h1>Sample accounts</h1>
      <p>Pages made for tests and demonstrations, served from this machine. Nothing here is PyPI, or made by PyPI.
         Choose an account; its pages then stand at the addresses that they have on pypi.org.
         Links marked (!) replace the recovery codes by being opened.</p>
      <nav class="index__languages" aria-label="Language">${SPOKEN.map(language)}</nav>
      <details>
        <summary>Other ways to serve them</summary>
        <ul>${Object.entries(VARIANTS).map(([id, title]) => html`<li><a href="/sample/${visit.state.id}?variant=${id}">${title}</a></li>`)}</ul>
      </details>
      <div class="index__states">${STATES.map((state) => card(state, visit.state))}</div>
    </main>`;
  return page(wholePage(english, 'Sample accounts', body));
}

function card({ id, title }: SampleState, current: SampleState): Html {
  const link = ([path, name]: (typeof PAGES)[number]) =>
    html`<li><a href="/sample/${id}?next=${path}">${name}</a></li>`;
  return html`
    <article class="index__state" ${id === current.id && html`aria-current="true"`}>
      <h2><a href="/sample/${id}">${title}</a></h2>
      <code>${id}</code>
      <details><summary>Pages</summary><ul>${PAGES.map(link)}</ul></details>
    </article>`;
}

/** Chooses an account, and how its pages are served. Whoever is led to a page of the log-in isn't logged in yet. */
export function choose(visit: Visit): Reply {
  const state = stateWith(visit.url.pathname.split('/')[2]);
  if (!state) return errorPage(visit, 404);
  const next = localPath(visit.url.searchParams.get('next'), '/manage/account/');
  const variant = variantOf(visit.url.searchParams.get('variant') ?? state.variant);
  const signedIn = variant !== 'signed-out' && !/^\/account\/(login|two-factor|recovery-code|confirm-login)/.test(next);
  const language = visit.url.searchParams.get('locale');
  return redirect(next, {
    ...enterState(state.id, variant),
    ...(signedIn && signIn({ host: visit.host, account: state.account })),
    ...(language !== null && chooseLanguage(language)),
  });
}

/** PyPI's own language switch. */
export function locale(visit: Visit): Reply {
  return redirect(localPath(visit.cameFrom, '/'), chooseLanguage(visit.url.searchParams.get('locale_id') ?? 'en'));
}
