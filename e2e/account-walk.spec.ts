import { walk } from './account-walk/walk';
import { WALKS } from './account-walk/walks';
import { expect, test } from './fixtures';

for (const { name, roles, steps } of WALKS)
  test(`${name}: what is said is so, at every step`, async ({ extension, sample }) => {
    test.setTimeout(600_000);
    const faults: string[] = [];
    for await (const row of walk(extension, sample, roles, steps)) {
      faults.push(...row.faults.map((fault) => `${row.step}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
