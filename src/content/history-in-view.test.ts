import { beforeEach, expect, it, vi } from 'vitest';
import { whenHistoryIsSeen } from './history-in-view';

/** What is in view is said by the test. */
class FakeObserver {
  static all: FakeObserver[] = [];
  rows = new Set<Element>();
  isOn = true;
  constructor(private readonly tell: (entries: { target: Element; intersectionRatio: number }[]) => void) {
    FakeObserver.all.push(this);
  }
  observe(row: Element) {
    this.rows.add(row);
  }
  disconnect() {
    this.isOn = false;
  }
  show(ratio: number, rows = [...this.rows]) {
    if (this.isOn) this.tell(rows.map((target) => ({ target, intersectionRatio: ratio })));
  }
}
const observer = () => FakeObserver.all[0] ?? new FakeObserver(() => undefined);
const onSeen = vi.fn();
let visibility: DocumentVisibilityState = 'visible';
const turn = (to: DocumentVisibilityState) => {
  visibility = to;
  document.dispatchEvent(new Event('visibilitychange'));
};

function open(rows = 5): void {
  const body = Array.from({ length: rows }, (_, i) => `<tr><td>${i}</td></tr>`).join('');
  document.body.innerHTML = `<section id="api-tokens"><table><tbody><tr></tr></tbody></table></section>
    <section id="account-events"><table><thead><tr></tr></thead><tbody>${body}</tbody></table></section>`;
  whenHistoryIsSeen(document, onSeen);
}

beforeEach(() => {
  FakeObserver.all = [];
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  vi.useFakeTimers();
  visibility = 'visible';
  onSeen.mockClear();
});

it('two seconds before the eyes are a look, one and no more', () => {
  open();
  observer().show(1);
  vi.advanceTimersByTime(1999);
  expect(onSeen).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onSeen).toHaveBeenCalledTimes(1);
  observer().show(1);
  turn('hidden');
  turn('visible');
  vi.advanceTimersByTime(9000);
  expect(onSeen).toHaveBeenCalledTimes(1);
});

it('the newest events are what must be in view, all of them and nothing else of the page', () => {
  open();
  expect([...observer().rows].map((row) => row.textContent)).toEqual(['0', '1', '2']);
  observer().show(1, [...observer().rows].slice(0, 2));
  vi.advanceTimersByTime(9000);
  expect(onSeen).not.toHaveBeenCalled();
  observer().show(1);
  vi.advanceTimersByTime(2000);
  expect(onSeen).toHaveBeenCalled();
});

it('the edge of a row, or one that only passes by, is no look', () => {
  open(1);
  observer().show(0.5);
  vi.advanceTimersByTime(9000);
  for (let i = 0; i < 5; i++) {
    observer().show(1);
    vi.advanceTimersByTime(1500);
    observer().show(0);
    vi.advanceTimersByTime(1500);
  }
  expect(onSeen).not.toHaveBeenCalled();
});

it('a tab in the background is not looked at, until it is shown for long enough', () => {
  visibility = 'hidden';
  open();
  observer().show(1);
  vi.advanceTimersByTime(9000);
  turn('visible');
  vi.advanceTimersByTime(1500);
  turn('hidden');
  vi.advanceTimersByTime(9000);
  expect(onSeen).not.toHaveBeenCalled();
  turn('visible');
  vi.advanceTimersByTime(2000);
  expect(onSeen).toHaveBeenCalledTimes(1);
});

it('a history without an event, or a page without a history, is never looked at', () => {
  open(0);
  document.body.innerHTML = '';
  whenHistoryIsSeen(document, onSeen);
  turn('hidden');
  turn('visible');
  vi.advanceTimersByTime(9000);
  expect([FakeObserver.all, onSeen.mock.calls]).toEqual([[], []]);
});
