import { expect, it } from 'vitest';
import { usualPlaces } from './usual-places.mjs';

it('on macOS: applications, everyone\u2019s before the user\u2019s own', () => {
  const { chromium, firefox } = usualPlaces('darwin', {}, '/Users/alice');
  expect(chromium).toEqual([
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Users/alice/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]);
  expect(firefox[0]).toBe('/Applications/Firefox.app/Contents/MacOS/firefox');
});

it('on Windows: wherever programs are installed on this machine', () => {
  const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\alice\\AppData\\Local' };
  const { chromium, firefox } = usualPlaces('win32', env, 'C:\\Users\\alice');
  expect(chromium).toEqual([
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Users\\alice\\AppData\\Local\\Chromium\\Application\\chrome.exe',
  ]);
  expect(firefox[0]).toBe('C:\\Program Files\\Mozilla Firefox\\firefox.exe');
});

it('elsewhere: names', () => {
  expect(usualPlaces('linux', {}, '/home/alice')).toEqual({
    chromium: ['chromium', 'chromium-browser'],
    firefox: ['firefox', 'firefox-esr'],
  });
});
