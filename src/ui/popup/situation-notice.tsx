import type { Situation } from '../../account/situation';
import { formatAge, type MessageKey, t } from '../../platform/i18n';
import { accountUrl, logInUrl, type Site } from '../../pypi/urls';
import { Notice } from '../components/notice';

interface Props {
  situation: Situation;
  site: Site;
  seenAt: string | null;
  now: Date;
}

const WARNINGS: readonly Situation[] = ['not-recognized', 'partly-recognized', 'whose-page', 'stale'];

/** What keeps the list from being true right now, and what to do about it; nothing while it is fresh. */
export function SituationNotice({ situation, site, seenAt, now }: Props) {
  if (situation === 'fresh') return null;
  const key = situation.replaceAll('-', '_');
  const empty = situation === 'signed-out' && seenAt === null ? '_empty' : '';
  const ages = situation === 'stale' && seenAt ? [formatAge(seenAt, now)] : [];
  const signIn = situation === 'signed-out';
  return (
    <Notice
      tone={WARNINGS.includes(situation) ? 'warn' : 'ask'}
      title={t(`notice_${key}_title` as MessageKey)}
      text={t(`notice_${key}${empty}` as MessageKey, ...ages)}
    >
      <a class="button" href={signIn ? logInUrl(site) : accountUrl(site)} target="_blank" rel="noreferrer">
        {signIn ? t('action_sign_in') : t('action_open_settings')}
      </a>
    </Notice>
  );
}
