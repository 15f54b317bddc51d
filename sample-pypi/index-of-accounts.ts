import { type KeptAccount, keep } from './kept-account';
import type { Mail } from './mail';
import type { SampleState } from './states';
import type { Variant } from './variants';

export type FlashQueue = 'error' | 'success';

export interface Flash {
  queue: FlashQueue;
  text: string;
}

/** The log-in of a browser: one, however many tabs it has. */
export interface Session {
  /** Absent: nobody is logged in. */
  username?: string;
  /** When the password was given last (ms since the epoch). */
  passwordAt: number;
  /** What the next page says. */
  flashes: Flash[];
}

/** An index as one browser has it: other browsers have others, so that no test sees what another one does. */
export interface Index {
  id: string;
  host: string;
  /** The ready account that it began with; absent where it began with none. */
  state?: SampleState;
  variant?: Variant;
  accounts: Map<string, KeptAccount>;
  session: Session;
  /** Whose second factor this browser need not give. */
  remembered: Set<string>;
  mails: Mail[];
}

export interface Beginning {
  host: string;
  state?: SampleState | undefined;
  variant?: Variant | undefined;
  isLoggedIn: boolean;
  /** Where mails go besides; the server keeps all of them in one list. */
  mails?: Mail[];
}

let made = 0;

export function newIndex({ host, state, variant = state?.variant, isLoggedIn, mails = [] }: Beginning): Index {
  made += 1;
  const account = state && keep(state.account);
  return {
    id: `${made}`,
    host,
    ...(state && { state }),
    ...(variant && { variant }),
    accounts: new Map(account ? [[account.username, account]] : []),
    session: {
      ...(isLoggedIn && account && { username: account.username }),
      passwordAt: variant === 'reauthenticate' ? 0 : Number.POSITIVE_INFINITY, // a ready account's is asked in that variant only
      flashes: [],
    },
    remembered: new Set(),
    mails,
  };
}

/** The account that is logged in. A session ends when the password is disabled. */
export function loggedIn({ accounts, session }: Index): KeptAccount | undefined {
  const account = accounts.get(session.username ?? '');
  return account?.password === null ? undefined : account;
}

/** By its name, or by one of its addresses, as they are typed. */
export function accountNamed({ accounts }: Index, typed: string): KeptAccount | undefined {
  const byAddress = [...accounts.values()].find(({ emails }) => emails.some(({ address }) => address === typed));
  return accounts.get(typed) ?? byAddress;
}
