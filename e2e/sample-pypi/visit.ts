import type { SampleAccount } from './account';
import { readCookies } from './cookies';
import { HEALTHY, type SampleState, stateWith } from './states';
import type { Variant } from './variants';
import { type Words, wordsFor } from './words';

/** One request, with all that its cookies say. The server itself remembers nothing of a visitor. */
export interface Visit {
  host: string;
  method: string;
  url: URL;
  /** The path that the browser came from. */
  cameFrom: string;
  /** What a posted form held. */
  form: URLSearchParams;
  state: SampleState;
  account: SampleAccount;
  variant: Variant | undefined;
  signedIn: boolean;
  passwordGiven: boolean;
  language: string;
  words: Words;
}

export interface Request {
  host: string;
  method: string;
  /** With its query. */
  path: string;
  cookie: string;
  referer: string;
  body: string;
}

export function visitOf({ host, method, path, cookie, referer, body }: Request): Visit {
  const { stateId, variant, language, signedIn, passwordGiven, codes } = readCookies(cookie);
  const state = stateWith(stateId) ?? HEALTHY;
  return {
    host,
    method,
    url: new URL(`https://${host}${path}`),
    cameFrom: URL.canParse(referer) ? new URL(referer).pathname : '/',
    form: new URLSearchParams(body),
    state,
    account: codes ? withCodes(state.account, codes) : state.account,
    variant: variant ?? state.variant,
    signedIn,
    passwordGiven,
    language,
    words: wordsFor(language),
  };
}

function withCodes(account: SampleAccount, recoveryCodes: SampleAccount['recoveryCodes']): SampleAccount {
  return { ...account, recoveryCodes, codesUsedUp: recoveryCodes.unused === 0 };
}

export function siteName({ host }: Visit): string {
  return host.startsWith('test.') ? 'TestPyPI' : 'PyPI';
}
