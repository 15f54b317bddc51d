import { expect, it } from 'vitest';
import { all, expectAccessible, expectNarrow, one, show, useStage } from '../testing/stage';
import css from './welcome.css?inline';
import { WelcomePage } from './welcome-page';

useStage(css);

it('says what is read and what is never done, and leads to the account settings by a link alone', () => {
  show(<WelcomePage isPinned={false} />);
  expect(all('.promises li')).toHaveLength(6);
  expect(all('h1')).toHaveLength(1);
  expect(one<HTMLAnchorElement>('[data-do="open"]').href).toBe('https://pypi.org/manage/account/');
  expect(all('.button:not(.secondary)')).toHaveLength(1);
  expect(all('button')).toEqual([]);
});

it('asks nobody to pin what is in the toolbar', () => {
  show(<WelcomePage isPinned={false} />);
  expect(all('.toolbar')).toHaveLength(1);
  show(<WelcomePage isPinned={true} />);
  expect(all('.toolbar')).toEqual([]);
  expect(all('.welcome li.ok')).toHaveLength(1);
});

it('is accessible, light and dark, and no wider than a phone', async () => {
  show(<WelcomePage isPinned={false} />);
  await expectAccessible();
  await expectNarrow();
});
