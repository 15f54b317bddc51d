import { html } from '../html';
import { plainPage } from '../layout';
import { helpUrl } from '../parts';
import { page, type Reply } from '../reply';
import { siteName, type Visit } from '../visit';

/** In English whatever the language, and without a form, as on PyPI. */
export function confirmDevice(visit: Visit): Reply {
  const content = html`
    <h1 class="page-title">Is it you?</h1>
    <p>This device is new to us. We have sent you an email from <strong>noreply@${visit.host}</strong> with a link
       that confirms the log-in to ${siteName(visit)}.</p>
    <p>It isn't there? Look among the spam, or log in once more after a while. A security device needs no such email:
       <a href="${helpUrl(visit, 'utfkey')}">${helpUrl(visit, 'utfkey')}</a></p>`;
  return page(plainPage(visit, 'New device', content));
}
