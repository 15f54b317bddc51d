const roots = new WeakMap<Element, ShadowRoot>();
const { attachShadow } = Element.prototype;

// Where the page has no say, the test has: it sees what is closed to the page.
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, options);
  roots.set(this, root);
  return root;
};

/** The closed shadow root that was attached to an element since this was imported. */
export function closedRootOf(host: Element | null | undefined): ShadowRoot | undefined {
  return host ? roots.get(host) : undefined;
}
