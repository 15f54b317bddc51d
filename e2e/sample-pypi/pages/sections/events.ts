import type { SampleEvent } from '../../account';
import { type Html, html } from '../../html';
import { mobileLabel, time } from '../../parts';
import type { Visit } from '../../visit';

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
    <p>${intro}</p>
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
function summary({ words }: Visit, { kind, method, text }: SampleEvent): Html {
  const { kinds, methods, with: using } = words.events;
  const headline = html`<strong>${kinds[kind]}</strong>`;
  if (method !== undefined) {
    const label = text !== undefined && method === 'webauthn' && html`<strong>"${text}"</strong> -`;
    return html`${headline}<br><small>${using} ${label} ${methods[method]}</small>`;
  }
  return html`${headline}<br>${text !== undefined && html`<small>${text}</small>`}`;
}
