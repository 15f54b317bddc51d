import { describe, expect, it } from 'vitest';
import { pageAt, SITES, siteAt } from '../../pypi/urls';
import { actionUrl } from './action-url';
import { type Action, type Question, STEPS } from './triage-steps';

const ACTIONS = [...new Set(Object.values<Question>(STEPS).flatMap(({ action }) => action ?? []))];

const PLACES: Readonly<Record<Action, string>> = {
  'log-in': 'https://SITE/manage/account/',
  'enter-code': 'https://SITE/manage/account/',
  'reset-password': 'https://SITE/account/request-password-reset/',
  'account-settings': 'https://SITE/manage/account/',
  'email-settings': 'https://SITE/manage/account/#account-emails',
  'unverified-settings': 'https://SITE/manage/unverified-account/',
  'find-project': 'https://SITE/search/',
  'mail-admin': 'mailto:admin@pypi.org',
  'mail-security': 'mailto:security@pypi.org',
  'claim-name': 'https://peps.python.org/pep-0541/',
};

describe.each(ACTIONS)('the action "%s"', (action) => {
  it.each(SITES)('leads to its own place on %s', (site) => {
    expect(actionUrl(action, site)).toBe(PLACES[action].replace('SITE', site));
  });

  it('never leads to a page that makes new codes', () => {
    for (const site of SITES) expect(pageAt(actionUrl(action, site))).not.toBe('recovery-codes');
  });
});

it('on PyPI leads to the index that one is locked out of', () => {
  const own = ACTIONS.filter((action) => PLACES[action].includes('SITE'));
  expect(own).toHaveLength(7);
  for (const action of own) for (const site of SITES) expect(siteAt(actionUrl(action, site))).toBe(site);
});
