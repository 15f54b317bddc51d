import { describe, expect, it } from 'vitest';
import { domWith } from '../testing/sample-document';
import { readUnusedCodesExist } from './unused-codes-exist';

const offer = '<p>Lost all?</p><a href="/account/recovery-code/?next=%2Fmanage%2F">Use a recovery code</a>';
const regret = '<p><strong>There are none.</strong></p><p><a href="/help/#recoverycodes">Help</a></p>';
const box = (content: string) =>
  `<form><a href="/help/#totp">Help</a></form><div class="twofa-recovery">${content}</div>`;
const read = (content: string) => readUnusedCodesExist(domWith(content));

describe('whether unused codes exist', () => {
  it.each([
    ['offered', offer, true],
    ['regretted', regret, false],
    ['offered to a page without a query', offer.replace('?next=%2Fmanage%2F', ''), true],
    ['offered by an absolute link', offer.replace('/account', 'https://pypi.org/account'), true],
    ['offered beside some help', offer + regret, true],
    ['offered by a form', '<form action="/account/recovery-code/"><button>Use</button></form>', true],
    ['regretted elsewhere on the help page', regret.replace('/#recoverycodes', ''), false],
    ["regretted by a link to another site's help page", regret.replace('/help', 'https://pypi.org/help'), false],
  ])('is told by what the box links to: %s', (_, content, exist) => {
    expect(read(box(content))).toBe(exist);
  });

  it('is told by the link, whatever box it stands in', () => {
    expect(read(box(offer).replace('twofa-recovery', 'recovery'))).toBe(true);
    expect(read(`${box('')}${offer}`)).toBe(true);
  });

  it.each<[string, string]>([
    ['no box', '<form><a href="/help/#totp">Help</a></form>'],
    ['two boxes', box(regret) + box(regret)],
    ['an empty box', box('')],
    ['words alone', box(offer.replaceAll(/<\/?a.*?>/g, ''))],
    ['a link to elsewhere', box('<a href="/account/recover/">Recover</a>')],
    ['a link that leads nowhere', box('<a>Use a recovery code</a>')],
    ['a button beside the help', box(`${regret}<button>Use a recovery code</button>`)],
    ['an input beside the help', box(`${regret}<input name="recovery_code_value">`)],
  ])('is not told by %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });
});
