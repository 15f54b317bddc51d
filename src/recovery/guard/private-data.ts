/** What must not be posted in public (recovery.md: 18% of the requests did). Most dangerous first. */
export const PRIVATE_KINDS = [
  'private-key',
  'authenticator-secret',
  'api-token',
  'recovery-code',
  'password',
  'secret-link',
  'email-address',
  'phone-number',
  'one-time-code',
  'ip-address',
] as const;
export type PrivateKind = (typeof PRIVATE_KINDS)[number];

/** A piece of private data in a text: UTF-16 offsets, `end` exclusive. */
export interface PrivateData {
  kind: PrivateKind;
  start: number;
  end: number;
}

/** The words that stand for removed data; `guard` never finds them again. */
export function mark(kind: PrivateKind): string {
  const words = kind.replaceAll('-', ' ').replace('one time', 'one-time');
  return `[removed: ${words.replace(/^(?:ip|api)\b/, (word) => word.toUpperCase())}]`;
}
