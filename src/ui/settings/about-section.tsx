import { t } from '../../platform/i18n';
import { Line } from './line';

export interface AboutProps {
  version: string;
  /** The address of the source repository, as the manifest says it; absent: it says none. */
  home?: string | undefined;
}

/** Which version this is, and where its source, its promises and its issues are. */
export function AboutSection({ version, home }: AboutProps) {
  return (
    <section class="sheet set" data-section="about">
      <Line title={t('settings_version', version)}>
        {home && <Away href={home} words={t('settings_source')} />}
        <Away href="/src/ui/welcome/index.html" words={t('settings_privacy')} />
        {home && <Away href={`${home}/issues`} words={t('settings_report')} />}
      </Line>
    </section>
  );
}

function Away({ href, words }: { href: string; words: string }) {
  return (
    <a class="button quiet small" href={href} target="_blank" rel="noreferrer">
      {words}
    </a>
  );
}
