/** What the background sends to a page of PyPI whose boxes may be out of date. It holds nothing: the page asks. */
export const LOOK_AGAIN = 'look-again';
