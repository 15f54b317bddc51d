import { type Html, html } from './html';
import { csrf, icon, warningIcon } from './parts';
import type { Arrival } from './visit';

/** A dialog that opens while its id is the address's fragment. */
export interface Modal {
  id: string;
  title: string;
  action: string;
  button: string;
  /** Hidden inputs that say what is meant. */
  fields?: Html;
  text?: string | Html;
}

function close({ words }: Arrival): Html {
  return html`
    <a href="#modal-close" data-action="click->modal-close#cancel" title="${words.common.close}" class="modal__close">
      ${icon('fa-times')}<span class="sr-only">${words.common.close}</span>
    </a>`;
}

function warning({ words }: Arrival, text: string | Html): Html {
  return html`
    <div class="callout-block callout-block--danger callout-block--bottom-margin no-top-margin">
      <p>${warningIcon(words)} ${words.common.noWayBack}</p>
      <p>${text}</p>
    </div>`;
}

function formModal(visit: Arrival, modal: Modal, controller: string, body: Html, button: Html | string = ''): Html {
  const { id, title, action, text } = modal;
  return html`
    <div id="${id}" class="modal" data-controller="${controller}modal-close">
      <div class="modal__content" role="dialog">
        ${close(visit)}
        <form method="post" class="modal__form" action="${action}">
          ${csrf()}
          ${modal.fields}
          <div class="modal__body">
            <h3 class="modal__title">${title}</h3>
            ${text !== undefined && warning(visit, text)}
            ${body}
          </div>
          <div class="modal__footer">
            <button type="reset" class="button modal__action js-cancel" data-action="click->modal-close#cancel">
              ${visit.words.common.cancel}
            </button>
            <button type="submit" class="button button--danger modal__action js-confirm"${button}
                    data-modal-close-target="button">${modal.button}</button>
          </div>
        </form>
      </div>
    </div>`;
}

/** Asks for the password before it does what its button says. */
export function passwordModal(visit: Arrival, modal: Modal): Html {
  const { enterPassword, password, showPassword } = visit.words.common;
  const body = html`
    <p>${enterPassword}</p>
    <div class="form-group">
      <div class="split-layout">
        <label for="confirm_password">${password}</label>
        <label for="show-confirm-password-${modal.id}" class="show-password">
          <input data-action="change->confirm-password#setPasswordVisibility"
                 data-confirm-password-target="showPassword" id="show-confirm-password-${modal.id}" type="checkbox">
          ${showPassword}
        </label>
      </div>
      <input name="confirm_password" data-action="input->confirm-password#check" data-confirm-password-target="password"
             data-modal-close-target="input" type="password" autocomplete="off" autocorrect="off" autocapitalize="off">
    </div>`;
  return formModal(visit, modal, 'confirm-password ', body, html` data-confirm-password-target="button"`);
}

/** Asks to type a name before it does what its button says. */
export function nameModal(visit: Arrival, modal: Modal, label: string, name: string, expected: string): Html {
  const { fields, ...frame } = modal;
  const body = html`
    <div class="form-group">${fields}</div>
    <p>${visit.words.common.confirmName(label)}</p>
    <div class="form-group">
      <label for="${modal.id}-${name}">${label}</label>
      <input id="${modal.id}-${name}" name="${name}" data-action="input->confirm#check" data-confirm-target="input"
             data-modal-close-target="input" type="text" autocomplete="off" autocapitalize="off" spellcheck="false">
    </div>`;
  return formModal(visit, frame, 'confirm ', body, html` data-confirm-target="button" data-expected="${expected}"`);
}

export function confirmModal(visit: Arrival, modal: Modal, body: Html): Html {
  return formModal(visit, modal, '', body);
}

/** Shows something, and does nothing. */
export function infoModal(visit: Arrival, id: string, title: string, body: Html): Html {
  return html`
    <div id="${id}" class="modal">
      <div class="modal__content" role="dialog">
        ${close(visit)}
        <div class="modal__body"><h3 class="modal__title">${title}</h3>${body}</div>
        <div class="modal__footer">
          <a href="#modal-close" class="button button--primary modal__action">${visit.words.common.close}</a>
        </div>
      </div>
    </div>`;
}
