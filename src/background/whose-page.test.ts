import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountId } from '../account/account-id';
import { ALICE, codes, HEALTHY, later, nobodys, page } from '../account/testing/samples';
import { NOW } from '../checks/testing/samples';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import type { Facts } from '../pypi/facts';
import { exportFile } from '../storage/export';
import { loadAll } from '../storage/store';
import { HANDLERS } from './testing/handlers';
import { newDocument, pageSeen } from './testing/pages';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

fakeI18n();
beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const OTHER = 'c'.repeat(64);
const project = (name: string) => ({ name, owner: true, soleOwner: true, released: true });
const projects = (name: string) => ({ page: 'projects' as const, projects: [project(name)] });
const { twoFactor, recoveryCodes } = HEALTHY;

let moment = -1000;
/** A page that was loaded a moment after the one before it, in a tab of its own. */
async function see(facts: Facts, userHash?: string) {
  moment += 1;
  const from = newDocument({ site: facts.site, tab: moment });
  const { document } = await pageSeen(facts, later(moment), from, userHash);
  return { from, document };
}
const recordOf = async ({ site, username }: AccountId) =>
  (await loadAll()).records.find((one) => one.site === site && one.username === username);
const situation = async (account: AccountId) => (await HANDLERS['get-overview']({ account, tab: null })).situation;

/** Both accounts have shown their settings. */
async function bothKnown() {
  await see(page(HEALTHY), A);
  await see(page({ ...HEALTHY, ...BOB }), B);
}

describe('a page that the late header of another log-in names', () => {
  beforeEach(bothKnown);

  it('is stored under neither name: no project of one account is ever stored under the other', async () => {
    await see(page({ ...BOB, ...projects('of-alice') }), A);
    expect((await recordOf(ALICE))?.facts.projects).toBeUndefined();
    expect((await recordOf(BOB))?.facts.projects).toBeUndefined();
    expect(JSON.stringify([fake.local.items, fake.session.items])).not.toContain('of-alice');
  });

  it('is stored with the cookie of the account that it names', async () => {
    await see(page({ ...BOB, ...projects('of-bob') }), B);
    expect((await recordOf(BOB))?.facts.projects?.value).toEqual([project('of-bob')]);
  });

  it('may change neither account', async () => {
    const { from, document } = await see(page({ ...BOB, page: 'two-factor', twoFactor }), A);
    const dismissed = HANDLERS['dismiss-warning']({ document, check: 'second-method', isDismissed: true }, from);
    await expect(dismissed).rejects.toThrow('did not tell whose it is');
    for (const id of [ALICE, BOB]) expect((await recordOf(id))?.dismissed).toEqual({});
  });

  it('puts in doubt what is known of these two, and of no other', async () => {
    const carol = { site: 'pypi.org', username: 'carol' } as const;
    await see(page({ ...HEALTHY, ...carol }), OTHER);
    await see(page({ ...BOB, page: 'two-factor', twoFactor, recoveryCodes }), A);
    expect(await Promise.all([ALICE, BOB, carol].map(situation))).toEqual(['whose-page', 'whose-page', 'fresh']);
  });

  it('teaches no cookie', async () => {
    await see(page({ ...BOB, ...projects('of-alice') }), A);
    await see(page({ ...BOB, ...projects('of-nobody') }), OTHER);
    expect([(await recordOf(ALICE))?.userHash, (await recordOf(BOB))?.userHash]).toEqual([A, B]);
  });
});

describe('a page without a name', () => {
  it('puts in doubt what is known of the account of its cookie alone', async () => {
    await bothKnown();
    await see(nobodys({ page: 'two-factor', twoFactor, recoveryCodes }), A);
    expect(await Promise.all([ALICE, BOB].map(situation))).toEqual(['whose-page', 'fresh']);
    await see(nobodys({ unreadable: ['username', 'emails'] }), OTHER);
    expect(await situation(BOB)).toBe('fresh');
  });

  it('is no doubt for ever: the account page that is read again ends it', async () => {
    await bothKnown();
    await see(nobodys({ page: 'two-factor', twoFactor, recoveryCodes }), A);
    await see(page(HEALTHY), A);
    expect(await situation(ALICE)).toBe('fresh');
  });
});

describe('the hash of the cookie', () => {
  it('is learnt from the account page and the page of new codes alone', async () => {
    await see(page({ ...projects('sample') }), A);
    expect((await recordOf(ALICE))?.userHash).toBeUndefined();
    await see(page({ page: 'recovery-codes', ...codes({ confirmed: false }) }), A);
    expect((await recordOf(ALICE))?.userHash).toBe(A);
    await see(page(HEALTHY), B);
    expect((await recordOf(ALICE))?.userHash).toBe(B);
  });

  it('that PyPI changed is learnt anew, and until then nothing is mixed', async () => {
    await bothKnown();
    await see(page(projects('sample')), OTHER);
    expect((await recordOf(ALICE))?.facts.projects).toBeUndefined();
    await see(page(HEALTHY), OTHER);
    await see(page(projects('sample')), OTHER);
    expect((await recordOf(ALICE))?.facts.projects?.value).toEqual([project('sample')]);
  });

  it('of an account that PyPI renamed goes with the new name, and nothing is mixed', async () => {
    await bothKnown();
    const renamed = { site: 'pypi.org', username: 'alice' } as const;
    await see(page({ ...renamed, ...projects('sample') }), A);
    expect(await recordOf(renamed)).toBeUndefined();
    await see(page({ ...HEALTHY, ...renamed }), A);
    await see(page({ ...renamed, ...projects('sample') }), A);
    expect((await recordOf(renamed))?.facts.projects?.value).toEqual([project('sample')]);
    expect(await recordOf(ALICE)).not.toHaveProperty('userHash');
    expect((await recordOf(ALICE))?.facts.projects).toBeUndefined();
  });

  it('speaks of its own index', async () => {
    await see(page({ ...HEALTHY, site: 'test.pypi.org', username: 'tester' }), A);
    await see(page(projects('sample')), A);
    expect((await recordOf(ALICE))?.facts.projects?.value).toEqual([project('sample')]);
  });

  it('is never exported, comes with no file, and goes with the account', async () => {
    await bothKnown();
    const { broken, nudges, ...kept } = await loadAll();
    const text = exportFile(kept, NOW.toISOString());
    expect(text).not.toContain(A);
    expect(await HANDLERS['import-file']({ text })).toBeNull();
    expect((await recordOf(ALICE))?.userHash).toBe(A);
    await HANDLERS['erase-account']({ account: ALICE });
    expect(JSON.stringify([fake.local.items, fake.session.items])).not.toMatch(new RegExp(`${A}|alice-dev`));
    const forged = text.replace('"username": "alice-dev",', `"username": "alice-dev", "userHash": "${B}",`);
    expect(forged).not.toBe(text);
    expect(await HANDLERS['import-file']({ text: forged })).toBeNull();
    expect(await recordOf(ALICE)).not.toHaveProperty('userHash');
  });
});
