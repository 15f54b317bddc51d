import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import { accountUrl } from '../../pypi/urls';
import { recoveryPage } from '../components/page-urls';
import { Mark, type Shape, StateIcon } from '../components/state-icon';

const READS = ['welcome_reads_pages', 'welcome_reads_facts', 'welcome_reads_names'] as const;
const NEVER = ['welcome_never_reads', 'welcome_never_sends', 'welcome_never_changes'] as const;

/** What Spare Key reads, what it never does, and how to begin: opened once, after installation. */
export function WelcomePage({ isPinned }: { isPinned: boolean }) {
  return (
    <>
      <main class="sheet welcome">
        <div class="pad hero">
          <Mark />
          <div>
            <h1>{t('welcome_title')}</h1>
            <p>{t('welcome_text')}</p>
          </div>
        </div>
        <div class="promises">
          <Promises title="welcome_reads" shape="tick" tone="running" all={READS} />
          <Promises title="welcome_never" shape="none" tone="unknown" all={NEVER} />
        </div>
        <ol class="pad">
          <Step title="welcome_pin" shape={isPinned ? 'ok' : 'at-hand'} tone={isPinned ? 'ok' : 'running'}>
            {!isPinned && <HowToPin />}
          </Step>
          <Step title="welcome_open" shape={isPinned ? 'at-hand' : 'to-do'} tone={isPinned ? 'running' : 'unknown'}>
            <p>{t('welcome_open_text')}</p>
            <p class="actions">
              <a class="button" href={accountUrl('pypi.org')} target="_blank" rel="noreferrer" data-do="open">
                {t('action_open_settings')}
                <StateIcon name="external" size={16} />
              </a>
            </p>
          </Step>
        </ol>
        <p class="under">
          <a class="button secondary" href={recoveryPage({ site: 'pypi.org' })} data-do="recovery">
            {t('popup_recovery')}
          </a>
        </p>
      </main>
      <footer>{t('footer_disclaimer')}</footer>
    </>
  );
}

interface PromisesProps {
  title: MessageKey;
  shape: Shape;
  tone: string;
  all: readonly MessageKey[];
}

function Promises({ title, shape, tone, all }: PromisesProps) {
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{t(title)}</h2>
      <ul>
        {all.map((one) => (
          <li key={one} class={tone}>
            <StateIcon name={shape} size={16} />
            {t(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function HowToPin() {
  return (
    <>
      <p>{t('welcome_pin_text')}</p>
      <p class="toolbar" aria-hidden="true">
        <span class="address">pypi.org</span>
        <span class="pinned">
          <Mark />
        </span>
        <span>
          <svg class="shape" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <path d="M4 7.2h3V6.1a2.1 2.1 0 1 1 4.2 0v1.1h3.3v3.1h1a2.1 2.1 0 1 1 0 4.2h-1v2.7H4v-3.3h.9a1.9 1.9 0 1 0 0-3.8H4z" />
          </svg>
        </span>
      </p>
    </>
  );
}

interface StepProps {
  title: MessageKey;
  shape: Shape;
  tone: string;
  children: ComponentChildren;
}

function Step({ title, shape, tone, children }: StepProps) {
  return (
    <li class={tone}>
      <StateIcon name={shape} />
      <div>
        <h2>{t(title)}</h2>
        {children}
      </div>
    </li>
  );
}
