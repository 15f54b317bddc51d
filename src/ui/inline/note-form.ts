import { t, tKey } from '../../platform/i18n';
import type { Note } from '../components/backup-note';
import { PLACES } from '../components/places';
import { button, h } from './h';

/**
 * The same form as `components/backup-note.tsx`. Its ids are those of the shadow root that it stands in, once.
 *
 * @param onNote keeps the note; answers with the code of what is wrong with it (`field_…`), or `null`
 */
export function noteForm(onNote: (note: Note) => Promise<string | null>): HTMLFormElement {
  const where = h('input', {
    id: 'where',
    type: 'text',
    dir: 'auto',
    autocomplete: 'off',
    maxlength: '200',
    'aria-invalid': 'false',
    'aria-describedby': 'problem',
  });
  const problem = h('p', { class: 'problem', id: 'problem', 'aria-live': 'polite' });
  const withAuthenticator = h('input', { type: 'checkbox' });
  const form = h(
    'form',
    { class: 'backup-note' },
    h('label', { for: 'where' }, t('backup_label')),
    h('p', { class: 'suggestions' }, ...suggestions(where)),
    where,
    problem,
    h('label', { class: 'choice' }, withAuthenticator, h('span', {}, t('companion_with_authenticator'))),
    h('button', { type: 'submit', 'data-do': 'note-backup' }, t('backup_save')),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const code = await onNote({ where: where.value, withAuthenticator: withAuthenticator.checked });
    where.setAttribute('aria-invalid', `${code !== null}`);
    problem.textContent = code && tKey(`field_${code.replaceAll('-', '_')}`);
  });
  return form;
}

function suggestions(where: HTMLInputElement): HTMLElement[] {
  return PLACES.map((place) =>
    button({ class: 'secondary' }, t(place), () => {
      where.value = t(place);
    }),
  );
}
