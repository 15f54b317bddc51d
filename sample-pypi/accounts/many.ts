import type { SampleAccount, SampleEvent } from '../account';
import { daysAgo, hoursAgo } from '../times';
import { healthy, token } from './healthy';

const counted = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const event = (number: number): SampleEvent => ({
  kind: 'logged-in',
  at: hoursAgo(1 + number * 7),
  method: number % 3 === 0 ? 'totp' : 'webauthn',
  text: 'blue key',
});

/** As large as a page gets: 500 tokens with two dialogs each, and 300 events. */
export const many: SampleAccount = {
  ...healthy,
  tokens: counted(500, (number) =>
    token(number, `job ${number}`, { createdAt: daysAgo(3 + (number % 300)), scope: [`package-${number}`] }),
  ),
  events: counted(300, event),
};
