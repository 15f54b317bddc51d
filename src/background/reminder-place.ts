import type { AccountId } from '../account/account-id';
import { browser } from '../platform/browser';
import type { Section } from '../pypi/sections';
import { sectionUrl } from '../pypi/urls';
import type { ReminderId } from '../reminders/reminder';

/** Where each reminder is answered: a section of PyPI's account settings, or a page of our own. */
const PLACES: Readonly<Record<ReminderId, Section | 'popup' | 'recovery'>> = {
  'request-step': 'recovery',
  'changes-unanswered': 'popup',
  'codes-used': 'two-factor',
  'address-unverified': 'emails',
  'address-bouncing': 'emails',
  'codes-gone': 'two-factor',
  'codes-low': 'two-factor',
  'codes-unconfirmed': 'two-factor',
  'backup-place': 'popup',
  'backup-check': 'popup',
  'history-unread': 'history',
  'password-unique': 'popup',
};

/** Opens the place where a reminder of an account is answered, in a tab of its own and in front. */
export async function openReminder({ site, username }: AccountId, id: ReminderId): Promise<void> {
  const place = PLACES[id];
  const own = `src/ui/${place}/index.html?${new URLSearchParams({ site, username })}`;
  const isOurs = place === 'popup' || place === 'recovery';
  const { windowId } = await browser.tabs.create({
    url: isOurs ? browser.runtime.getURL(own) : sectionUrl(site, place),
  });
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
