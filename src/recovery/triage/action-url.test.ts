import { describe, expect, it } from 'vitest';
import { pageAt, SITES, siteAt } from '../../pypi/urls';
import { actionUrl } from './action-url';
import { type Action, actionOf, QUESTIONS, type QuestionId } from './questions';

const ASKED = Object.keys(QUESTIONS) as QuestionId[];
const ACTIONS = [...new Set(ASKED.flatMap((question) => actionOf(question) ?? []))];

const PLACES: Readonly<Record<Action, string>> = {
  'sign-in': 'https://SITE/manage/account/',
  'reset-password': 'https://SITE/account/request-password-reset/',
  'open-settings': 'https://SITE/manage/account/',
  'email-settings': 'https://SITE/manage/account/#account-emails',
  'two-factor-settings': 'https://SITE/manage/account/#two-factor',
  'find-project': 'https://SITE/search/',
  'mail-admin': 'mailto:admin@pypi.org',
  'mail-security': 'mailto:security@pypi.org',
  'mail-organizations': 'mailto:support+orgs@pypi.org',
  'claim-name': 'https://github.com/pypi/support/issues/new?template=pep541-request.yml',
  'pypi-help': 'https://SITE/help/#totp_trouble',
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
