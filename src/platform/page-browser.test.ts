import { describe, expect, it, vi } from 'vitest';
import { pageBrowser } from './page-browser';

const alive = { runtime: { id: 'spare-key' } };
const other = { runtime: { id: 'spare-key' } };
const gone = { runtime: {} };

function withGlobals(globals: { browser?: object; chrome?: object }) {
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  return pageBrowser();
}

describe('the API of a page is', () => {
  it('browser where there is one, as in Firefox, where chrome takes callbacks', () => {
    expect(withGlobals({ browser: alive, chrome: other })).toBe(alive);
  });

  it('chrome where there is no browser', () => {
    expect(withGlobals({ chrome: alive })).toBe(alive);
  });

  it('chrome where browser is not an extension API', () => {
    expect(withGlobals({ browser: {}, chrome: alive })).toBe(alive);
  });
});

describe('there is none', () => {
  it('outside of an extension', () => {
    expect(withGlobals({})).toBeUndefined();
    expect(withGlobals({ chrome: {} })).toBeUndefined();
  });

  it('once the extension was updated or removed under the open page', () => {
    expect(withGlobals({ chrome: gone })).toBeUndefined();
    expect(withGlobals({ browser: gone, chrome: gone })).toBeUndefined();
  });
});
