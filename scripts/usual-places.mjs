import { posix, win32 } from 'node:path';

/**
 * Where browsers are, in the order in which they are tried: names on Linux, which the shell's path leads to, and files on
 * macOS and Windows.
 *
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} env
 * @param {string} home
 */
export function usualPlaces(platform, env, home) {
  if (platform === 'darwin') return { chromium: onMac(home, 'Chromium', 'Chromium'), firefox: firefoxes(home) };
  if (platform === 'win32')
    return {
      chromium: onWindows(env, 'Chromium', 'Application', 'chrome.exe'),
      firefox: onWindows(env, 'Mozilla Firefox', 'firefox.exe'),
    };
  return { chromium: ['chromium', 'chromium-browser'], firefox: ['firefox', 'firefox-esr'] };
}

function firefoxes(home) {
  return ['Firefox', 'Firefox ESR', 'Firefox Developer Edition'].flatMap((name) => onMac(home, name, 'firefox'));
}

/** For all users first, then the user's own. */
function onMac(home, name, program) {
  return ['/', home].map((root) => posix.join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', program));
}

function onWindows(env, ...path) {
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
  return roots.filter(Boolean).map((root) => win32.join(root, ...path));
}
