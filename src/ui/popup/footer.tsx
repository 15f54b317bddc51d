import type { ComponentChildren } from 'preact';
import type { AccountId } from '../../account/account-id';
import type { RunningList } from '../../overview/running-lists';
import { t } from '../../platform/i18n';
import { accountUrl, indexName, type Site } from '../../pypi/urls';
import { Menu } from '../components/menu';
import { readinessPage, recoveryPage } from '../components/page-urls';
import { StateIcon } from '../components/state-icon';

interface Props {
  site: Site;
  account: AccountId | null;
  /** Those that run stand above. */
  lists: RunningList[];
  /** The top has the way to the recovery page already. */
  isOnTop: boolean;
}

/** The way back in, always there; practising it, printing it, and what is seldom needed. */
export function Footer({ site, account, lists, isOnTop }: Props) {
  return (
    <footer>
      {isOnTop ? (
        <p class="fine">{t('footer_disclaimer')}</p>
      ) : (
        <a
          class="button secondary"
          href={recoveryPage(account ?? { site })}
          target="_blank"
          data-do="recovery"
          rel="noopener"
        >
          {t('popup_recovery')}
        </a>
      )}
      {account && !isOnTop && (
        <>
          <OwnPage name="rehearsal" words={t('popup_practice')} href={readinessPage('rehearsal', account)} />
          <OwnPage name="sheet" words={t('popup_print')} href={readinessPage('sheet', account)} />
        </>
      )}
      <Menu
        class="icon-button"
        name="more"
        label={t('menu_more')}
        button={<StateIcon name="dots" />}
        note={t('footer_disclaimer')}
      >
        {account && lists.every(({ id }) => id !== 'used-code') && (
          <MenuLink name="used-code" href={readinessPage('used-code', account)} words={t('popup_used_code')} />
        )}
        {account && lists.every(({ id }) => id !== 'leaving') && (
          <MenuLink name="leaving" href={readinessPage('leaving', account)} words={t('popup_leaving')} />
        )}
        <MenuLink name="show-on-pypi" class="apart" href={accountUrl(site)} words={t('menu_show', indexName(site))}>
          <StateIcon name="external" size={16} />
        </MenuLink>
        <MenuLink name="settings" href="/src/ui/settings/index.html" words={t('popup_settings')} />
      </Menu>
    </footer>
  );
}

function OwnPage({ name, href, words }: { name: string; href: string; words: string }) {
  return (
    <a class="quiet" href={href} target="_blank" data-do={name} rel="noopener">
      {words}
    </a>
  );
}

interface MenuLinkProps {
  name: string;
  href: string;
  words: string;
  class?: string;
  children?: ComponentChildren;
}

function MenuLink({ name, href, words, class: place, children }: MenuLinkProps) {
  return (
    <a role="menuitem" class={place} tabIndex={-1} href={href} target="_blank" data-do={name} rel="noreferrer">
      {words} {children}
    </a>
  );
}
