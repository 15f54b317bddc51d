import { expect, it } from 'vitest';
import { ALICE } from '../../account/testing/samples';
import { READINESS_VIEWS, readinessPage } from '../components/page-urls';
import { askedBy } from './page-address';

const BOB = { site: 'test.pypi.org', username: 'bob&co=1' } as const;
const ACCOUNTS = [ALICE, BOB];

it('asks for what the link to it says', () => {
  for (const view of READINESS_VIEWS)
    for (const account of ACCOUNTS) {
      const { search } = new URL(readinessPage(view, account), 'https://extension.example');
      expect(askedBy(search, ACCOUNTS)).toEqual({ view, account });
    }
});

it('knows an account by its name in whatever case, on its own index', () => {
  expect(askedBy('?site=pypi.org&username=ALICE-Dev', ACCOUNTS).account).toEqual(ALICE);
  expect(askedBy('?site=test.pypi.org&username=alice-dev', ACCOUNTS).account).toBeNull();
});

it.each([
  '',
  '?view=',
  '?view=toString&site=pypi.org',
  '?view=__proto__&username=alice-dev',
  '?view=Rehearsal&site=evil.example&username=alice-dev',
  '?site=pypi.org&username=',
  '?site=pypi.org&username=%00',
])('%j asks for nothing', (search) => {
  expect(askedBy(search, ACCOUNTS)).toEqual({ view: 'rehearsal', account: null });
});
