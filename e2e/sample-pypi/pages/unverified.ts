import { hasTwoFactor } from '../account';
import { html } from '../html';
import { managePage } from '../layout';
import { helpUrl } from '../parts';
import { page, type Reply } from '../reply';
import type { Visit } from '../visit';
import { emails } from './sections/emails';
import { events } from './sections/events';

export function unverified(visit: Visit): Reply {
  const { title, withTwoFactor, withoutTwoFactor, help } = visit.words.unverified;
  const strict = hasTwoFactor(visit.account);
  const content = html`
    <h1 class="page-title">${title}</h1>
    <div class="callout-block">
      <p>${strict ? withTwoFactor : withoutTwoFactor}</p>
      ${strict && html`<p>${help(helpUrl(visit, 'account-recovery'))}</p>`}
    </div>
    ${emails(visit, 'unverified')}
    ${events(visit)}`;
  return page(managePage(visit, title, 'account', content));
}
