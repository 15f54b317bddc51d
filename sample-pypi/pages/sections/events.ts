import type { Method, SampleEvent } from '../../account';
import { type Html, html } from '../../html';
import { helpUrl, icon, mobileLabel, time } from '../../parts';
import type { Visit } from '../../visit';
import type { Words } from '../../words';

export function events(visit: Visit): Html {
  const { account, words } = visit;
  return html`
    <section id="account-events">
      <h2>${words.events.title}</h2>
      ${account.events.length > 0 ? table(visit) : html`<p>${words.events.none}</p>`}
    </section>`;
}

function table(visit: Visit): Html {
  const { intro, caption, event, time: when, info } = visit.words.events;
  return html`
    <p>${intro(helpUrl(visit, 'suspicious-activity'))}</p>
    <table class="table table--security-logs">
      <caption class="sr-only">${caption}</caption>
      <thead><tr>${[event, when, info].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${visit.account.events.map((entry) => row(visit, entry))}</tbody>
    </table>`;
}

function row(visit: Visit, event: SampleEvent): Html {
  const { when, place, device } = visit.words.events;
  return html`
    <tr>
      <td>${summary(visit, event)}</td>
      <td>
        ${mobileLabel(when)}
        ${time(visit, event.at, 'time')}
      </td>
      <td>
        ${mobileLabel(place)}
        Porto, PT
        <br>
        ${mobileLabel(device)}
        Firefox (Debian)
      </td>
    </tr>`;
}

/** Only the headline tells what happened, and it is in the reader's language. */
function summary(visit: Visit, event: SampleEvent): Html {
  const { kind, text } = event;
  const detail = DETAILS[kind] ?? plainDetail;
  const link = kind === 'organization-invited' && html` <a href="/org/${text}/">${text}</a>`;
  return html`<strong>${visit.words.events.kinds[kind]}${link}</strong>${detail(visit, event)}`;
}

type Detail = (visit: Visit, event: SampleEvent) => Html;

const plainDetail: Detail = (_, { text }) => html`<br>${text !== undefined && html`<small>${text}</small>`}`;

const DETAILS: Partial<Record<SampleEvent['kind'], Detail>> = {
  'logged-in': ({ words }, { method = 'none', text }) => {
    const label = text !== undefined && method === 'webauthn' && html`<strong>"${text}"</strong> -`;
    return html`<br><small>${words.events.with} ${label} ${methodName(words, method)}</small>`;
  },
  'method-added': (visit, event) => methodDetail(visit, event),
  'method-removed': (visit, event) => methodDetail(visit, event),
  'email-sent': ({ host, words }, { text }) => html`
    <br><small>
      <span class="table__monospace">noreply@${host}</span><br>
      <span class="table__monospace">${text}</span><br>
      <span class="table__monospace">${words.details.title}</span>
    </small>`,
  'association-added': (_, { text }) => html`<br><small>${icon('fa-github', 'fab')} GitHub: ${text}</small>`,
  'token-added': ({ words }, { text }) => html`<br><small>${text}<br>${words.tokens.wholeAccount}</small>`,
  'token-leaked': ({ words }, { text }) => html`
    <br><small>${text}<br>${words.events.publicAt} <a href="https://gist.github.com/someone/1">gist.github.com</a></small>`,
  'role-added': (_, { text }) => html`<small><a href="/project/${text}/">${text}</a></small>`,
  'organization-invited': () => html``,
  'publisher-added': ({ account }, { text }) => html`
    <small>${text}</small><small>GitHub</small>
    <small><a href="/user/${encodeURIComponent(account.username)}/">${account.username}</a></small>`,
};

function methodDetail({ words }: Visit, { method = 'none', text }: SampleEvent): Html {
  const device = text && html`<br>${words.twoFactor.deviceName}: ${text}`;
  return html`<br><small>${words.events.with} ${methodName(words, method)}${device}</small>`;
}

function methodName({ events, twoFactor }: Words, method: Method): Html | string {
  if (method === 'totp') return twoFactor.totp;
  return method === 'webauthn' ? twoFactor.device : events.methods[method];
}
