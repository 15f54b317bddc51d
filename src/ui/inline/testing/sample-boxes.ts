import type { BoxFrame, CompanionWords, OfferWords, SectionWarnings, WarningWords } from '../../../messages/page-boxes';
import type { Section } from '../../../pypi/sections';

export const FRAME: BoxFrame = {
  language: 'en',
  direction: 'ltr',
  name: 'Spare Key',
  source: 'From your browser extension, not from PyPI',
};

/** A warning's words, as the background would send them. */
export function warning(id: string, changes: Partial<WarningWords> = {}): WarningWords {
  return {
    id,
    state: 'serious',
    title: `Title of ${id}`,
    word: 'Serious problem',
    sentence: 'If you lose this phone, only your recovery codes get you back in.',
    things: null,
    details: ['An authenticator app.', 'Add a security key or passkey.'],
    hide: 'Hide for 30 days',
    hidden: `“Title of ${id}” is hidden for 30 days.`,
    ...changes,
  };
}

export function sectionOf(section: Section, ...warnings: WarningWords[]): SectionWarnings {
  const rest = warnings.slice(2).map((_, i) => `Show ${i + 1} more`);
  return { section, label: `Spare Key: ${section}`, warnings, rest, more: 'Why, and how to fix it', undo: 'Undo' };
}

export const OFFER: OfferWords = {
  label: "Spare Key: if you can't sign in",
  title: "Can't sign in?",
  sentence: 'PyPI shows unused recovery codes.',
  open: 'Get back in',
  dismiss: 'Hide until the browser restarts',
};

export const COMPANION: CompanionWords = {
  label: 'Spare Key: your new codes',
  stay: "Don't reload or come back to this page.",
  stayWhy: "PyPI won't show these codes again, and may replace them.",
  question: 'Where will you keep these codes?',
  advice: 'Choose a place that you can reach without your phone. Spare Key stores the place, never the codes.',
  places: [
    { place: 'companion_manager', label: 'Password manager' },
    { place: 'companion_printed', label: 'Printed' },
    { place: 'companion_disk', label: 'USB stick or disk' },
  ],
  elsewhere: 'Somewhere else…',
  elsewhereNote: "“Somewhere else…” opens Spare Key's own page, so nothing is typed here.",
  saved: 'Saved.',
  gone: 'Spare Key was updated meanwhile.',
  notKept: "This couldn't be saved.",
  confirmTitle: 'Why PyPI asks for one code now',
  confirmText: 'To be sure that you saved them.',
};
