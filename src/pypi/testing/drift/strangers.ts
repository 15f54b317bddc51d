import type { Kind } from './kind';
import type { Random } from './random';

const TAGS = [
  'div',
  'span',
  'p',
  'a',
  'img',
  'svg',
  'iframe',
  'style',
  'button',
  'grammarly-extension',
  'x-ad',
] as const;
const COUNTS = [1, 1, 5, 30, 200] as const;
const THOUSANDS = 3_000;
const AROUND = 'body, footer, header, head, main > div, .vertical-tabs__tabs, .language-switcher';
/** What other extensions put beside a field to fill it in, or around the page. */
const BESIDE_FIELDS = [
  '<div data-lastpass-icon-root="" style="position: relative !important; height: 0px !important;"></div>',
  '<span data-dashlanecreated="true"></span>',
  '<protonpass-control></protonpass-control>',
  '<button type="button" class="kpxc-username-icon" tabindex="-1"></button>',
] as const;
const ON_THE_PAGE = [
  '<grammarly-desktop-integration data-grammarly-shadow-root="true"></grammarly-desktop-integration>',
  '<div id="vimium-hint-container"></div>',
  '<com-1password-notification></com-1password-notification>',
  '<div class="kpxc-pwgen-icon" style="position: absolute"></div>',
  '<iframe id="honey-frame" hidden></iframe>',
] as const;
const MARKS = ['cz-shortcut-listen', 'data-gr-ext-installed', 'data-new-gr-c-s-check-loaded', 'bis_register'] as const;

/** An element of nobody's, with a name and a word; some stand in others. */
function stranger(document: Document, random: Random): Element {
  const element = document.createElement(random.pick(TAGS));
  if (random.percent(50)) element.id = random.name();
  if (random.percent(50)) element.className = random.name();
  if (element.localName === 'a') element.setAttribute('href', `https://example.com/${random.name()}`);
  if (random.percent(40)) element.append(random.percent(50) ? random.name() : String(random.below(100)));
  if (random.percent(10)) element.append(stranger(document, random));
  return element;
}

/** Puts some before the places' own parts, or at their ends. */
function put(document: Document, random: Random, places: readonly Element[]): void {
  const spots = places.flatMap((place) => [...place.childNodes, null].map((next) => ({ place, next })));
  const count = random.percent(4) ? THOUSANDS : random.pick(COUNTS);
  for (let i = 0; i < count; i++) {
    const spot = random.oneOf(spots);
    spot?.place.insertBefore(stranger(document, random), spot.next);
  }
}

export const STRANGERS_AROUND: Kind = {
  name: 'strangers around what is read',
  isHarmless: true,
  change(document, random) {
    const parents = [...document.querySelectorAll('section')].flatMap(({ parentElement }) => parentElement ?? []);
    put(document, random, [...new Set([...document.querySelectorAll(AROUND), ...parents])]);
  },
};

export const STRANGERS_WITHIN: Kind = {
  name: 'strangers within what is read',
  isHarmless: false,
  change: (document, random) => put(document, random, [...document.querySelectorAll('main, main *')]),
};

export const OTHER_EXTENSIONS: Kind = {
  name: 'other extensions',
  isHarmless: true,
  change(document, random) {
    for (const input of document.querySelectorAll('main input:not([type="hidden"], [hidden])'))
      if (random.percent(70)) input.insertAdjacentHTML('afterend', random.pick(BESIDE_FIELDS));
    document.body.insertAdjacentHTML('afterend', random.pick(ON_THE_PAGE));
    document.body.insertAdjacentHTML('beforeend', random.pick(ON_THE_PAGE));
    document.body.setAttribute(random.pick(MARKS), 'true');
    document.head.insertAdjacentHTML('beforeend', '<style class="darkreader darkreader--fallback"></style>');
    for (const element of document.querySelectorAll('body *'))
      if (random.percent(10)) element.setAttribute('data-darkreader-inline-color', '');
  },
};

/** Extensions that change the text itself: links of addresses, marked words, pictures beside links. */
export const EXTENSIONS_WITHIN: Kind = {
  name: 'other extensions within what is read',
  isHarmless: false,
  change(document, random) {
    const texts = [...document.querySelectorAll('main td, main th, main li, main h3, main p, main code')];
    for (const element of texts) {
      if (!random.percent(30)) continue;
      const around = document.createElement(random.pick(['a', 'mark', 'span']));
      if (around.localName === 'a') around.setAttribute('href', `mailto:${random.name()}@example.org`);
      const [first] = element.childNodes;
      if (!first) continue;
      first.replaceWith(around);
      around.append(first);
    }
    for (const link of document.querySelectorAll('main a'))
      if (random.percent(20)) link.insertAdjacentHTML('afterend', '<span class="wot-rating"></span>');
  },
};
