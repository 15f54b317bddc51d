import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SITES } from '../../pypi/urls';
import { guard, masked } from '../guard/guard';
import { CODES_SAID, FOR_WHOM, LOST, NEVER, WORKS, worksAfter } from './choices';
import { draft } from './draft';
import { pastedUsername } from './pasted';
import { isNeedless, parseRequestForm, type RequestForm } from './request-form';
import { requestForm } from './request-form-schema';

const FORM: RequestForm = {
  site: 'pypi.org',
  username: 'alice-dev',
  usernameUnknown: false,
  lost: ['authenticator'],
  codes: 'lost',
  works: ['password'],
  never: [],
  forWhom: '',
  project: 'spare-parts',
  repository: 'https://github.com/alice/spare-parts',
  noRepository: false,
  details: 'My phone fell into a lake.',
};
const { site, username, lost, codes, works, details } = FORM;
const ASKED = { site, username, lost, codes, works, details };
const request = (change: Partial<RequestForm>) => {
  const parsed = parseRequestForm({ ...FORM, ...change });
  return 'request' in parsed ? parsed.request : parsed.problems;
};
const problems = (change: Partial<RequestForm>) => {
  const parsed = parseRequestForm({ ...FORM, ...change });
  return 'problems' in parsed ? parsed.problems.map(({ field, code }) => `${field}: ${code}`) : [];
};

/** Pieces of what people paste, and of what they should not. */
const PIECES = [
  ...[
    'alice@example.org',
    'alice (at) example (dot) org',
    '0123456789abcdef',
    '123456',
    '456 ',
    'hunter2',
    '203.0.113.7',
  ],
  ...['pypi-AgEIcHlwaS5vcmcC', 'password: ', 'secret is ', 'https://a.example/?token=b', '+49 170 1234567', 'phone: '],
  ...[
    '-----BEGIN PRIVATE KEY-----\n',
    '[removed: ',
    '[removed: password]',
    'x',
    '1',
    ' ',
    '\n',
    '\u200b',
    '`',
    '@',
    '=',
  ],
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 20 })
  .map((pieces) => pieces.join(''));

describe('a form without problems', () => {
  it('becomes the request', () => {
    expect(request({})).toEqual({ ...ASKED, project: { name: FORM.project, repository: FORM.repository } });
  });

  it('becomes a request with all that can be said', () => {
    const said: Partial<RequestForm> = {
      lost: ['email-unverified'],
      never: ['second-factor'],
      forWhom: 'organization',
    };
    expect(request({ ...said, noRepository: true })).toEqual({
      ...ASKED,
      ...said,
      project: { name: FORM.project, repository: null },
    });
  });

  it("says nothing of the codes, and no name, when the user doesn't know", () => {
    const { username, codes, ...rest } = ASKED;
    const unknown = request({
      codes: 'unknown',
      usernameUnknown: true,
      username: 'alice@example.org',
      project: '',
      repository: '',
    });
    expect(unknown).toEqual(rest);
    expect([username, codes]).toEqual(['alice-dev', 'lost']);
  });

  it('leaves out what was not typed', () => {
    const { details, ...rest } = ASKED;
    expect(request({ project: ' ', repository: '\n', details: ' \n' })).toEqual(rest);
    expect(request({ repository: '' })).toEqual({ ...rest, details, project: { name: FORM.project } });
  });

  it('loses white space around what stands in one line, and only there', () => {
    const spaced = { username: ' alice-dev\n', project: ' spare-parts', repository: `${FORM.repository}\t` };
    expect(request({ ...spaced, details: ' a \n' })).toEqual(request({ details: ' a \n' }));
    expect(request({ details: ' a \n' })).toMatchObject({ details: ' a \n' });
  });
});

describe('a form with problems', () => {
  it.each([
    ['username: answer-missing', { username: ' ' }],
    ['username: private-data', { username: '0123456789abcdef' }],
    ['username: private-data', { username: 'pypi-AgEIcHlwaS5vcmcC' }],
    ['username: username-email', { username: 'alice@example.org' }],
    ['username: username-form', { username: 'alice dev' }],
    ['username: username-form', { username: 'álice' }],
    ['username: username-form', { username: 'a'.repeat(51) }],
    ['username: username-form', { username: 'alice-' }],
    ['lost: answer-missing', { lost: [] }],
    ['works: answer-missing', { works: [] }],
    ['codes: answer-missing', { codes: '' }],
    ['works: contradicts', { lost: ['email-access'], works: ['primary-email'] }],
    ['works: contradicts', { works: ['password', 'nothing'] }],
    ['never: contradicts', { never: ['second-factor'] }],
    ['never: contradicts', { lost: ['email-access'], works: ['security-device'], never: ['second-factor'] }],
    ['never: contradicts', { never: ['projects'] }],
    ['project: answer-missing', { project: '', repository: '', noRepository: true }],
    ['project: project-name', { project: 'spare parts' }],
    ['project: private-data', { project: '0123456789abcdef' }],
    ['project: answer-missing', { project: ' ' }],
    ['repository: repository-address', { repository: 'alice/spare-parts' }],
    ['repository: repository-page', { repository: 'https://github.com/a/b and https://github.com/a/c' }],
    ['repository: repository-page', { repository: 'https://alice:hunter2@github.com/alice/spare-parts' }],
    ['repository: repository-page', { repository: 'https://example.org/alice/spare-parts?token=x' }],
    ['repository: repository-host', { repository: 'https://git.corp/alice/spare-parts' }],
    ['repository: repository-page', { repository: 'https://github.com/alice' }],
    ['repository: repository-page', { repository: 'https://github.com/alice/(x)' }],
    ['repository: repository-page', { repository: `https://github.com/alice/${'x'.repeat(500)}` }],
    ['repository: private-data', { repository: 'https://github.com/alice/0123456789abcdef' }],
    ['details: private-data', { details: 'I am alice@example.org' }],
  ] satisfies [string, Partial<RequestForm>][])('says where, and which: %s', (problem, change) => {
    expect(problems(change)).toEqual([problem]);
  });

  it('names them all, in the order of the form', () => {
    const wrong = { username: '', lost: [], project: '-', repository: 'x', details: 'alice@example.org' };
    expect(problems(wrong)).toEqual([
      'username: answer-missing',
      'lost: answer-missing',
      'project: project-name',
      'repository: repository-address',
      'details: private-data',
    ]);
  });

  it.each(['a'.repeat(51), 'a b', '-a'])('says what a username looks like beside %j', (username) => {
    expect(problems({ username })).toEqual(['username: username-form']);
  });
});

describe('isNeedless', () => {
  const FACTORS: RequestForm['lost'] = ['authenticator', 'security-device'];

  it('holds with a code at hand, when nothing but second factors is lost', () => {
    for (const lost of [...FACTORS.map((item) => [item]), FACTORS]) {
      expect(isNeedless({ ...FORM, lost, codes: 'held' }), lost.join()).toBe(true);
    }
  });

  it.each(LOST.filter((item) => !FACTORS.includes(item)))('does not hold where codes are no help: %s', (item) => {
    expect(isNeedless({ ...FORM, lost: [item], codes: 'held' })).toBe(false);
    expect(isNeedless({ ...FORM, lost: [...FACTORS, item], codes: 'held' })).toBe(false);
  });

  it.each(CODES_SAID.filter((codes) => codes !== 'held'))('does not hold without a code at hand: %s', (codes) => {
    expect(isNeedless({ ...FORM, lost: FACTORS, codes })).toBe(false);
  });
});

it.each<[string, Partial<RequestForm>]>([
  ['nothing is said to be lost', { lost: [] }],
  ['nothing is said to work', { works: [] }],
  ['nothing is said of the codes', { codes: '' }],
])('is not written while %s', (_, change) => {
  const [field] = Object.keys(change);
  expect(parseRequestForm({ ...FORM, ...change })).toEqual({ problems: [{ field, code: 'answer-missing' }] });
});

it('lets nothing that works stand beside "none of these"', () => {
  expect(worksAfter(['password'], ['password', 'nothing'])).toEqual(['nothing']);
  expect(worksAfter(['nothing'], ['password', 'nothing'])).toEqual(['password']);
  expect(worksAfter(['nothing'], [])).toEqual([]);
  expect(worksAfter(['password'], ['password', 'primary-email'])).toEqual(['password', 'primary-email']);
});

it('keeps no form of another shape', () => {
  expect(z.safeParse(requestForm, FORM).success).toBe(true);
  for (const odd of [
    { site: 'example.org' },
    { lost: ['phone'] },
    { codes: 'some' },
    { details: 'x'.repeat(40_001) },
  ]) {
    expect(z.safeParse(requestForm, { ...FORM, ...odd }).success, JSON.stringify(odd).slice(0, 40)).toBe(false);
  }
});

describe('whatever is typed', () => {
  /** Right three times of four, so that many forms are right in all their fields. */
  const mostly = (right: string, ...others: fc.Arbitrary<string>[]) =>
    fc.oneof({ weight: 3, arbitrary: fc.constant(right) }, fc.oneof(anyText, ...others));
  const anyForm: fc.Arbitrary<RequestForm> = fc.record({
    site: fc.constantFrom(...SITES),
    username: mostly('alice-dev'),
    lost: fc.array(fc.constantFrom(...LOST), { maxLength: 4 }),
    usernameUnknown: fc.constantFrom(false, false, true),
    codes: fc.constantFrom('', ...CODES_SAID),
    never: fc.subarray([...NEVER], { maxLength: 1 }),
    forWhom: fc.constantFrom('', ...FOR_WHOM),
    noRepository: fc.boolean(),
    works: fc.array(fc.constantFrom(...WORKS), { maxLength: 2 }),
    project: mostly(FORM.project, fc.constantFrom('', '-')),
    repository: mostly(FORM.repository, fc.constantFrom('', 'https://github.com/', 'https://[::1]/'), fc.webUrl()),
    details: mostly(
      FORM.details,
      anyText.map((text) => masked(text)),
    ),
  });

  it('is refused with the reason, or makes a draft that is fit for the public', { timeout: 60_000 }, () => {
    let accepted = 0;
    const property = fc.property(anyForm, (form) => {
      const parsed = parseRequestForm(form);
      if ('problems' in parsed) {
        expect(parsed.problems.length).toBeGreaterThan(0);
        return;
      }
      accepted += 1;
      const { title, username, reason } = draft(parsed.request);
      expect(guard(`${title}\n${reason}`)).toEqual([]);
      if (form.usernameUnknown) expect(username).toBe('unknown, see the reason');
      else expect(username).toBe(`\`${pastedUsername(form.username)}\``);
    });
    fc.assert(property, { numRuns: 1000 });
    expect(accepted).toBeGreaterThan(100);
  });
});

describe('masked', () => {
  it('says what was where, and leaves the rest', () => {
    expect(masked('I am alice@example.org, code 0123456789abcdef.')).toBe(
      'I am [removed: email address], code [removed: recovery code].',
    );
    expect(masked('My phone fell into a lake.')).toBe('My phone fell into a lake.');
  });

  it('takes what stood too close to another piece to be seen', () => {
    expect(masked('alice@example.org+49 170 1234567')).toBe('[removed: email address][removed: phone number]');
  });

  it('leaves the guard nothing to find in any text', { timeout: 60_000 }, () => {
    const property = fc.property(anyText, (text) => {
      const safe = masked(text);
      expect(guard(safe)).toEqual([]);
      expect(problems({ details: safe })).toEqual([]);
    });
    fc.assert(property, { numRuns: 1000 });
  });
});
