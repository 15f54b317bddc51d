/**
 * What the sample's pages run in the browser, sent as text: it must lean on nothing outside itself.
 * Like PyPI's own script it brings the header of whoever is logged in, and rewrites every date, in English.
 */
function runInPage(): void {
  function dateOf(time: Element): Date {
    return new Date((time.getAttribute('datetime') ?? '').replace('+0000', 'Z'));
  }

  function shown(date: Date, withTime: boolean): string {
    const today = new Date().setUTCHours(0, 0, 0, 0);
    const hours = Math.round((Date.now() - date.getTime()) / 3_600_000);
    if (date.getTime() > today && hours < 1) return 'less than an hour ago';
    if (date.getTime() > today) return hours === 1 ? 'about 1 hour ago' : `about ${hours} hours ago`;
    const day = { month: 'short', day: 'numeric', year: 'numeric' } as const;
    return withTime ? date.toLocaleTimeString('en', day) : date.toLocaleDateString('en', day);
  }

  function rewriteTimes(): void {
    for (const time of document.querySelectorAll('time[data-controller="localized-time"]')) {
      const date = dateOf(time);
      time.textContent = shown(date, time.getAttribute('data-localized-time-show-time') === 'true');
      time.setAttribute('title', date.toISOString());
      time.setAttribute('aria-label', date.toISOString());
    }
  }

  function bindMenus(): void {
    for (const trigger of document.querySelectorAll<HTMLElement>('.dropdown__trigger:not([data-dropdown-bound])')) {
      const content = trigger.parentElement?.querySelector('.dropdown__content');
      trigger.dataset.dropdownBound = 'true';
      trigger.addEventListener('click', () => {
        const open = content?.classList.toggle('display-block') ?? false;
        content?.setAttribute('aria-hidden', String(!open));
        trigger.setAttribute('aria-expanded', String(open));
      });
    }
  }

  async function include(element: Element): Promise<void> {
    const path = element.getAttribute('data-html-include') ?? '';
    const loggedIn = document.cookie.split(';').some((cookie) => cookie.trim().startsWith('user_id__insecure='));
    if (!loggedIn && path.startsWith('/_includes/authed/')) return;
    const answer = await fetch(path, { mode: 'same-origin', credentials: 'same-origin' });
    element.innerHTML = answer.ok ? await answer.text() : '';
  }

  async function bringIncludes(): Promise<void> {
    await Promise.all([...document.querySelectorAll('[data-html-include]')].map(include));
    document.dispatchEvent(new Event('CSILoaded'));
  }

  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.js-cancel')) location.hash = '#modal-close';
  });
  document.addEventListener('CSILoaded', bindMenus);
  rewriteTimes();
  bindMenus();
  void bringIncludes();
}

export const SCRIPT = `(${runInPage.toString()})();\n`;
