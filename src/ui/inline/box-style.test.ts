import { describe, expect, it } from 'vitest';
import { boxStyle } from './box-style';

/** Families that a page's `@font-face` can't take over, and what stands for the one around it. */
const GENERIC = ['system-ui', 'sans-serif', 'serif', 'monospace', 'inherit', 'initial'];

/** The families of each rule of a style sheet, as the browser reads them. */
function familiesIn(css: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const rulesOf = (rules: CSSRuleList): CSSStyleRule[] =>
    [...rules].flatMap((rule) =>
      rule instanceof CSSStyleRule ? rule : rule instanceof CSSGroupingRule ? rulesOf(rule.cssRules) : [],
    );
  return rulesOf(sheet.cssRules)
    .flatMap(({ style }) => style.fontFamily.split(','))
    .map((family) => family.trim())
    .filter((family) => family !== '');
}

describe('the style of a box', () => {
  const css = boxStyle('ltr');

  it('is all there, and holds no variable', () => {
    expect(css.length).toBeGreaterThan(2000);
    expect(css).not.toMatch(/var\(|--|@property|@import|url\(/);
  });

  it('names no font that a page could make its own', () => {
    const families = familiesIn(css);
    expect(families).toContain('system-ui');
    expect(families.filter((family) => !GENERIC.includes(family))).toEqual([]);
  });

  it("beats the page's rules for its element, whatever they say", () => {
    const [host = ''] = /:host \{[^}]*\}/.exec(css) ?? [];
    const lines = host.slice(host.indexOf('{') + 1, -1).split(';');
    for (const line of lines) expect(line).toMatch(/!important\s*$/);
    expect(lines[0]).toContain('all: initial');
    expect(host).toContain('direction: ltr');
    expect(boxStyle('rtl')).toContain('direction: rtl !important');
  });
});
