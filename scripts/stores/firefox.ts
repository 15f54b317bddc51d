import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import manifest from '../../manifest.json' with { type: 'json' };
import { Problem } from '../problem.ts';
import type { Send } from './send.ts';

export const FIREFOX_SECRETS = ['AMO_JWT_ISSUER', 'AMO_JWT_SECRET'] as const;
type Secrets = Record<(typeof FIREFOX_SECRETS)[number], string>;

const STORE = 'https://addons.mozilla.org/api/v5/addons';
const LIFETIME_S = 60;
const LOOKS = 60;
const PAUSE_MS = 5_000;

/**
 * Uploads a package to addons.mozilla.org, waits until it is validated, and makes it a new version of the add-on that is
 * there, with its source for the reviewers. https://mozilla.github.io/addons-server/topics/api/addons.html (August 2026)
 */
export async function submitToFirefox(send: Send, extension: File, source: File, secrets: Secrets): Promise<void> {
  const upload = await send({
    method: 'POST',
    url: `${STORE}/upload/`,
    headers: authorization(secrets),
    body: form({ channel: 'listed', upload: extension }),
  });
  await validated(send, String(upload.uuid), secrets);
  await send({
    method: 'POST',
    url: `${STORE}/addon/${manifest.browser_specific_settings.gecko.id}/versions/`,
    headers: authorization(secrets),
    body: form({ upload: String(upload.uuid), source }),
  });
}

async function validated(send: Send, uuid: string, secrets: Secrets): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const state = await send({ method: 'GET', url: `${STORE}/upload/${uuid}/`, headers: authorization(secrets) });
    if (state.processed && state.valid) return;
    if (state.processed) throw new Problem(`Not valid: ${JSON.stringify(state.validation)}`, 'Mend what it names.');
    await setTimeout(PAUSE_MS);
  }
  throw new Problem('The store did not validate the package in time.', 'Try again later.');
}

/** A token of its own for every request, as the store wants it (HS256). */
export function authorization({ AMO_JWT_ISSUER, AMO_JWT_SECRET }: Secrets): { authorization: string } {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: AMO_JWT_ISSUER, jti: randomUUID(), iat: now, exp: now + LIFETIME_S };
  const token = [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return { authorization: `JWT ${token}.${createHmac('sha256', AMO_JWT_SECRET).update(token).digest('base64url')}` };
}

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
