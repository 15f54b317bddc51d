import { Problem } from '../problem.ts';

/** One request to a store, and its answer. */
export interface StoreRequest {
  method: 'GET' | 'POST';
  url: string;
  headers?: Record<string, string>;
  body?: FormData | URLSearchParams | File;
}
export type Send = (request: StoreRequest) => Promise<Record<string, unknown>>;

/** Really sends. An answer that isn't a success is a Problem in the store's own words. */
export const sendForReal: Send = async ({ url, ...request }) => {
  const response = await fetch(url, request);
  const answer = await response.text();
  if (!response.ok) throw new Problem(`${request.method} ${url}: ${response.status} ${answer}`, 'Look at the store.');
  return JSON.parse(answer) as Record<string, unknown>;
};

/** Only says what would be sent, without any secret; answers as stores do when all goes well. */
export const sendNothing: Send = async ({ method, url, body }) => {
  console.log(`${method} ${url}${body ? `\n     ${described(body)}` : ''}`);
  return { access_token: 'TOKEN', uploadState: 'SUCCEEDED', uuid: 'UPLOAD', processed: true, valid: true };
};

function described(body: NonNullable<StoreRequest['body']>): string {
  const nameOf = (value: unknown) => (value instanceof File ? `${value.name} (${value.size} bytes)` : '…');
  if (body instanceof File) return nameOf(body);
  return [...body].map(([field, value]) => `${field}: ${nameOf(value)}`).join(', ');
}
