import { t } from '../../platform/i18n';
import type { Note } from '../components/backup-note';
import { fileName } from './file-name';
import { frame, source } from './frame';
import { h } from './h';
import { noteForm } from './note-form';

/**
 * Beside new codes: where to put them, and the question where they were put; the codes themselves are never read.
 *
 * @param file the name that PyPI gives the file of this set
 * @param onNote answers with the code of what is wrong with the note (`field_…`), or `null` when it was kept
 */
export function companionBox(file: string, onNote: (note: Note) => Promise<string | null>): HTMLElement {
  const advice = [[t('companion_offline')], [t('companion_apart')], fileName('companion_file', file)];
  const items = advice.map((words) => h('li', {}, ...words));
  const form = noteForm(async (note) => {
    const problem = await onNote(note);
    if (problem === null)
      form.replaceWith(h('p', { class: 'kept', role: 'status' }, t('companion_kept', note.where.trim())));
    return problem;
  });
  return companion(
    h('p', { class: 'heading' }, t('companion_title')),
    h('div', { class: 'advice' }, h('ul', {}, ...items)),
    form,
  );
}

/** On the page where PyPI asks for one of the new codes: why it does. */
export function confirmationBox(): HTMLElement {
  return companion(h('p', { class: 'heading' }, t('companion_confirm_title')), h('p', {}, t('companion_confirm_text')));
}

function companion(...children: HTMLElement[]): HTMLElement {
  return frame('companion', 'companion_label', ...children, source());
}
