import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { keyOf } from '../account/journal';
import { type Unanswered, unanswered } from '../account/unanswered';
import { fake } from '../platform/testing/fake-browser';
import { fakeI18n } from '../platform/testing/fake-i18n';
import { backgroundScript } from './testing/background-script';
import { COMMANDS, PEOPLE, placesIn, recordIn } from './testing/commands';
import { lastWords } from './testing/last-word';
import { HAPPENINGS, Story } from './testing/story';

fakeI18n();
let background: () => void;
beforeAll(async () => {
  background = new Function(await backgroundScript()) as () => void;
}, 30_000);

/** What was done stands where it belongs, unless something later took its place. */
function expectNothingLost(story: Story): void {
  for (const [place, value] of Object.entries(placesIn(fake.local.items))) {
    const possible = lastWords(story.writes.filter((write) => write.place === place));
    expect(possible, place).toContainEqual(value);
  }
  for (const { account, shown } of answersIn(story)) {
    const left = unanswered(recordIn(fake.local.items, account)?.journal).entries.map(keyOf);
    expect(shown.entries.map(keyOf).filter((key) => left.includes(key))).toEqual([]);
  }
}

function answersIn({ world }: Story) {
  const answers = world.said.filter(({ name, isDone }) => name === 'answer-changes' && isDone);
  return answers.map(({ payload }) => payload as { account: (typeof PEOPLE)[number]; shown: Unanswered });
}

/** A record holds what pages of its account told, and of the last of them that surely was kept, or of a later one. */
function expectNothingMixed(story: Story): void {
  for (const person of PEOPLE) {
    const record = recordIn(fake.local.items, person);
    const others = PEOPLE.filter((other) => other !== person);
    for (const { username } of others) expect(JSON.stringify(record ?? null)).not.toContain(username);
    const fact = record?.facts.soleOwnerOf;
    if (fact) expect(story.pagesOf(person).map(({ facts }) => facts.soleOwnerOf)).toContainEqual(fact.value);
    const kept = story.pagesOf(person).filter(({ said }) => story.isSurelyKept(said, person));
    if (!story.wasSetBack) for (const { loadedAt } of kept) expect((fact?.seenAt ?? '') >= loadedAt).toBe(true);
  }
}

/** A worker that knows nothing but what is stored has nothing to add: the badge was right, and nothing was still to do. */
async function expectNothingToDo(story: Story): Promise<void> {
  const before = structuredClone([fake.badge, fake.local.items, fake.notifications.told]);
  story.world.start();
  await story.settle();
  expect([fake.badge, fake.local.items, fake.notifications.told]).toEqual(before);
}

const happening = fc.tuple(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...Object.keys(COMMANDS)) },
    { weight: 3, arbitrary: fc.constant('time passes') },
    { weight: 2, arbitrary: fc.constantFrom(...Object.keys(HAPPENINGS)) },
  ),
  fc.nat(5000),
);
const last = fc.tuple(fc.constantFrom(...Object.keys(COMMANDS)), fc.nat(1));

it('whatever is interrupted, interleaved or refused: nothing is lost, nothing is mixed, and the badge is right', async () => {
  let done = 0;
  const happenings = fc.array(happening, { maxLength: 40, size: 'max' });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), happenings, last, async (scheduler, all, [name, n]) => {
      const story = new Story(background, scheduler);
      for (const [what, which] of all) await story.happen(what, which);
      await story.settle();
      if (story.isUpset) await story.happen('an alarm', 0);
      await story.settle();
      await story.happen(name, n); // what is said to a browser in order has its effect by itself
      await story.settle();
      expectNothingLost(story);
      expectNothingMixed(story);
      expect(story.nudges).toEqual([...new Set(story.nudges)]);
      await expectNothingToDo(story);
      done += story.world.said.filter(({ isDone }) => isDone).length;
    }),
    { numRuns: 100, interruptAfterTimeLimit: 20_000 },
  );
  expect(done).toBeGreaterThan(50);
}, 60_000);
