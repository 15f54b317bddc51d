import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { type MessageKey, messageKey } from '../../platform/message-key';
import { type DraftOwner, draftKey } from '../../recovery/request/recovery-draft';
import type { ImportProblem } from '../../storage/export';
import type { ImportChanges } from '../../storage/import-changes';
import { AccountName } from './account-name';
import { AskAgain } from './ask-again';
import { Line } from './line';

export interface DataProps {
  /** The file that waits for the user's word, and what it would change; `null`: none. */
  waiting: { name: string; changes: ImportChanges } | null;
  /** Why the file that was chosen last is refused. */
  problem: ImportProblem | null;
  onExport: () => void;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancel: () => void;
  onEraseEverything: () => void;
}

/** Everything to a file, and back: what a file would change is shown before it does. And the end of it all. */
export function DataSection({ waiting, problem, onExport, onFile, onImport, onCancel, onEraseEverything }: DataProps) {
  const input = useRef<HTMLInputElement>(null);
  const wasWaiting = useRef(false);
  useLayoutEffect(() => {
    // The button that was pressed is gone: the keyboard goes on from the file.
    if (wasWaiting.current && !waiting && document.activeElement === document.body) input.current?.focus();
    wasWaiting.current = waiting !== null;
  });
  return (
    <section class="sheet set" data-section="data">
      <h2>{t('settings_copy')}</h2>
      <Line title={t('settings_copy_title')} text={t('settings_copy_text')}>
        <button type="button" class="secondary small" data-do="export" onClick={onExport}>
          {t('settings_export')}
        </button>
        <label class="button secondary small">
          {t('import_choose')}
          <input
            ref={input}
            class="sr-only"
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
      </Line>
      <div aria-live="polite">
        {problem && (
          <div class="outcome serious" data-notice={problem.code}>
            <h3>{t('import_refused')}</h3>
            <p>{wordsOf(problem).join(' ')}</p>
          </div>
        )}
        {waiting && (
          <div class="outcome running" data-notice="import">
            <h3>{t('import_ready_title', waiting.name)}</h3>
            <p>{t('import_keeps')}</p>
            <Changes changes={waiting.changes} />
            <p class="actions">
              <button type="button" data-do="import" onClick={onImport}>
                {t('import_apply')}
              </button>
              <button type="button" class="secondary" data-do="cancel" onClick={onCancel}>
                {t('cancel')}
              </button>
            </p>
          </div>
        )}
      </div>
      <Line title={t('settings_erase_everything')} text={t('settings_erase_text')}>
        <AskAgain about="erase-everything" title={t('settings_erase_everything')} onYes={onEraseEverything} />
      </Line>
    </section>
  );
}

const REASONS: Readonly<Record<ImportProblem['code'], MessageKey>> = {
  'too-large': 'import_foreign',
  'not-json': 'import_foreign',
  foreign: 'import_foreign',
  newer: 'import_newer',
  invalid: 'import_invalid',
  'private-data': 'import_private_data',
  duplicate: 'import_duplicate',
};

/** What is wrong with a file, and where. */
function wordsOf({ code, part, item }: ImportProblem): string[] {
  const reason = t(REASONS[code]);
  if (part === 'settings') return [reason, t('popup_settings')];
  if (part === 'visits') return [reason, t('import_where_visits')];
  return part === null || item === null ? [reason] : [reason, t(messageKey('import_where', part), item)];
}

function Changes({ changes: { added, changed, visits, limits } }: { changes: ImportChanges }) {
  if (added.length === 0 && changed.length === 0 && !visits && !limits)
    return <p data-changes="none">{t('import_nothing')}</p>;
  return (
    <>
      <Accounts about="added" title="import_added" accounts={added} />
      <Accounts about="changed" title="import_changed" accounts={changed} />
      {visits && <h4>{t('import_where_visits')}</h4>}
      {limits && <h4 data-changes="limits">{t('settings_limits')}</h4>}
    </>
  );
}

function Accounts({ about, title, accounts }: { about: string; title: MessageKey; accounts: DraftOwner[] }) {
  if (accounts.length === 0) return null;
  return (
    <>
      <h4>{t(title)}</h4>
      <ul data-changes={about}>
        {accounts.map((owner) => (
          <li key={draftKey(owner)}>
            <AccountName owner={owner} />
          </li>
        ))}
      </ul>
    </>
  );
}
