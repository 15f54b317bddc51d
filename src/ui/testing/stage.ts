import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { fakeI18n } from '../../platform/testing/fake-i18n';
import light from '../theme.css?inline';
import dark from '../theme-dark.css?inline';

const inTheme = (theme: 'light' | 'dark') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: theme }] });

/** A page with the styles of one of ours, empty before each test of the file that calls this. */
export function useStage(css: string): void {
  let style: HTMLStyleElement;
  beforeEach(async () => {
    fakeI18n();
    style = document.head.appendChild(document.createElement('style'));
    style.textContent = [light, dark, css].join('\n');
    document.body.replaceChildren();
    await page.viewport(800, 900);
  });
  afterEach(async () => {
    render(null, document.body);
    style.remove();
    document.documentElement.removeAttribute('dir');
    vi.unstubAllGlobals();
    await inTheme('light');
  });
}

export function show(view: ComponentChild): void {
  render(view, document.body);
}

export function all(selector: string): HTMLElement[] {
  return [...document.body.querySelectorAll<HTMLElement>(selector)];
}

/** The only one there is. */
export function one<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  const [found, ...others] = all(selector);
  if (!found || others.length > 0) throw new Error(`${selector}: ${others.length + (found ? 1 : 0)} in the page`);
  return found as Kind;
}

/** No violation of the accessibility rules, light and dark; in a part of a page, of those for parts. */
export async function expectAccessible(place: Element = document.body): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(theme);
    const { violations } = await axe.run(place, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => `${theme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  }
}

/** Nothing sticks out on a narrow screen, in either direction. */
export async function expectNarrow(): Promise<void> {
  await page.viewport(320, 700);
  for (const direction of ['ltr', 'rtl']) {
    document.documentElement.dir = direction;
    expect(`${direction}: ${document.documentElement.scrollWidth}`).toBe(`${direction}: 320`);
  }
}
