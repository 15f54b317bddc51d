import { t } from '../../platform/i18n';
import { PROJECT_NAME } from '../../pypi/project-name';
import { INDEX_NAMES, type Site } from '../../pypi/urls';
import { Copyable } from '../components/copyable';

interface Props {
  projects: readonly string[];
  site: Site;
  onCopy: (text: string) => void;
}

/** A text that asks somebody to become a second owner, for the user to send as they like. */
export function OwnerInvitation({ projects, site, onCopy }: Props) {
  const names = projects.filter((name) => PROJECT_NAME.test(name));
  if (names.length === 0) return null;
  const text = t('invitation_text', { name: names.join(', ') }, { name: INDEX_NAMES[site] });
  return (
    <details class="how">
      <summary>{t('invitation_title')}</summary>
      <p>{text}</p>
      <Copyable about="invitation" name={t('invitation_title')} text={text} onCopy={onCopy} />
    </details>
  );
}
