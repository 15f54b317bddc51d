import { html } from '../html';
import { managePage } from '../layout';
import { page, type Reply } from '../reply';
import type { Visit } from '../visit';
import { redesigned } from './redesigned';
import { associations } from './sections/associations';
import { deleteAccount } from './sections/delete-account';
import { accountDetails, profilePicture } from './sections/details';
import { emails } from './sections/emails';
import { events } from './sections/events';
import { changePassword } from './sections/password';
import { tokens } from './sections/tokens';
import { twoFactor } from './sections/two-factor';

/** Unlike the other pages this one may come back from the back/forward cache, as it was left. */
const RESTORABLE = { 'cache-control': 'private, no-cache' };

export function account(visit: Visit): Reply {
  if (visit.variant === 'redesigned') return redesigned(visit);
  const title = visit.words.site.account;
  const sections = [
    profilePicture(visit),
    accountDetails(visit),
    emails(visit, 'account'),
    changePassword(visit),
    twoFactor(visit),
    associations(visit),
    tokens(visit),
    events(visit),
    deleteAccount(visit),
  ];
  const content = sections.map((section, index) => html`${index > 0 && html`<hr>`}${section}`);
  const whole = page(managePage(visit, title, 'account', html`<h1 class="page-title">${title}</h1>${content}`));
  return { ...whole, headers: RESTORABLE };
}

export function twoFactorSettings(visit: Visit): Reply {
  const title = visit.words.site.account;
  return page(managePage(visit, title, 'account', html`<h1 class="page-title">${title}</h1>${twoFactor(visit)}`));
}
