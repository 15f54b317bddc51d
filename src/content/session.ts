/**
 * PyPI's cookie that scripts can read: 128 hexadecimal digits, one value for each account in all of its sessions, absent
 * when nobody is signed in (warehouse `accounts/views.py`, August 2026).
 */
const COOKIE = 'user_id__insecure';

/** Who is signed in now, as PyPI's cookie tells; `null`: nobody. The value is never stored or sent. */
export function userCookie({ cookie }: Document): string | null {
  const pair = cookie.split(/;\s*/).find((one) => one.startsWith(`${COOKIE}=`));
  return pair?.slice(COOKIE.length + 1) || null;
}

/** Who was signed in when this script started: before any script of the page, and before its late header is asked for. */
export const cookieAtStart = userCookie(document);

/** Firefox also starts us on pages that were open before: then nobody knows who was signed in when they were loaded. */
export const isLateStart = document.readyState !== 'loading';

/** SHA-256 of a text in ASCII, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const hash = new DataView(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from({ length: hash.byteLength }, (_, i) => hash.getUint8(i).toString(16).padStart(2, '0')).join('');
}
