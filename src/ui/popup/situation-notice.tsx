import type { Situation } from '../../overview/situation';
import { formatAge, t } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import { accountUrl, indexName, type Site, unverifiedUrl } from '../../pypi/urls';
import { Notice } from '../components/notice';

interface Props {
  situation: Situation;
  site: Site;
  seenAt: string | null;
  now: Date;
}

const WARNINGS: readonly Situation[] = ['not-recognized', 'partly-recognized', 'whose-page', 'stale'];

/** Situations that speak of what stands below, if anything does. */
const OTHER_WORDS_WHEN_EMPTY: readonly Situation[] = ['signed-out', 'not-recognized'];

/** What keeps the list from being true right now, and what to do about it; nothing while it is fresh. */
export function SituationNotice({ situation, site, seenAt, now }: Props) {
  if (situation === 'fresh') return null;
  const key = situation.replaceAll('-', '_');
  const empty = seenAt === null && OTHER_WORDS_WHEN_EMPTY.includes(situation) ? '_empty' : '';
  const values = situation === 'stale' ? [seenAt ? formatAge(seenAt, now) : ''] : [indexName(site)];
  const isUnverified = situation === 'unverified';
  const open = t(isUnverified ? 'action_open_unverified' : 'action_open_settings');
  return (
    <Notice
      about={situation}
      tone={WARNINGS.includes(situation) ? 'warn' : 'ask'}
      title={t(`notice_${key}_title` as MessageKey, indexName(site))}
      text={t(`notice_${key}${empty}` as MessageKey, ...values)}
    >
      <a class="button" href={isUnverified ? unverifiedUrl(site) : accountUrl(site)} target="_blank" rel="noreferrer">
        {situation === 'signed-out' ? t('action_sign_in', indexName(site)) : open}
      </a>
    </Notice>
  );
}
