import {
  drop,
  duplicate,
  empty,
  remove,
  retag,
  rewrite,
  type Step,
  unwrap,
  wrap,
  wrapContent,
} from '../mutation-steps';
import { HIDING } from '../mutations';
import { ONCE_MISREAD } from '../mutations-once-misread';
import { TOLERATED } from '../mutations-tolerated';
import type { Kind } from './kind';
import type { Random } from './random';

/**
 * What may be gone, or be there twice, without a trace: a page without it, or with two of it, is one that PyPI could have
 * served.
 */
const UNTRACEABLE = [
  'tr, table, tbody',
  '.package-snippet__title .badge',
  'main:not(:has(#account-details)) #account-emails td .badge:not([class*="badge--"])',
  '#api-tokens td > a[href^="/project/"]',
].join();
const TAGS = ['div', 'span', 'p', 'li', 'section', 'h4', 'button', 'a', 'x-new', 'td', 'b'] as const;
const HREFS: readonly [(href: string) => string, ...((href: string) => string)[]] = [
  (href) => `https://pypi.org${href}`,
  (href) => `/v2${href}`,
  (href) => href.replace('/manage/', '/settings/'),
  (href) => href.replace(/\/$/, ''),
  (href) => `${href}?from=page`,
  (href) => href.replace('#', '#/'),
  () => '#',
  () => 'javascript:void(0)',
];

/** An element of the template's main part, each section's as likely as another's however long it is. */
function choose(document: Document, random: Random, selector = ':not(font)'): Element | undefined {
  const place = random.oneOf([...document.querySelectorAll('main, main section')]);
  return random.oneOf([...(place?.querySelectorAll(selector) ?? [])]);
}

function kind(name: string, act: (document: Document, random: Random) => void): Kind {
  return { name, isHarmless: false, change: act };
}

/** Does the same to one element, or to all that are like it. */
function toLike(random: Random, element: Element, step: Step): void {
  const [first] = element.classList;
  const isLike = (other: Element) => (first ? other.classList.contains(first) : other.localName === element.localName);
  const all = random.percent(50) ? [...element.ownerDocument.querySelectorAll('main *')].filter(isLike) : [element];
  for (const found of all) if (found.isConnected) step(found);
}

function renamed(attribute: string): Kind {
  return kind(`${attribute} renamed`, (document, random) => {
    const element = choose(document, random, `[${attribute}]`);
    const value = element?.getAttribute(attribute);
    if (!element || !value) return;
    const part = random.oneOf(value.split(/[\s]+/).filter(Boolean)) ?? value;
    const other = random.percent(50) ? random.name() : `${random.name()}-${part}`;
    const isAll = random.percent(60);
    for (const found of isAll ? document.querySelectorAll(`main [${attribute}]`) : [element])
      rewrite(attribute, (old) => old.split(part).join(other))(found);
  });
}

const sectionsAndElements = (name: string, act: (element: Element, random: Random) => void): Kind =>
  kind(name, (document, random) => {
    const element = random.percent(40) ? choose(document, random, 'section') : choose(document, random);
    if (element) act(element, random);
  });

/** Changes of names, places and forms. */
export const DAMAGES: readonly [Kind, ...Kind[]] = [
  kind('a change that is known', (document, random) => {
    const known = [...HIDING, ...TOLERATED, ...ONCE_MISREAD].filter(({ selector }) => document.querySelector(selector));
    const share = random.pick([10, 50, 100]);
    random.oneOf(known)?.mutate(document, () => random.percent(share));
  }),
  renamed('class'),
  renamed('id'),
  renamed('name'),
  renamed('href'),
  kind('an attribute renamed or dropped', (document, random) => {
    const element = choose(document, random);
    const attribute = random.oneOf([...(element?.attributes ?? [])]);
    if (!element || !attribute) return;
    const isKept = random.percent(50);
    toLike(random, element, (found) => {
      const value = found.getAttribute(attribute.name);
      if (isKept && value !== null) found.setAttribute(`data-${attribute.name}`, value);
      drop(attribute.name)(found);
    });
  }),
  kind('links of another form', (document, random) => {
    const form = random.pick(HREFS);
    const share = random.pick([10, 100]);
    for (const link of document.querySelectorAll('main a[href]'))
      if (random.percent(share)) rewrite('href', form)(link);
  }),
  sectionsAndElements('another tag', (element, random) => toLike(random, element, retag(random.pick(TAGS)))),
  sectionsAndElements('wrapped', (element, random) =>
    toLike(random, element, random.pick([wrap, wrapContent])(random.pick(TAGS))),
  ),
  sectionsAndElements('unwrapped', (element, random) => toLike(random, element, unwrap)),
  kind('nested', (document, random) => {
    const element = choose(document, random, random.pick(['section', ':not(font)']));
    const target = choose(document, random);
    // The history may link to anything, so that a link is lost in it without a trace.
    if (!element || !target || element.contains(target) || (element.matches('a') && target.closest('#account-events')))
      return;
    target.insertBefore(element, random.oneOf([...target.childNodes]) ?? null);
  }),
  kind('reordered', (document, random) => {
    const parent = choose(document, random, ':has(> * + *)');
    for (const child of [...(parent?.children ?? [])]) if (random.percent(50)) parent?.append(child);
  }),
  sectionsAndElements('doubled', (element) => {
    if (!element.matches(UNTRACEABLE)) duplicate(element);
  }),
];

/** Changes that take something away. They come first: what was carried into something that then goes leaves no trace. */
export const LOSSES: readonly Kind[] = [
  sectionsAndElements('dropped', (element) => {
    if (!element.matches(UNTRACEABLE)) remove(element);
  }),
  sectionsAndElements('emptied', (element) => {
    if (!element.matches(UNTRACEABLE)) empty(element);
  }),
];
