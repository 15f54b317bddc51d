import { primaryEmail } from '../../account';
import { type Html, html } from '../../html';
import { csrf, submit, time } from '../../parts';
import type { Visit } from '../../visit';

export const AVATAR_PATH = '/static/avatar.svg';

export function profilePicture({ account, words }: Visit): Html {
  return html`
    <section id="profile-picture">
      <h2 class="no-top-padding sub-title">${words.details.picture}</h2>
      <div class="gravatar-form">
        <img src="${AVATAR_PATH}" alt="${words.details.picture}" title="${words.details.picture}" class="gravatar-form__image">
        <div class="gravatar-form__content">
          <p>${words.details.pictureText} — <code class="break">${primaryEmail(account)?.address}</code></p>
          <a href="https://gravatar.com/" title="${words.details.picture}" target="_blank" rel="noopener" class="button">gravatar.com</a>
        </div>
      </div>
    </section>`;
}

export function accountDetails(visit: Visit): Html {
  const { account, words } = visit;
  const { details } = words;
  const profile = `/user/${encodeURIComponent(account.username)}/`;
  return html`
    <section id="account-details">
      <h2 class="sub-title">${details.title}</h2>
      <div class="form-group">
        <span class="form-group__label">${details.username}</span>
        <p class="form-group__text">${account.username}</p>
        <span class="form-group__label">${details.joined}</span>
        <p class="form-group__text">${time(visit, account.joinedAt)}</p>
        <p class="form-group__help-text">${details.shownOn(profile)}</p>
      </div>
      <form method="post">
        ${csrf()}
        <div class="form-group">
          <label class="form-group__label" for="name">${details.fullName}</label>
          <input id="name" name="name" type="text" value="" class="form-group__field" autocomplete="name"
                 aria-describedby="full-name-errors">
          <div id="full-name-errors"></div>
          <p class="form-group__help-text">${details.shownOn(profile)}</p>
        </div>
        <div class="form-group">
          <label class="form-group__label" for="public_email">${details.publicEmail}</label>
          <p class="form-group__text">
            <select id="public_email" name="public_email" class="form-group__field" aria-describedby="public-email-errors">
              <option selected value="">${details.hidden}</option>
              ${account.emails
                .filter((email) => email.verified)
                .map(({ address }) => html`<option value="${address}">${address}</option>`)}
            </select>
          </p>
          <div id="public-email-errors"></div>
          <p class="form-group__help-text">${details.shownOn(profile)}</p>
        </div>
        ${submit(details.save)}
      </form>
    </section>`;
}
