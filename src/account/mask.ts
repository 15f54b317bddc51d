import type { Facts } from '../pypi/facts';

/** A masked address, as `maskAddress` makes it: at most the first and last character of the local part are left. */
export const MASKED = /^.?….?@[^@]+$/su;

/** `alice@example.org` becomes `a…e@example.org`: enough to recognize one's own, not enough to write to it. */
export function maskAddress(address: string): string {
  if (MASKED.test(address)) return address;
  const at = address.lastIndexOf('@');
  const local = [...address.slice(0, at)];
  const last = local.length > 2 ? local.at(-1) : '';
  return `${local[0] ?? ''}…${last}${address.slice(at)}`;
}

/** The same facts with every address masked. Done on the page, before anything is sent or stored. */
export function maskAddresses(facts: Facts): Facts {
  if (!facts.emails) return facts;
  return { ...facts, emails: facts.emails.map((email) => ({ ...email, address: maskAddress(email.address) })) };
}
