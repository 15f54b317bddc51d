import { createHmac } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { CHROME_SECRETS, submitToChrome } from './chrome';
import { authorization, FIREFOX_SECRETS, submitToFirefox } from './firefox';
import { type Send, type StoreRequest, sendNothing } from './send';

const extension = new File(['extension'], 'extension.zip');
const source = new File(['source'], 'source.zip');
const valuesOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, `hidden-${name}`])) as Record<Name, string>;

/** A store that gives these answers, one after the other, and what it was sent. */
function store(...answers: Record<string, unknown>[]): { send: Send; sent: StoreRequest[] } {
  const sent: StoreRequest[] = [];
  return { sent, send: async (request) => answers[sent.push(request) - 1] ?? {} };
}
const outline = (sent: StoreRequest[]) => sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`);

describe('the Chrome Web Store', () => {
  const secrets = { ...valuesOf(CHROME_SECRETS), CHROME_PUBLISHER_ID: 'me', CHROME_ITEM_ID: 'item' };

  it('gets the package, then is asked to publish it, with a fresh access token', async () => {
    const { send, sent } = store({ access_token: 'fresh' }, { uploadState: 'SUCCEEDED' });
    await submitToChrome(send, extension, secrets);
    expect(outline(sent)).toEqual([
      'POST /token',
      'POST /upload/v2/publishers/me/items/item:upload',
      'POST /v2/publishers/me/items/item:publish',
    ]);
    expect(sent[1]).toMatchObject({ headers: { authorization: 'Bearer fresh' }, body: extension });
    expect(sent[2]).toMatchObject({ headers: { authorization: 'Bearer fresh' } });
  });

  it.each(['FAILED', 'IN_PROGRESS', undefined])('is not asked to publish what it says is %s', async (uploadState) => {
    const { send, sent } = store({ access_token: 'fresh' }, { uploadState });
    await expect(submitToChrome(send, extension, secrets)).rejects.toThrow(String(uploadState));
    expect(sent).toHaveLength(2);
  });
});

describe('addons.mozilla.org', () => {
  const secrets = valuesOf(FIREFOX_SECRETS);

  it('gets the package, and once it is valid the version with its source', async () => {
    const { send, sent } = store({ uuid: 'u1' }, { processed: true, valid: true });
    await submitToFirefox(send, extension, source, secrets);
    expect(outline(sent)).toEqual([
      'POST /api/v5/addons/upload/',
      'GET /api/v5/addons/upload/u1/',
      'POST /api/v5/addons/addon/%7B7a1c2f0e-5d3b-4c8e-9b64-2e0d9f6a4c51%7D/versions/',
    ]);
    const fields = new Map(sent[2]?.body as Iterable<[string, unknown]>);
    expect(fields).toEqual(
      new Map<string, unknown>([
        ['upload', 'u1'],
        ['source', source],
      ]),
    );
  });

  it('gets no version of a package that is not valid', async () => {
    const { send, sent } = store({ uuid: 'u1' }, { processed: true, valid: false, validation: { errors: 1 } });
    await expect(submitToFirefox(send, extension, source, secrets)).rejects.toThrow('"errors":1');
    expect(sent).toHaveLength(2);
  });

  it('gets a signed token of a minute, another for every request', () => {
    const [first, second] = [authorization(secrets), authorization(secrets)].map((header) => header.authorization);
    const [head, claims, signature] = first?.replace('JWT ', '').split('.') ?? [];
    const { iat, exp, iss } = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString());
    expect([exp - iat, iss]).toEqual([60, secrets.AMO_JWT_ISSUER]);
    expect(signature).toBe(
      createHmac('sha256', secrets.AMO_JWT_SECRET).update(`${head}.${claims}`).digest('base64url'),
    );
    expect(second).not.toBe(first);
  });
});

describe('a dry run', () => {
  it('says what would be sent, and no secret', async () => {
    const log = vi.spyOn(console, 'log').mockReturnValue();
    const fetched = vi.spyOn(globalThis, 'fetch');
    await submitToChrome(sendNothing, extension, {
      ...valuesOf(CHROME_SECRETS),
      CHROME_PUBLISHER_ID: 'me',
      CHROME_ITEM_ID: 'item',
    });
    await submitToFirefox(sendNothing, extension, source, valuesOf(FIREFOX_SECRETS));
    const said = log.mock.calls.flat().join('\n');
    expect(said).toContain('items/item:upload\n     extension.zip (9 bytes)');
    expect(said).toContain('source: source.zip (6 bytes)');
    expect(said).not.toContain('hidden');
    expect(fetched).not.toHaveBeenCalled();
  });
});
