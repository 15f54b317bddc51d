/**
 * Letters as ranges for expressions that are made often: Unicode's properties took most of the time that making them takes.
 * Few signs of other scripts than Latin are among them.
 */
export const LATIN = 'a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff';
export const CYRILLIC = '\\u0400-\\u052f';
export const GREEK = '\\u0370-\\u03ff\\u1f00-\\u1fff';
export const HEBREW = '\\u0590-\\u05ff';
/** Marks that belong to the letter before them. */
export const MARKS = '\\u0300-\\u036f';
export const ANY_LETTER = `${LATIN}${MARKS}\\u0250-\\u02af\\u0370-\\u1dff\\u1f00-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u318f\\u3400-\\u9fff\\ua000-\\ud7ff\\uf900-\\ufaff\\ufe70-\\ufefc\\u{10000}-\\u{1f000}\\u{20000}-\\u{3ffff}`;
