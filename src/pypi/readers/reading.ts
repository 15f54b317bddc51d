/**
 * What a reader returns: the value; `unreadable`, when the field should be here and was not recognized whole; or
 * `absent`, when this page (or this version of it) does not tell it. There is no guess.
 */
export type Reading<T> = T | 'unreadable' | 'absent';
