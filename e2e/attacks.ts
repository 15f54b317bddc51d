// What a script of PyPI's page may try on our boxes. Each function runs in the page, so it uses nothing from outside itself.

/** Before any other script: takes the names that our elements once had, and the ways to make an element and its root. */
export function takeOver(): void {
  const roots: ShadowRoot[] = [];
  Object.assign(window, { roots });
  for (const kind of ['warnings', 'offer', 'companion']) {
    customElements.define(
      `spare-key-${kind}`,
      class extends HTMLElement {
        internals = this.attachInternals();
        connectedCallback() {
          const { shadowRoot } = this.internals;
          if (shadowRoot) roots.push(shadowRoot);
        }
      },
    );
  }
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    return root;
  };
}

/** What that brought, and what the element of a box gives to who asks it. */
export function takenFrom(selector: string): { roots: number; isShut: boolean } {
  const refusals = [...document.querySelectorAll<HTMLElement>(selector)].map((host) => {
    const asked = [() => host.attachInternals(), () => host.attachShadow({ mode: 'open' })].map((ask) => {
      try {
        return ask();
      } catch {
        return null;
      }
    });
    return host.shadowRoot === null && asked.every((answer) => answer === null) && host.innerText.trim() === '';
  });
  return { roots: roots.length, isShut: refusals.length > 0 && refusals.every((one) => one) };
}

/**
 * Makes every font that a box could ask for by name the page's own, gives the box a font by each of our variables, and tells
 * which of these fonts were asked for: each would tell the page which letters stand in the box.
 */
export async function fontsAskedFor({ selector, variables }: { selector: string; variables: string[] }) {
  const named = ['system-ui', '-apple-system', 'Segoe UI', 'Roboto', 'Noto Sans', 'sans-serif', 'serif', 'monospace'];
  const names = [...named, 'ui-monospace', 'Arial', 'DejaVu Sans', 'Evil'];
  for (const name of variables) {
    try {
      CSS.registerProperty({ name, syntax: '*', inherits: false, initialValue: 'Evil' });
    } catch {
      // It is registered already.
    }
  }
  for (const host of document.querySelectorAll<HTMLElement>(selector)) {
    for (const name of variables) host.style.setProperty(name, 'Evil', 'important');
    host.style.setProperty('font-family', 'Evil', 'important');
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { font-family: cursive !important; }'); // so that only the box can ask for the others
  document.adoptedStyleSheets = [sheet];
  const faces = names.map((name) => new FontFace(name, 'url(/static/none.woff2)'));
  for (const face of faces) document.fonts.add(face);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return faces.filter(({ status }) => status !== 'unloaded').map(({ family }) => family);
}

/** Notes the roots that events over a box and a search give away, and apart from them those of selections, from now on. */
export function listenForRoots(): void {
  const [found, selected] = [new Set<Node>(), new Set<Node>()];
  Object.assign(window, { found, selected });
  const note = (node: unknown) => {
    const root = node instanceof Node ? node.getRootNode() : null;
    if (root instanceof ShadowRoot) found.add(root);
  };
  const types = ['mouse', 'pointer'].flatMap((kind) => ['over', 'move', 'down', 'up'].map((what) => kind + what));
  for (const type of [...types, 'click', 'dblclick', 'contextmenu', 'focusin', 'keydown', 'keyup', 'selectstart']) {
    addEventListener(
      type,
      (event) => {
        const { target, composedPath, ...own } = event;
        for (const name in event) note(Reflect.get(event, name));
        for (const one of [target, ...composedPath.call(event), ...Object.values(own)]) note(one);
      },
      true,
    );
  }
  document.addEventListener('selectionchange', () => {
    const { anchorNode, focusNode } = getSelection() ?? {};
    for (const node of [anchorNode, focusNode]) {
      const root = node?.getRootNode();
      if (root instanceof ShadowRoot) selected.add(root);
    }
  });
}

/** Selections of every kind, by a script alone: the text that they gave. Whether they gave a root away is noted. */
export function selectAll(selector: string): string {
  const selection = getSelection();
  const texts: string[] = [];
  const read = () => {
    texts.push(`${selection}`);
    for (const node of [selection?.anchorNode, selection?.focusNode]) {
      const root = node?.getRootNode();
      if (root instanceof ShadowRoot) selected.add(root);
    }
  };
  for (const host of document.querySelectorAll(selector)) {
    const siblings = [...(host.parentNode?.childNodes ?? [])];
    if (host.parentNode) selection?.collapse(host.parentNode, siblings.indexOf(host));
    for (const unit of ['character', 'word', 'line', 'sentence', 'paragraph']) {
      for (let i = 0; i < 20; i++) selection?.modify('extend', 'forward', unit);
      read();
    }
  }
  selection?.selectAllChildren(document.body);
  read();
  document.execCommand('selectAll');
  read();
  return texts.join('\n');
}

/** The caret and the elements at each point of the boxes: whether they gave a root away is noted. */
export function lookAtPoints(selector: string): void {
  const note = (node: Node | null | undefined) => {
    const root = node?.getRootNode();
    if (root instanceof ShadowRoot) selected.add(root);
  };
  for (const host of document.querySelectorAll(selector)) {
    const { left, top, width, height } = host.getBoundingClientRect();
    for (let at = 0; at < 400; at++) {
      const [x, y] = [left + ((at % 40) * width) / 40, top + (Math.floor(at / 40) * height) / 10];
      note(document.caretRangeFromPoint?.(x, y)?.startContainer);
      note(document.caretPositionFromPoint?.(x, y)?.offsetNode);
      for (const element of document.elementsFromPoint(x, y)) note(element);
    }
  }
}

/** Which of some words `find()` finds on the page, and notes the roots that it gives away. */
export function findAll(words: string[]): string[] {
  const search = window as unknown as { find(text: string, ...flags: boolean[]): boolean };
  return words.filter((word) => {
    getSelection()?.removeAllRanges();
    const isFound = search.find(word, false, false, true, false, true, false);
    const root = getSelection()?.anchorNode?.getRootNode();
    if (root instanceof ShadowRoot) found.add(root);
    return isFound;
  });
}

/** What a selection gives that begins at words which `find()` found, and is extended as far as it goes. */
export function readOn(words: string): string {
  const search = window as unknown as { find(text: string, ...flags: boolean[]): boolean };
  const selection = getSelection();
  const texts: string[] = [];
  for (const unit of ['word', 'sentence', 'line', 'paragraph', 'lineboundary', 'documentboundary']) {
    selection?.removeAllRanges();
    search.find(words, false, false, true, false, true, false);
    for (let i = 0; i < 8; i++) selection?.modify('extend', 'forward', unit);
    texts.push(`${selection}`);
  }
  return texts.join('\n');
}

/** Presses all that a script can reach: the elements of boxes, and the controls in the roots that were given away. */
export function pressAll(selector: string): void {
  const hosts = [...document.querySelectorAll<HTMLElement>(selector)];
  const controls = [...found].flatMap((root) =>
    root instanceof ShadowRoot ? [...root.querySelectorAll<HTMLElement>('button')] : [],
  );
  for (const target of [...hosts, ...controls]) {
    const { left, top, width, height } = target.getBoundingClientRect();
    const place = { clientX: left + width / 2, clientY: top + height / 2 };
    const options = { bubbles: true, composed: true, cancelable: true, detail: 1, button: 0, ...place };
    target.focus();
    for (const type of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, options));
    for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, options));
    for (const key of ['Enter', ' '])
      for (const type of ['keydown', 'keypress', 'keyup'])
        target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }));
    target.click();
    const label = document.createElement('label');
    target.replaceWith(label);
    label.append(target);
    label.click();
    label.replaceWith(target);
  }
}

/** How many roots selections and carets gave away, the user's own among them. */
export function selectedRoots(): number {
  return selected.size;
}

/** All that stands in the roots that were given away. */
export function foundTexts(): string {
  return [...found].map((root) => root.textContent ?? '').join('\n');
}

declare const roots: ShadowRoot[];
declare const found: Set<Node>;
declare const selected: Set<Node>;
