/** The domain of an address, which may be masked: all after the last `@` is left as it was. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** Whether two domains go together: a mailbox on a subdomain goes when the domain goes. */
export function isSameDomain(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
