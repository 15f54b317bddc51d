/**
 * The sections of PyPI's account pages by our names, each with the ids that PyPI may give it, today's first. No other file
 * of the product holds these ids: when PyPI renames a section, the new id is added here, and both are known while the
 * change is rolled out.
 */
const IDS = {
  picture: ['profile-picture'],
  details: ['account-details'],
  emails: ['account-emails'],
  password: ['change-password'],
  'two-factor': ['two-factor'],
  associations: ['account-associations'],
  tokens: ['api-tokens'],
  history: ['account-events'],
  deletion: ['delete-account'],
} as const;
export type Section = keyof typeof IDS;
export const SECTIONS = Object.keys(IDS) as Section[];

/** What stands in one section and in no other: an element that holds another section's is not the one that its id says. */
const MARKS: { readonly [S in Section]?: string } = {
  emails: '.table--emails, input[name$="_email_id"]',
  password: 'input[name="new_password"]',
  'two-factor': '.table--2fa, #webauthn-button',
  associations: '[id^="remove-association-"]',
  tokens: '[id^="remove-API-token--"]',
  history: '.table--security-logs',
};

/** The marks of all other sections, as a selector. */
export function marksOfOthers(section: Section): string {
  return SECTIONS.flatMap((name) => (name === section ? [] : (MARKS[name] ?? []))).join();
}

/** All ids that PyPI may give a section; the first is the one that our links name. */
export function idsOf(section: Section): readonly [string, ...string[]] {
  return IDS[section];
}

/** A selector of a section, for use with others: `:is(#…, #…)`. */
export function selectorOf(section: Section): string {
  return `:is(${idsOf(section)
    .map((id) => `#${id}`)
    .join()})`;
}

/** The first element of a page with one of a section's ids, or `null`. */
export function sectionIn(document: Document, section: Section): HTMLElement | null {
  return (
    idsOf(section)
      .map((id) => document.getElementById(id))
      .find((found) => found !== null) ?? null
  );
}
