import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { JUMPS, SimulatedBrowser, STEPS, TRAVEL } from './testing/simulated-browser';

const number = fc.nat(20_000);

/** Some dozens of things that happen to a browser, one after the other; it is awake every now and then. */
function life(steps: typeof STEPS) {
  const name = fc.oneof(
    { weight: 1, arbitrary: fc.constant('awake') },
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(steps)) },
  );
  return fc
    .array(fc.tuple(name, number, number), { minLength: 20, maxLength: 60 })
    .map((happened) => ({ steps, happened }));
}

function live({ steps, happened }: { steps: typeof STEPS; happened: [string, number, number][] }): SimulatedBrowser {
  const browser = new SimulatedBrowser();
  for (const [name, a, b] of happened) steps[name]?.(browser, a, b);
  browser.awake(72);
  return browser;
}
const nudgesOf = ({ log }: SimulatedBrowser) =>
  log.flatMap(({ nudge, day }, index) => (nudge ? [{ nudge, day, index }] : []));

describe('over years, with visits, answers, mutes and restarts,', () => {
  const said: string[] = [];
  let mostHungry = 0;
  afterAll(() => {
    expect(new Set(said).size).toBeGreaterThan(7);
    expect(said.length).toBeGreaterThan(500);
    expect(mostHungry).toBeGreaterThan(12);
  });

  it('no day has two nudges, and what is due waits for its turn, no longer than a day and a half awake each', () => {
    fc.assert(
      fc.property(life(STEPS), (one) => {
        const browser = live(one);
        const days = nudgesOf(browser).map(({ day }) => day);
        expect(days).toEqual([...new Set(days)].sort());
        expect(browser.mostHungry).toBeLessThanOrEqual(36);
        expect(browser.leastPatience).toBe(0);
        said.push(...nudgesOf(browser).map(({ nudge }) => nudge.id));
        mostHungry = Math.max(mostHungry, browser.mostHungry);
      }),
    );
  });

  it('and on journeys, the same, but that a day which is lived again passes without', () => {
    fc.assert(
      fc.property(life({ ...STEPS, ...TRAVEL }), (one) => {
        const browser = live(one);
        const days = nudgesOf(browser).map(({ day }) => day);
        expect(days).toEqual([...new Set(days)].sort());
        expect(browser.mostHungry).toBeLessThanOrEqual(60);
        expect(browser.leastPatience).toBe(0);
      }),
    );
  });

  it('and with a clock that jumps, a day has two nudges only when the clock stood before it in between', () => {
    fc.assert(
      fc.property(life({ ...STEPS, ...TRAVEL, ...JUMPS }), (one) => {
        const browser = live(one);
        for (const { day, index } of nudgesOf(browser)) {
          const last = browser.log.findLastIndex((asked, i) => i < index && asked.nudge && asked.day === day);
          if (last >= 0) expect(browser.log.slice(last, index).some((asked) => asked.day < day)).toBe(true);
        }
        expect(browser.mostHungry).toBeLessThanOrEqual(60);
        expect(browser.leastPatience).toBe(0);
      }),
    );
  });
});

it('over ten years, whoever says each time that the codes are there is asked after 28 days and then every 180', () => {
  const browser = new SimulatedBrowser();
  browser.see({ recoveryCodes: { unused: 7, generatedAt: browser.ago(), confirmed: true } });
  STEPS.note?.(browser, 0, 0);
  const asked: number[] = [];
  for (let day = 0; day < 3653; day += 1) {
    browser.wake();
    if (browser.log.at(-1)?.nudge) asked.push(day);
    if (browser.due().length > 0) STEPS['still there']?.(browser, 0, 0);
    browser.wall += 86_400_000;
  }
  expect(asked).toEqual(Array.from({ length: 21 }, (_, i) => 28 + 180 * i));
});
