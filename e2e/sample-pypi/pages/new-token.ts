import { type Html, html } from '../html';
import { managePage } from '../layout';
import { csrf, field, submit } from '../parts';
import { page, type Reply } from '../reply';
import { SECRETS } from '../secrets';
import type { Visit } from '../visit';
import { removal } from './sections/tokens';

const MADE_ID = '5e1f0c2a-7d34-4b9e-8a61-0000000f0f0f';

export function newToken(visit: Visit): Reply {
  const { title } = visit.words.token;
  const made = visit.method === 'POST' && visit.form.has('description');
  const content = html`<h1 class="page-title">${title}</h1>${made ? provisioned(visit) : createForm(visit)}`;
  return page(managePage(visit, title, 'account', content));
}

function createForm(visit: Visit): Html {
  const { token, tokens } = visit.words;
  const project = (name: string) => html`<option value="scope:project:${name}">${token.project} ${name}</option>`;
  return html`
    <section id="create-token">
      <form method="post">
        ${csrf()}
        ${field(visit, { name: 'description', label: token.name })}
        <div class="form-group">
          <label for="token_scope" class="form-group__label">${tokens.scope}</label>
          <select name="token_scope" id="token_scope" class="form-group__field" autocomplete="off">
            <option disabled selected value="scope:unspecified">${token.choose}</option>
            <option value="scope:user">${tokens.wholeAccount}</option>
            ${visit.account.projects.map(({ name }) => project(name))}
          </select>
        </div>
        ${submit(token.create)}
      </form>
    </section>`;
}

/** The answer to the form: the only page that ever holds a token's secret. */
function provisioned(visit: Visit): Html {
  const { token, tokens } = visit.words;
  const name = visit.form.get('description') ?? '';
  return html`
    <section id="provisioned-key" data-controller="clipboard">
      <h2>${token.made(name)}</h2>
      <code class="code-block" data-clipboard-target="source">${SECRETS.tokenSecret}</code>
      <div class="callout-block callout-block--danger no-top-margin"><p>${token.once}</p></div>
      <a href="#remove-API-token--${MADE_ID}" class="button">${tokens.remove}</a>
      ${removal(visit, { id: MADE_ID, name })}
      <p>${token.use}</p>
      <p><a href="/help#apitoken">${visit.words.site.help}</a></p>
      <pre class="code-block">
[pypi]
  username = __token__
  password = ${SECRETS.tokenSecret}</pre>
    </section>
    <hr>
    <a href="." class="button">${token.create}</a>`;
}
