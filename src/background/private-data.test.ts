import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ALICE, HEALTHY, recordOf } from '../account/testing/samples';
import { NOW } from '../checks/testing/samples';
import type { MessageName } from '../messages/messages';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { newDraft, withoutPrivateData } from '../recovery/request/recovery-draft';
import { answeredForm } from '../recovery/testing/answered-form';
import { saveDraft } from '../storage/store';
import { answer } from './router';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
const record = recordOf(HEALTHY);
const STORED = { 'account/pypi.org/alice-dev': record };
beforeEach(() => {
  resetBrowser();
  fake.local.items = structuredClone(STORED);
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

/** What the recovery page asks of the background. */
const ask = (name: MessageName, request: unknown) =>
  answer(
    { name, payload: request },
    { id: 'spare-key', url: 'chrome-extension://spare-key/src/ui/recovery/index.html' },
  );
const form = answeredForm(record);
const draftWith = (edits: object) => ({ ...newDraft(ALICE), edits });

const SECRETS = [
  ['an address', 'alice@example.org'],
  ['a recovery code', '0123456789abcdef'],
  ['a recovery code in groups', '0123 4567 89ab cdef'],
  ['a token', 'pypi-AgEIcHlwaS5vcmcCJDAxMjM0NTY3LTg5YWItY2RlZg'],
  ['a password', 'password: hunter2'],
  ['an authenticator secret', 'otpauth://totp/PyPI:alice?secret=JBSWY3DPEHPK3PXP'],
  ['a link with a token', 'https://pypi.org/account/reset-password/?token=abc.def'],
] as const;
const FIELDS = ['username', 'project', 'repository', 'details'] as const;
const CASES = SECRETS.flatMap(([kind, secret]) => FIELDS.map((field) => [kind, field, secret] as const));

/** Refused, and neither kept nor told to anyone. */
async function expectRefused(name: MessageName, request: unknown, secret: string) {
  const answered = await ask(name, request);
  expect(answered).toEqual({ ok: false, error: expect.stringMatching(/./) });
  expect(JSON.stringify(answered)).not.toContain(secret);
  expect(fake.local.items).toEqual(STORED);
}

describe.each(CASES)('%s in the field "%s"', (_, field, secret) => {
  it('is never kept in a draft, alone or in a sentence', async () => {
    for (const text of [secret, `it is ${secret} I think`]) {
      await expectRefused('save-draft', { draft: draftWith({ [field]: text }) }, secret);
      await expect(saveDraft(draftWith({ [field]: text }))).rejects.toThrow();
      expect(fake.local.items).toEqual(STORED);
    }
  });

  it('keeps no request from being written once it is taken out', async () => {
    const draft = draftWith(withoutPrivateData({ [field]: `it is ${secret} I think` }));
    expect(await ask('save-draft', { draft })).toEqual({ ok: true, value: null });
    expect(JSON.stringify(fake.local.items)).not.toContain(secret);
  });

  it('is never kept with a request', async () => {
    const named = field === 'repository' ? { project: 'spare' } : {};
    await expectRefused('open-request', { form: { ...form, ...named, [field]: secret } }, secret);
  });
});

it.each(SECRETS)('%s is no place where recovery codes are', async (_, secret) => {
  for (const where of [secret, `in the safe, ${secret}`]) {
    expect(await ask('note-backup', { account: ALICE, where })).toEqual({ ok: true, value: 'backup-private' });
    expect(fake.local.items).toEqual(STORED);
  }
});

it.each(SECRETS)("%s in an issue's link is not kept", async (_, secret) => {
  expect(await ask('open-request', { form })).toMatchObject({ ok: true });
  for (const link of [secret, `https://github.com/pypi/support/issues/7?q=${secret}`])
    await ask('change-request', { account: ALICE, change: { kind: 'file', link } });
  expect(JSON.stringify(fake.local.items)).not.toContain(secret);
});
