import { t } from '../../platform/i18n';
import type { Draft } from '../../recovery/request/draft';
import { FORM_FIELDS } from '../../recovery/request/form-fields';
import { Copyable } from '../components/copyable';
import { NamelessMail, type NamelessProps } from './nameless-mail';

export interface ReadyProps extends NamelessProps {
  made: Draft;
  /** Spare Key reminds of what comes next; without a username it can't. */
  isFollowed: boolean;
}

/** The finished request, and what goes with it by email. */
export function ReadyRequest(props: ReadyProps) {
  const { made, isFollowed, onCopy } = props;
  return (
    <>
      <div class="field">
        <h2>{t('request_preview_title')}</h2>
        <dl class="preview" lang="en" dir="ltr">
          {(['username', 'reason'] as const).map((field) => (
            <div key={field}>
              <dt>{FORM_FIELDS[field]}</dt>
              <dd>
                <Copyable about={field} name={FORM_FIELDS[field]} text={made[field]} onCopy={onCopy}>
                  <pre data-preview={field}>{made[field]}</pre>
                </Copyable>
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {made.mail && isFollowed && <p class="fine">{t('request_mail_later')}</p>}
      {made.mail && !isFollowed && <NamelessMail {...props} mail={made.mail} />}
    </>
  );
}
