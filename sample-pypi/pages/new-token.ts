import type { Token } from '../../src/pypi/facts';
import { type Html, html } from '../html';
import { managePage } from '../layout';
import { csrf, field, submit } from '../parts';
import { page, type Reply, redirect } from '../reply';
import { addToken, removeToken } from '../rules/tokens';
import { REFUSALS } from '../said';
import { SECRETS } from '../secrets';
import { flash, keepOutcome } from '../session';
import { typed, type Visit } from '../visit';
import { removal } from './sections/tokens';

export function newToken(visit: Visit): Reply {
  const { title } = visit.words.token;
  const shown = (content: Html) =>
    page(managePage(visit, title, 'account', html`<h1 class="page-title">${title}</h1>${content}`));
  const { form, account, now } = visit;
  if (visit.method !== 'POST') return shown(createForm(visit));
  if (form.has('macaroon_id')) return remove(visit);
  const id = `5e1f0c2a-7d34-4b9e-8a61-${now.getTime().toString(16).padStart(12, '0')}`;
  const name = typed(visit, 'description');
  keepOutcome(visit, addToken(account, { id, name, scope: scopeIn(typed(visit, 'token_scope')) }, now));
  return shown(provisioned(visit, { id, name }));
}

function remove(visit: Visit): Reply {
  const [id, password] = [typed(visit, 'macaroon_id'), typed(visit, 'confirm_password')];
  const refused = keepOutcome(visit, removeToken(visit.account, id, password, visit.now));
  flash(visit, refused ? REFUSALS[refused] : 'Done.', refused ? 'error' : 'success');
  return redirect('/manage/account/');
}

function scopeIn(value: string): Token['scope'] {
  const [, project] = /^scope:project:(.+)$/.exec(value) ?? [];
  return project === undefined ? 'account' : [project];
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
function provisioned(visit: Visit, { id, name }: Pick<Token, 'id' | 'name'>): Html {
  const { token, tokens } = visit.words;
  return html`
    <section id="provisioned-key" data-controller="clipboard">
      <h2>${token.made(name)}</h2>
      <code class="code-block" data-clipboard-target="source">${SECRETS.tokenSecret}</code>
      <div class="callout-block callout-block--danger no-top-margin"><p>${token.once}</p></div>
      <a href="#remove-API-token--${id}" class="button">${tokens.remove}</a>
      ${removal(visit, { id, name })}
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
