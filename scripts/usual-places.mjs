import { posix, win32 } from 'node:path';

/**
 * Where Chromium is, in the order in which it is tried: names on Linux, which the shell's path leads to, and files on macOS
 * and Windows, those for all users first.
 *
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @param {string} home
 */
export function usualPlaces(platform, env, home) {
  if (platform === 'darwin')
    return ['/', home].map((root) => posix.join(root, 'Applications/Chromium.app/Contents/MacOS/Chromium'));
  if (platform === 'win32')
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .map((root) => win32.join(root, 'Chromium', 'Application', 'chrome.exe'));
  return ['chromium', 'chromium-browser'];
}
