import { expect, it } from 'vitest';
import { usualPlaces } from './usual-places.mjs';

it('on macOS: applications, everyone\u2019s before the user\u2019s own', () => {
  expect(usualPlaces('darwin', {}, '/Users/alice')).toEqual([
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Users/alice/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]);
});

it('on Windows: wherever programs are installed on this machine', () => {
  const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\alice\\AppData\\Local' };
  expect(usualPlaces('win32', env, 'C:\\Users\\alice')).toEqual([
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Users\\alice\\AppData\\Local\\Chromium\\Application\\chrome.exe',
  ]);
});

it('elsewhere: names', () => {
  expect(usualPlaces('linux', {}, '/home/alice')).toEqual(['chromium', 'chromium-browser']);
});
