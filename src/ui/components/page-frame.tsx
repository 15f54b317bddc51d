import type { ComponentChildren, Ref } from 'preact';
import { t } from '../../platform/i18n';
import { ignoreSecondClick } from './ignore-second-click';
import { Mark } from './state-icon';

/** What came of the user's last act. */
export interface Status {
  text: string;
  failed: boolean;
  /** Takes it back; absent where that can't be done. */
  onUndo?: () => void;
}

interface Props {
  /** Whose page this is: a name, or a choice of accounts. */
  account?: ComponentChildren;
  /** Holds all views, for `useFocus`. */
  main: Ref<HTMLElement>;
  /** What came of the last act, read out. */
  status: Status | null;
  children: ComponentChildren;
}

/** What all pages of ours in a tab have in common. The view's title is the page's `h1`. */
export function PageFrame({ account, main, status, children }: Props) {
  return (
    <>
      <header class="page-head">
        <Mark />
        <strong>{t('popup_name')}</strong>
        {account}
      </header>
      <main ref={main} onClickCapture={ignoreSecondClick}>
        {children}
        <div role="status" class={`status ${status?.failed ? 'failed' : ''}`}>
          {status && (
            <p>
              {status.text}
              {status.onUndo && (
                <button type="button" class="secondary small" data-do="undo-last" onClick={status.onUndo}>
                  {t('undo')}
                </button>
              )}
            </p>
          )}
        </div>
      </main>
      <footer>{t('footer_disclaimer')}</footer>
    </>
  );
}
