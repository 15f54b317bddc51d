import { t } from '../../platform/i18n';
import type { Site } from '../../pypi/urls';

/** How a true link begins, beside every "open the link": phishing mails use just this step (docs/recovery.md, "Who speaks for PyPI"). */
export function LinkBegins({ site }: { site: Site }) {
  return (
    <p class="fine">
      {t('link_begins')} <code dir="ltr">{`https://${site}/`}</code>
    </p>
  );
}
