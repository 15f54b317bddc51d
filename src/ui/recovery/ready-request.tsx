import { t } from '../../platform/i18n';
import type { Draft } from '../../recovery/request/draft';
import { Copyable } from '../components/copyable';
import { NamelessMail, type NamelessProps } from './nameless-mail';

export interface ReadyProps extends NamelessProps {
  made: Draft;
  /** Spare Key reminds of what comes next; without a username it can't. */
  isFollowed: boolean;
  /** The form could not be opened: it is offered to open it without the copy. */
  isStuck: boolean;
  onCopyAndOpen: (made: Draft) => void;
  onOpenOnly: () => void;
}

/** The finished request, and the one click that takes it to the official form. */
export function ReadyRequest(props: ReadyProps) {
  const { made, isFollowed, isStuck, onCopy, onCopyAndOpen, onOpenOnly } = props;
  return (
    <div class="ready">
      <h3>{t('request_preview_title')}</h3>
      <p class="help">{t('request_preview_text')}</p>
      <dl class="preview" lang="en" dir="ltr">
        <dt>PyPI Username</dt>
        <dd>
          <Copyable name="username" text={made.username} onCopy={onCopy}>
            <pre data-preview="username">{made.username}</pre>
          </Copyable>
        </dd>
        <dt>Reason for request</dt>
        <dd>
          <Copyable name="reason" text={made.reason} onCopy={onCopy}>
            <pre data-preview="reason">{made.reason}</pre>
          </Copyable>
        </dd>
      </dl>
      {made.mail && isFollowed && <p class="aside">{t('request_mail_later')}</p>}
      <p class="aside">{t('request_by_you')}</p>
      <div class="row">
        <button type="button" data-do="copy-and-open" onClick={() => onCopyAndOpen(made)}>
          {t('request_copy_and_open')}
        </button>
        {isStuck && (
          <button type="button" class="secondary" data-do="open-only" onClick={onOpenOnly}>
            {t('request_open_only')}
          </button>
        )}
      </div>
      {isStuck && <p class="aside">{t('request_stuck')}</p>}
      {made.mail && !isFollowed && <NamelessMail {...props} mail={made.mail} />}
    </div>
  );
}
