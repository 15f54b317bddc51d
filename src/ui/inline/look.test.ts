import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { boxStyle } from './box-style';
import { companionBox } from './companion-box';
import { offerBox } from './offer-box';
import { COMPANION, FRAME, OFFER, sectionOf, warning } from './testing/sample-boxes';
import { drawWarnings } from './warning-box';

const LONG = 'a-name-without-any-place-to-break-'.repeat(4);
const WARNINGS = sectionOf(
  'tokens',
  warning('a', { things: { sentence: 'Not limited to a project:', names: [LONG, 'ci'], rest: 'and 2 more' } }),
  warning('b', {
    state: 'worth-fixing',
    word: 'Worth fixing',
    title: 'A title that takes more than one line where it is narrow',
  }),
  warning('c'),
  warning('d'),
);

/** Every kind of box, with all that it can show at once. */
const BOXES = {
  warnings: (inside: HTMLElement, direction: 'ltr' | 'rtl') => {
    const means = { frame: { ...FRAME, direction }, heading: 'h3', hidden: new Set(['d']) } as const;
    drawWarnings(inside, WARNINGS, { ...means, onHide: () => undefined, onUndo: () => undefined });
    for (const button of inside.querySelectorAll<HTMLElement>('[data-do="more"]')) button.click();
  },
  offer: (inside: HTMLElement, direction: 'ltr' | 'rtl') =>
    inside.append(offerBox(OFFER, { ...FRAME, direction }, { onOpen: () => undefined, onDismiss: () => undefined })),
  companion: (inside: HTMLElement, direction: 'ltr' | 'rtl') =>
    inside.append(
      companionBox(COMPANION, { ...FRAME, direction }, { onPlace: async () => null, onElsewhere: () => undefined }),
    ),
};

/** Draws a box as it stands on the page, in a root that axe can look into. */
function draw(kind: keyof typeof BOXES, direction: 'ltr' | 'rtl'): ShadowRoot {
  document.body.innerHTML = '<main><h1>Title</h1><h2>Section</h2><div id="host"></div></main>';
  document.title = 'Test';
  document.documentElement.lang = 'en';
  const host = document.querySelector('#host');
  if (!host) throw new Error('no host');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = boxStyle(direction);
  const inside = document.createElement('div');
  root.append(style, inside);
  BOXES[kind](inside, direction);
  return root;
}

/** The elements that stand out of the box, at either side. */
function cutOff(root: ShadowRoot): string[] {
  const box = root.querySelector('.box')?.getBoundingClientRect();
  return [...root.querySelectorAll('.box *')]
    .filter((one) => !one.closest('svg') && one.localName !== 'bdi') // a long name is cut within its own frame
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return !box || left < box.left - 0.5 || right > box.right + 0.5;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

afterEach(() => page.viewport(414, 896));

describe.each(['warnings', 'offer', 'companion'] as const)('a box with %s', (kind) => {
  describe.each(['ltr', 'rtl'] as const)('%s', (direction) => {
    it.each([320, 400, 1280])('fits at %i px', async (width) => {
      await page.viewport(width, 900);
      const root = draw(kind, direction);
      expect(cutOff(root)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBe(width);
    });

    it('has no accessibility violation', async () => {
      draw(kind, direction);
      const { violations } = await axe.run(document.body);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });

  it('has controls of 28 px at least, each with a border to draw in forced colours', () => {
    for (const button of draw(kind, 'ltr').querySelectorAll('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(28);
      expect(getComputedStyle(button).borderTopStyle).toBe('solid');
    }
  });
});

it('the head is 40 px high where there is room', async () => {
  await page.viewport(1280, 900);
  expect(draw('offer', 'ltr').querySelector('.who')?.getBoundingClientRect().height).toBe(40);
});
