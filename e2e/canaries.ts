import { SECRETS } from '../sample-pypi/secrets';

// The walk over every surface, in either browser: which secrets lie in wait, where, and what must hold of all that was seen.

/** What stands on PyPI's own pages, and must be nowhere else. */
export const CANARIES: readonly string[] = [
  ...SECRETS.recoveryCodes,
  SECRETS.tokenSecret,
  SECRETS.csrfToken,
  SECRETS.password,
  'alice@example.org',
  'alice.backup@example.net',
];

/** Pages that show secrets or ask for them, each with the state of the account in which it is visited. */
export const PAGES: readonly { path: string; state: string }[] = [
  { path: '/account/login/', state: 'signed-out' },
  { path: '/account/two-factor/', state: 'signed-out' },
  { path: '/account/recovery-code/', state: 'signed-out' },
  { path: '/manage/account/two-factor/', state: 'reauthenticate' },
  { path: '/manage/account/two-factor/', state: 'healthy' },
  { path: '/manage/projects/', state: 'healthy' },
  { path: '/manage/account/token/', state: 'healthy' },
  { path: '/manage/account/recovery-codes/burn', state: 'totp-only-unconfirmed' },
  { path: '/manage/account/', state: 'account-wide-token' },
  { path: '/manage/account/recovery-codes/regenerate', state: 'account-wide-token' },
];

/** The worst that can be typed into a field of ours. */
export const TYPED = `My codes: ${SECRETS.recoveryCodes.join(' ')}, token: ${SECRETS.tokenSecret}, mail me at alice@example.org.`;

/** Where the codes are, as the walk tells it. */
export const PLACE = 'printed, in the safe';

/** All that is in a document, for the page to tell by itself: what is typed, and what is in the boxes, too. */
export function readDocument(): { page: string; boxes: string } {
  const all = [...document.querySelectorAll('*')];
  const typed = all.map((one) => ('value' in one ? String(one.value) : ''));
  return {
    page: [document.documentElement.outerHTML, ...typed].join('\n'),
    boxes: all.map(({ shadowRoot }) => shadowRoot?.innerHTML ?? '').join('\n'),
  };
}

/** Unfolds all that the popup shows, for the page to do by itself: rows one after the other, as one is open at a time. */
export async function openAll(): Promise<void> {
  for (const row of document.querySelectorAll<HTMLElement>('[data-row] > h4 > button')) {
    row.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const one of document.querySelectorAll('details')) one.open = true;
  for (const head of document.querySelectorAll<HTMLElement>('.head[aria-expanded="false"]')) head.click();
}

/** What was seen in each place, in the order of seeing. */
export type Notes = Map<string, string[]>;

export function note(notes: Notes, place: string, text: string): void {
  notes.set(place, [...(notes.get(place) ?? []), text]);
}

/** PyPI's page is theirs, and shows what it likes; our boxes on it are ours. */
export function notePypi(notes: Notes, { page, boxes }: ReturnType<typeof readDocument>): void {
  note(notes, "PyPI's pages", page);
  note(notes, "our boxes on PyPI's pages", boxes);
}

/** The canaries in each place, whichever way they are written in an address; one line for each. */
export function leaksIn(notes: Notes): string[] {
  return [...notes].flatMap(([place, texts]) => {
    const text = texts.join('\n').toLowerCase();
    const isThere = (canary: string) => text.includes(canary) || text.includes(encodeURIComponent(canary));
    return CANARIES.filter((canary) => isThere(canary.toLowerCase())).map((canary) => `${canary} in ${place}`);
  });
}

/** What was there to be seen in each place: that no secret is there says nothing of a place that nobody has seen. */
const SHOWN: Readonly<Record<string, string[]>> = {
  "our boxes on PyPI's pages": ['USB stick or disk'],
  popup: ['alice-dev'],
  'readiness page': ['blue key'],
  'settings page': ['alice-dev'],
  'recovery page': ['alice-dev'],
  "GitHub's form": ['[removed: email address]'],
  clipboard: ['[removed: email address]'],
  export: ['a…e@example.org'],
  storage: ['a…e@example.org', PLACE, '[removed: email address]'],
  'storage of the session': ['pypi.org'],
  messages: ['page-seen', 'dismiss-warning', 'note-new-codes', 'look-up', 'mute', 'tick-rehearsal', 'save-draft'],
  notifications: ['alice-dev'],
  toolbar: ['Spare Key'],
  disk: ['account/pypi.org/alice-dev'],
};

/** The places that don't show what is there to be seen; one line for each. */
export function unseenIn(notes: Notes, beyondReach: readonly string[] = []): string[] {
  const isSeen = ([place, texts]: [string, string[]]) =>
    texts.every((text) => notes.get(place)?.some((seen) => seen.includes(text)));
  return Object.entries(SHOWN)
    .filter((one) => !beyondReach.includes(one[0]) && !isSeen(one))
    .map(([place]) => place);
}

/** What PyPI is asked on the walk, at the click. */
export const LOOKED_UP: readonly string[] = ['lantern', 'lantern-docs', 'tidepool'].map(
  (name) => `https://pypi.org/pypi/${name}/json`,
);
