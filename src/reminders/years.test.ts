import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { JUMPS, Machine, STEPS, TRAVEL } from './machine';

const number = fc.nat(20_000);

/** Some dozens of things that happen to a machine, one after the other; it is awake every now and then. */
function life(steps: typeof STEPS) {
  const name = fc.oneof(
    { weight: 1, arbitrary: fc.constant('awake') },
    { weight: 4, arbitrary: fc.constantFrom(...Object.keys(steps)) },
  );
  return fc
    .array(fc.tuple(name, number, number), { minLength: 20, maxLength: 60 })
    .map((happened) => ({ steps, happened }));
}

function live({ steps, happened }: { steps: typeof STEPS; happened: [string, number, number][] }): Machine {
  const machine = new Machine();
  for (const [name, a, b] of happened) steps[name]?.(machine, a, b);
  machine.awake(72);
  return machine;
}
const nudgesOf = ({ log }: Machine) => log.flatMap(({ nudge, day }, index) => (nudge ? [{ nudge, day, index }] : []));

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
        const machine = live(one);
        const days = nudgesOf(machine).map(({ day }) => day);
        expect(days).toEqual([...new Set(days)].sort());
        expect(machine.mostHungry).toBeLessThanOrEqual(36);
        expect(machine.leastPatience).toBe(0);
        said.push(...nudgesOf(machine).map(({ nudge }) => nudge.id));
        mostHungry = Math.max(mostHungry, machine.mostHungry);
      }),
    );
  });

  it('and on journeys, the same, but that a day which is lived again passes without', () => {
    fc.assert(
      fc.property(life({ ...STEPS, ...TRAVEL }), (one) => {
        const machine = live(one);
        const days = nudgesOf(machine).map(({ day }) => day);
        expect(days).toEqual([...new Set(days)].sort());
        expect(machine.mostHungry).toBeLessThanOrEqual(60);
        expect(machine.leastPatience).toBe(0);
      }),
    );
  });

  it('and with a clock that jumps, a day has two nudges only when the clock stood before it in between', () => {
    fc.assert(
      fc.property(life({ ...STEPS, ...TRAVEL, ...JUMPS }), (one) => {
        const machine = live(one);
        for (const { day, index } of nudgesOf(machine)) {
          const last = machine.log.findLastIndex((asked, i) => i < index && asked.nudge && asked.day === day);
          if (last >= 0) expect(machine.log.slice(last, index).some((asked) => asked.day < day)).toBe(true);
        }
        expect(machine.mostHungry).toBeLessThanOrEqual(60);
        expect(machine.leastPatience).toBe(0);
      }),
    );
  });
});

it('over ten years, whoever says each time that the codes are there is asked after 28 days and then every 180', () => {
  const machine = new Machine();
  machine.see({ recoveryCodes: { unused: 7, generatedAt: machine.ago(), confirmed: true } });
  STEPS.note?.(machine, 0, 0);
  const asked: number[] = [];
  for (let day = 0; day < 3653; day += 1) {
    machine.wake();
    if (machine.log.at(-1)?.nudge) asked.push(day);
    if (machine.due().length > 0) STEPS['still there']?.(machine, 0, 0);
    machine.wall += 86_400_000;
  }
  expect(asked).toEqual(Array.from({ length: 21 }, (_, i) => 28 + 180 * i));
});
