import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { FieldError } from '../../recovery/request/field-error';
import { type BranchHelp, branchHelp } from '../../recovery/tracker/branch';
import { Copyable } from '../components/copyable';
import { FieldProblem } from './field-problem';
import type { TrackerProps } from './tracker-view';

/** The exact commands for support's branch, from the token that the user pastes; it is never kept. */
export function BranchHelper({ view, onCopy }: TrackerProps) {
  const [token, setToken] = useState('');
  const [repository, setRepository] = useState(view.request.repository ?? '');
  const result = token.trim() === '' || repository.trim() === '' ? null : helpOrProblem(token, repository.trim());
  const problem = result instanceof FieldError ? result : null;
  return (
    <>
      <div class="field">
        <label for="token">{t('branch_token_label')}</label>
        <input
          id="token"
          type="text"
          dir="ltr"
          autocomplete="off"
          value={token}
          aria-invalid={problem?.code.startsWith('branch-') ?? false}
          aria-describedby="token-help branch-problem"
          onInput={(event) => setToken(event.currentTarget.value)}
        />
        <p class="help" id="token-help">
          {t('branch_token_help')}
        </p>
      </div>
      <div class="field">
        <label for="repository">{t('branch_repository_label')}</label>
        <input
          id="repository"
          type="text"
          dir="ltr"
          autocomplete="off"
          placeholder="https://github.com/…"
          value={repository}
          aria-invalid={problem?.code.startsWith('repository-') ?? false}
          aria-describedby="branch-problem"
          onInput={(event) => setRepository(event.currentTarget.value)}
        />
      </div>
      <FieldProblem id="branch-problem" error={problem} />
      {result && !(result instanceof FieldError) && <Commands help={result} onCopy={onCopy} />}
    </>
  );
}

function helpOrProblem(token: string, repository: string): BranchHelp | FieldError {
  try {
    return branchHelp(token, repository);
  } catch (error) {
    if (error instanceof FieldError) return error;
    throw error;
  }
}

function Commands({ help, onCopy }: { help: BranchHelp; onCopy: TrackerProps['onCopy'] }) {
  return (
    <div class="commands">
      {help.git ? (
        <>
          <h3>{t('branch_in_clone')}</h3>
          <Command name={t('branch_in_clone')} lines={help.git.inClone} onCopy={onCopy} />
          <h3>{t('branch_without_clone')}</h3>
          <Command name={t('branch_without_clone')} lines={help.git.withoutClone} onCopy={onCopy} />
        </>
      ) : (
        <p data-note="not-git">{t('branch_not_git')}</p>
      )}
      {help.sshAddress && (
        <p class="help">
          {t('branch_ssh')} <code dir="ltr">{help.sshAddress}</code>
        </p>
      )}
      <h3>{t('branch_on_web')}</h3>
      <p>{t('branch_on_web_text')}</p>
      <div class="actions">
        <a class="button secondary" href={help.branchPage ?? help.repositoryPage} target="_blank" rel="noreferrer">
          {t('branch_open_page')}
        </a>
        <Copyable about="token" name={t('branch_token_label')} text={help.token} onCopy={onCopy}>
          <code dir="ltr">{help.token}</code>
        </Copyable>
      </div>
      {help.git && (
        <details>
          <summary>{t('branch_remove')}</summary>
          <Command name={t('branch_remove')} lines={[help.git.remove]} onCopy={onCopy} />
        </details>
      )}
    </div>
  );
}

type CommandProps = Pick<TrackerProps, 'onCopy'> & { name: string; lines: string[] };

function Command({ name, lines, onCopy }: CommandProps) {
  return (
    <Copyable about="command" name={name} text={lines.join('\n')} onCopy={onCopy}>
      <pre dir="ltr">
        {lines.map((line) => (
          <span key={line} class="line">
            {`${line}\n`}
          </span>
        ))}
      </pre>
    </Copyable>
  );
}
