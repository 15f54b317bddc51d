import { t, tKey } from '../../platform/i18n';
import { BACKUP_PLACES, type BackupPlace } from '../../recovery/backup-places';
import { type Choice, choices } from './choices';
import { frame, source } from './frame';
import { button, h } from './h';

/** Where the user put the codes, as far as presses tell. Nothing is typed on PyPI's page, where its scripts read along. */
export interface PlaceNote {
  place: BackupPlace;
  /** Whether the authenticator app is in the same place; absent: not said. */
  withAuthenticator?: boolean;
}

export interface CompanionActions {
  /** Stores where the codes are; answers with the code of what went wrong (`field_…`), or `null`. */
  onNote(note: PlaceNote): Promise<string | null>;
  /** Opens the extension's own page, where other words can be typed. */
  onElsewhere(): void;
}

const PLACES = BACKUP_PLACES.map((place): Choice<BackupPlace> => ({ value: place, label: place }));
const YES_NO: readonly Choice<boolean>[] = [
  { value: true, label: 'companion_app_yes' },
  { value: false, label: 'companion_app_no' },
];

/**
 * Beside new codes: what not to do on this page, where to put the codes, and the question where they were put. The codes
 * themselves are never read.
 *
 * @param file the name that PyPI gives the file of this set
 */
export function companionBox(file: string, { onNote, onElsewhere }: CompanionActions): HTMLElement {
  const status = h('p', { class: 'note-status', role: 'status' });
  let stored: PlaceNote | undefined;
  const store = async (note: PlaceNote) => {
    const problem = await onNote(note);
    status.textContent = problem === null ? t('companion_saved') : tKey(`field_${problem.replaceAll('-', '_')}`);
    status.classList.toggle('problem', problem !== null);
    if (problem === null) stored = note;
    return problem === null;
  };
  const app = choices('companion_app_question', YES_NO, async (withAuthenticator) =>
    stored ? store({ ...stored, withAuthenticator }) : false,
  );
  const places = choices('companion_where', PLACES, async (place) => {
    const isStored = await store({ ...stored, place });
    if (isStored) status.before(app);
    return isStored;
  });
  places.append(button({ class: 'elsewhere' }, t('companion_elsewhere'), onElsewhere));
  const name = h('li', {}, t('companion_file'), ' ', h('code', { dir: 'ltr' }, file));
  const advice = [h('li', {}, t('companion_offline')), h('li', {}, t('companion_apart')), name];
  return companion(
    h('p', { class: 'stay' }, t('companion_stay')),
    h('p', { class: 'heading' }, t('companion_title')),
    h('div', {}, h('ul', {}, ...advice)),
    places,
    status,
  );
}

/** On the page where PyPI asks for one of the new codes: why it does. */
export function confirmationBox(): HTMLElement {
  return companion(h('p', { class: 'heading' }, t('companion_confirm_title')), h('p', {}, t('companion_confirm_text')));
}

function companion(...children: HTMLElement[]): HTMLElement {
  return frame('companion', 'companion_label', ...children, source());
}
