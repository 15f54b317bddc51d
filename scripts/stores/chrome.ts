import { Problem } from '../problem.ts';
import type { Send } from './send.ts';

export const CHROME_SECRETS = [
  'CHROME_PUBLISHER_ID',
  'CHROME_ITEM_ID',
  'CHROME_CLIENT_ID',
  'CHROME_CLIENT_SECRET',
  'CHROME_REFRESH_TOKEN',
] as const;

/**
 * Uploads a package to the Chrome Web Store, as a new version of an item that is there, and submits it for review.
 * https://developer.chrome.com/docs/webstore/api/reference/rest/v2/media/upload (August 2026)
 */
export async function submitToChrome(
  send: Send,
  extension: File,
  secrets: Record<(typeof CHROME_SECRETS)[number], string>,
): Promise<void> {
  const body = new URLSearchParams({
    client_id: secrets.CHROME_CLIENT_ID,
    client_secret: secrets.CHROME_CLIENT_SECRET,
    refresh_token: secrets.CHROME_REFRESH_TOKEN,
    grant_type: 'refresh_token',
  });
  const { access_token } = await send({ method: 'POST', url: 'https://oauth2.googleapis.com/token', body });
  const headers = { authorization: `Bearer ${access_token}` };
  const item = `publishers/${secrets.CHROME_PUBLISHER_ID}/items/${secrets.CHROME_ITEM_ID}`;
  const store = 'https://chromewebstore.googleapis.com';
  const url = `${store}/upload/v2/${item}:upload`;
  const { uploadState } = await send({ method: 'POST', url, headers, body: extension });
  if (uploadState !== 'SUCCEEDED')
    throw new Problem(
      `The store says of the upload: ${uploadState}.`,
      'Look at it in the dashboard, and submit it there.',
    );
  await send({ method: 'POST', url: `${store}/v2/${item}:publish`, headers });
}
