/** So many of the user's own names are shown at once; the rest is counted. */
export const SHOWN = 3;
