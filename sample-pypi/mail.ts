/** A mail that an index sent. */
export interface Mail {
  to: string;
  subject: string;
  /** The path, with its token, of the link that it holds. */
  link?: string;
}

/** What the link in a mail is good for. */
export interface Permit {
  action: 'verify-email' | 'reset-password' | 'confirm-login' | 'second-factor';
  username: string;
  /** The address to verify, the network to confirm, or where to go on after the log-in. */
  about: string;
}

const PATHS = {
  'verify-email': '/account/verify-email/?token=',
  'reset-password': '/account/reset-password/?token=',
  'confirm-login': '/account/confirm-login/?token=',
  'second-factor': '/account/two-factor/?',
} as const;

/** The path that a permit opens. As on PyPI, anyone can read in its token whom it is about. */
export function linkOf(permit: Permit): string {
  return PATHS[permit.action] + btoa(JSON.stringify(permit)).replace(/=+$/, '');
}

/** What a token permits; `undefined` for one of another kind, or none. */
export function permitIn(token: string, action: Permit['action']): Permit | undefined {
  try {
    const permit: Permit = JSON.parse(atob(token));
    return permit.action === action ? permit : undefined;
  } catch {
    return undefined;
  }
}
