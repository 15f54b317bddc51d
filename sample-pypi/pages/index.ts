import { type Html, html } from '../html';
import { HOME } from '../kept-account';
import { wholePage } from '../layout';
import type { Mail } from '../mail';
import { page, type Reply } from '../reply';
import { SECRETS } from '../secrets';
import { HEALTHY, type SampleState, STATES } from '../states';
import { VARIANTS } from '../variants';
import type { Arrival } from '../visit';
import { LANGUAGES, SPOKEN, wordsFor } from '../words';
import { NOBODY } from './choose';

const PAGES: readonly [path: string, name: string][] = [
  ['/manage/account/', 'account'],
  ['/manage/account/two-factor/', 'two-factor'],
  ['/manage/unverified-account/', 'unverified'],
  ['/manage/projects/', 'projects'],
  ['/manage/account/publishing/', 'publishing'],
  ['/manage/project/lantern/settings/publishing/', "a project's publishing"],
  ['/manage/account/token/', 'new token'],
  ['/manage/account/recovery-codes/generate', 'generate codes (!)'],
  ['/manage/account/recovery-codes/regenerate', 'regenerate codes (!)'],
  ['/manage/account/recovery-codes/burn', 'burn a code'],
  ['/account/login/', 'log in'],
  ['/account/two-factor/', 'second factor'],
  ['/account/recovery-code/', 'recovery code'],
  ['/account/confirm-login/', 'new device'],
  ['/account/request-password-reset/', 'password reset'],
  ['/no/such/page/', '404'],
];

/** The start page: all accounts that are held ready. */
export function index(visit: Arrival): Reply {
  const english = { ...visit, language: 'en', words: wordsFor('en') };
  const language = (id: string) => html`
    <a href="/locale/?locale_id=${id}" ${id === visit.language && html`aria-current="true"`}>${LANGUAGES[id]}</a>`;
  const away = visit.network === HOME ? 'a-cafe' : HOME;
  const body = html`
    <main class="index">
      <h1>Sample accounts</h1>
      <p>Pages made for tests and demonstrations, served from this machine. Nothing here is PyPI, or made by PyPI.
         Choose an account; its pages then stand at the addresses that they have on pypi.org.
         Links marked (!) replace the recovery codes by being opened.</p>
      <p>Every account's password is <code>${SECRETS.password}</code>, the code of its app <code>${SECRETS.appCode}</code>.
         Or begin with none: <a href="/sample/${NOBODY}">sign up</a>. You are in the network "${visit.network}":
         <a href="/network/${away}">go to "${away}"</a>, where PyPI hasn't seen you.</p>
      <details>
        <summary>Mails of this index</summary>
        <ul>${visit.index.mails.map(mailItem)}</ul>
      </details>
      <nav class="index__languages" aria-label="Language">${SPOKEN.map(language)}</nav>
      <details>
        <summary>Other ways to serve them</summary>
        <ul>${Object.entries(VARIANTS).map(([id, title]) => html`<li><a href="/sample/${visit.index.state?.id ?? HEALTHY.id}?variant=${id}">${title}</a></li>`)}</ul>
      </details>
      <div class="index__states">${STATES.map((state) => card(state, visit.index.state))}</div>
    </main>`;
  return page(wholePage(english, 'Sample accounts', body));
}

function mailItem({ to, subject, link }: Mail): Html {
  return html`<li>${to}: ${link === undefined ? subject : html`<a href="${link}">${subject}</a>`}</li>`;
}

function card({ id, title }: SampleState, current: SampleState | undefined): Html {
  const link = ([path, name]: (typeof PAGES)[number]) =>
    html`<li><a href="/sample/${id}?next=${path}">${name}</a></li>`;
  return html`
    <article class="index__state" ${id === current?.id && html`aria-current="true"`}>
      <h2><a href="/sample/${id}">${title}</a></h2>
      <code>${id}</code>
      <details><summary>Pages</summary><ul>${PAGES.map(link)}</ul></details>
    </article>`;
}
