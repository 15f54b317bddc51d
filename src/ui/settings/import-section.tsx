import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { type DraftOwner, draftKey } from '../../recovery/request/recovery-draft';
import type { ImportProblem } from '../../storage/export';
import type { ImportChanges } from '../../storage/import-changes';
import { Notice } from '../components/notice';
import { AccountName } from './stored-account';

export interface ImportProps {
  /** The file that waits for the user's word, and what it would change; `null`: none. */
  waiting: { name: string; changes: ImportChanges } | null;
  /** Why the file that was chosen last is refused. */
  problem: ImportProblem | null;
  onExport: () => void;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
}

/** Everything to a file, and back: what a file would change is shown before it does. */
export function ImportSection({ waiting, problem, onExport, onFile, onImport, onCancel }: ImportProps) {
  const input = useRef<HTMLInputElement>(null);
  const wasWaiting = useRef(false);
  useLayoutEffect(() => {
    // The button that was pressed is gone: the keyboard goes on from the file.
    if (wasWaiting.current && !waiting && document.activeElement === document.body) input.current?.focus();
    wasWaiting.current = waiting !== null;
  });
  return (
    <section>
      <h2>{t('settings_copy')}</h2>
      <p>{t('settings_copy_text')}</p>
      <div class="row">
        <button type="button" data-do="export" onClick={onExport}>
          {t('settings_export')}
        </button>
      </div>
      <label class="file-choice">
        <span>{t('import_choose')}</span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <div class="outcome" aria-live="polite">
        {problem && (
          <Notice about={problem.code} tone="warn" title={t('import_refused')} text={wordsOf(problem).join(' ')} />
        )}
        {waiting && (
          <Notice about="import" tone="ask" title={t('import_ready_title', waiting.name)} text={t('import_keeps')}>
            <Changes changes={waiting.changes} />
            <div class="row">
              <button type="button" data-do="import" onClick={onImport}>
                {t('import_apply')}
              </button>
              <button type="button" class="secondary" data-do="cancel" onClick={onCancel}>
                {t('import_cancel')}
              </button>
            </div>
          </Notice>
        )}
      </div>
    </section>
  );
}

/** What is wrong with a file, and where. */
function wordsOf({ code, part, item }: ImportProblem): string[] {
  const what = t(messageKey('import', code));
  if (part === null) return [what];
  const isList = part === 'records' || part === 'drafts' || part === 'requests';
  if (isList && item === null) return [what, t('import_where_list')];
  return [what, `${t(messageKey('import_where', part), ...(item === null ? [] : [item]))}.`];
}

function Changes({ changes: { added, changed, visits, limits } }: { changes: ImportChanges }) {
  if (added.length === 0 && changed.length === 0 && !visits && !limits)
    return <p data-changes="none">{t('import_nothing')}</p>;
  return (
    <div class="changes">
      {added.length > 0 && <p>{t('import_added', added.length)}</p>}
      <Accounts about="added" accounts={added} />
      {changed.length > 0 && <p>{t('import_changed', changed.length)}</p>}
      <Accounts about="changed" accounts={changed} />
      {visits && <p>{t('import_visits')}</p>}
      {limits && <p data-changes="limits">{t('import_limits')}</p>}
    </div>
  );
}

function Accounts({ about, accounts }: { about: string; accounts: DraftOwner[] }) {
  if (accounts.length === 0) return null;
  return (
    <ul data-changes={about}>
      {accounts.map((owner) => (
        <li key={draftKey(owner)}>
          <AccountName owner={owner} />
        </li>
      ))}
    </ul>
  );
}
