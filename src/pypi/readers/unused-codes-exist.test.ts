import { describe, expect, it } from 'vitest';
import { pageWith } from '../testing/sample-document';
import { readUnusedCodesExist } from './unused-codes-exist';

const offer = '<p>Lost all?</p><a href="/account/recovery-code/?next=%2Fmanage%2F">Use a recovery code</a>';
const regret = '<p><strong>There are none.</strong></p><p><a href="/help/#recoverycodes">Help</a></p>';
const box = (content: string) =>
  `<form><a href="/help/#totp">Help</a></form><div class="twofa-recovery">${content}</div>`;
const read = (content: string) => readUnusedCodesExist(pageWith(content));

describe('whether unused codes exist', () => {
  it.each([
    ['offered', offer, true],
    ['regretted', regret, false],
    ['offered to a page without a query', offer.replace('?next=%2Fmanage%2F', ''), true],
    ['regretted elsewhere on the help page', regret.replace('/#recoverycodes', ''), false],
  ])('is told by what the box links to: %s', (_, content, exist) => {
    expect(read(box(content))).toBe(exist);
  });

  it.each<[string, string]>([
    ['no box', '<form><a href="/help/#totp">Help</a></form>'],
    ['a box of another name', box(offer).replace('twofa-recovery', 'recovery')],
    ['two boxes', box(offer) + box(regret)],
    ['an empty box', box('')],
    ['words alone', box(offer.replaceAll(/<\/?a.*?>/g, ''))],
    ['both links', box(offer + regret)],
    ['a link to elsewhere', box('<a href="/account/recover/">Recover</a>')],
    ['a link that leads nowhere', box('<a>Use a recovery code</a>')],
    ['a form in place of the link', box('<form action="/account/recovery-code/"><button>Use</button></form>')],
    ['a button beside the help', box(`${regret}<button>Use a recovery code</button>`)],
    ['an input beside the help', box(`${regret}<input name="recovery_code_value">`)],
    ['a link beside the box', `${box('')}${offer}`],
  ])('is not told by %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });
});
