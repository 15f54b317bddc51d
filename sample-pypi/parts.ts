import { type Html, html } from './html';
import { SECRETS } from './secrets';
import type { Arrival } from './visit';
import { dateText, type Words } from './words';

/** The input that every form of PyPI's carries. */
export function csrf(): Html {
  return html`<input name="csrf_token" type="hidden" value="${SECRETS.csrfToken}">`;
}

export function time({ language }: Pick<Arrival, 'language'>, iso: string, show: 'date' | 'time' = 'date'): Html {
  return html`
    <time datetime="${iso.replace('Z', '+0000')}" data-controller="localized-time"
          data-localized-time-relative="true" data-localized-time-show-time="${show === 'time' ? 'true' : 'false'}">
      ${dateText(iso, language)}
    </time>`;
}

export function icon(name: string, family: 'fa' | 'fab' = 'fa'): Html {
  return html`<i class="${family} ${name}" aria-hidden="true"></i>`;
}

export function warningIcon({ common }: Words): Html {
  return html`<i class="fa fa-exclamation-triangle" aria-hidden="true"><span class="sr-only">${common.warning}</span></i>`;
}

/** What a column is called, for narrow windows only. It stands inside the cell, before its value. */
export function mobileLabel(text: string): Html {
  return html`<span class="table__mobile-label">${text}</span>`;
}

/** The help stands on the index's own domain, with its whole address; a few links of the templates lead there without. */
export function helpUrl({ host }: Pick<Arrival, 'host'>, anchor: string): string {
  return `https://${host}/help/#${anchor}`;
}

/** `of` names what the entries are about, on menus that have a name of their own. */
export function dropdown({ words }: Pick<Arrival, 'words'>, entries: readonly Html[], of?: string): Html {
  return html`
    <nav class="dropdown dropdown--with-icons dropdown--wide">
      <button type="button" class="button button--primary dropdown__trigger" aria-haspopup="true" aria-expanded="false"
              aria-label="${words.common.options}">
        ${words.common.options}
        <span class="dropdown__trigger-caret">${icon('fa-caret-down')}</span>
      </button>
      <ul class="dropdown__content"${of && html` aria-hidden="true" aria-label="${words.common.options}: ${of}"`}>${entries.map((entry) => html`<li>${entry}</li>`)}</ul>
    </nav>`;
}

export interface Field {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  id?: string;
  value?: string;
  autocomplete?: string;
  /** Why it was refused. */
  error?: string | undefined;
}

export function field(
  { words }: Pick<Arrival, 'words'>,
  { name, label, type = 'text', id = name, value, autocomplete, error }: Field,
): Html {
  return html`
    <div class="form-group">
      <label class="form-group__label" for="${id}">
        ${label} <span class="form-group__required">${words.common.required}</span>
      </label>
      <input id="${id}" name="${name}" type="${type}" class="form-group__field" required spellcheck="false"
             autocomplete="${autocomplete ?? 'off'}" aria-describedby="${name}-errors"${value !== undefined && html` value="${value}"`}>
      <div id="${name}-errors">${error !== undefined && errorList([error])}</div>
    </div>`;
}

export function errorList(errors: readonly string[]): Html {
  return html`<ul class="form-errors" role="alert">${errors.map((error) => html`<li>${error}</li>`)}</ul>`;
}

export function submit(label: string): Html {
  return html`<input type="submit" value="${label}" class="button button--primary">`;
}
