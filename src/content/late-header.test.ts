import { beforeEach, expect, it, vi } from 'vitest';
import { watchHeader } from './late-header';

const PLACE =
  '<div data-html-include="/_includes/authed/current-user-indicator/"><div id="user-indicator"></div></div>';
const newListener = () => ({ onChange: vi.fn<() => boolean>(), onNone: vi.fn() });
let listener = newListener();
const place = () => document.querySelector('[data-html-include]') as Element;
/** A change is told after the script that makes it. */
const change = async () => {
  place().append('.');
  await Promise.resolve();
};

beforeEach(() => {
  vi.useFakeTimers();
  listener = newListener();
  document.body.innerHTML = PLACE;
});

it('a header that is there already is final at once: nothing else is waited for', () => {
  listener.onChange.mockReturnValue(true);
  watchHeader(document, listener);
  vi.runAllTimers();
  expect(listener.onChange).toHaveBeenCalledTimes(1);
  expect(listener.onNone).not.toHaveBeenCalled();
});

it('a page without a place for it has none', () => {
  document.body.innerHTML = '';
  watchHeader(document, listener);
  expect(listener.onNone).toHaveBeenCalledTimes(1);
});

it('one that never comes and is never told of is taken for none after 10 seconds, not before', () => {
  watchHeader(document, listener);
  vi.advanceTimersByTime(9_999);
  expect(listener.onNone).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(listener.onNone).toHaveBeenCalledTimes(1);
});

it('one that comes after that is still told, until it is final', async () => {
  watchHeader(document, listener);
  vi.advanceTimersByTime(10_000);
  await change();
  expect(listener.onChange).toHaveBeenCalledTimes(2);
  listener.onChange.mockReturnValue(true);
  await change();
  await change();
  expect(listener.onChange).toHaveBeenCalledTimes(3);
});

it('it is no longer looked for after two minutes', async () => {
  watchHeader(document, listener);
  vi.advanceTimersByTime(120_000);
  await change();
  expect(listener.onChange).toHaveBeenCalledTimes(1);
});

it('CSILoaded says that none comes, once, however often a script sends it', () => {
  watchHeader(document, listener);
  for (let i = 0; i < 3; i++) document.dispatchEvent(new Event('CSILoaded'));
  expect(listener.onNone).toHaveBeenCalledTimes(1);
});
