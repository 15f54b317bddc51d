import theme from '../theme.css?inline';
import styles from './inline.css?inline';

/**
 * The style sheet of a box. It takes nothing from PyPI's page: every property of the host is set with `!important`, which
 * beats the page's own rules for it, and `all` leaves out only the direction. The theme's values stand in the place of its
 * variables, since a page can set a variable on the host or register one of that name (`@property`).
 */
export function boxStyle(direction: 'ltr' | 'rtl'): string {
  const host = [
    'all: initial',
    'display: block',
    `direction: ${direction}`,
    'unicode-bidi: isolate',
    'margin: 16px 0',
    'user-select: none',
    '-webkit-user-select: none',
  ];
  return `:host { ${host.map((line) => `${line} !important`).join('; ')} } ${withoutVariables(styles)}`;
}

function withoutVariables(css: string): string {
  const values = new Map([...theme.matchAll(/(--[\w-]+):([^;}]+)/g)].map(([, name, value]) => [name, value]));
  return css.replace(/var\((--[\w-]+)\)/g, (_, name) => values.get(name)?.trim() ?? missing(name));
}

function missing(name: string): never {
  throw new Error(`The theme has no ${name}`);
}
