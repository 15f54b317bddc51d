/** What happened to a field. `kept`: there was text in it already. `not-taken`: the page did not hold on to the text. */
export type FieldOutcome = 'filled' | 'kept' | 'not-taken';

/**
 * What happened on the tab. `not-found`: nothing was filled, as each of these fields was missing, or there twice.
 * `signed-out`: GitHub's log-in page. `not-this-form`: any other page.
 */
export type FillOutcome =
  | { state: 'done'; username: FieldOutcome; reason: FieldOutcome }
  | { state: 'not-found'; missing: ('username' | 'reason')[] }
  | { state: 'signed-out' | 'not-this-form' };
