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

  function cookie(name: string): string | undefined {
    const [, value] = new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie) ?? [];
    return value;
  }

  async function include(element: Element): Promise<void> {
    const answer = await fetch(pathOf(element), { mode: 'same-origin', credentials: 'same-origin' });
    element.innerHTML = answer.ok ? await answer.text() : '';
  }

  /** Holds the page up, so that all is there before it is ready. */
  function includeAtOnce(element: Element): void {
    const request = new XMLHttpRequest();
    request.open('GET', pathOf(element), false);
    request.send();
    element.innerHTML = request.responseText;
  }

  function pathOf(element: Element): string {
    return element.getAttribute('data-html-include') ?? '';
  }

  function sendEvent(times: number): void {
    for (let sent = 0; sent < times; sent += 1) document.dispatchEvent(new Event('CSILoaded'));
  }

  /** One that gets no answer, whichever it is, keeps the event from being sent. */
  async function bringIncludes(): Promise<void> {
    const variant = cookie('sample_variant');
    const isLoggedIn = cookie('user_id__insecure') !== undefined;
    const elements = [...document.querySelectorAll('[data-html-include]')];
    const wanted = elements.filter((one) => isLoggedIn || !pathOf(one).startsWith('/_includes/authed/'));
    if (variant === 'event-early') wanted.forEach(includeAtOnce);
    else await Promise.all(wanted.map(include));
    sendEvent(variant === 'event-many' ? 200 : 1);
  }

  /** The key of the sample answers by itself, at once. What it is asked for goes to the server; then the browser goes on. */
  function bindKeyForm(form: string, path: string): void {
    const element = document.querySelector<HTMLFormElement>(form);
    element?.querySelector('button')?.removeAttribute('disabled');
    element?.addEventListener('submit', async (event) => {
      event.preventDefault();
      const body = new URLSearchParams([...new FormData(element)].map(([name, value]) => [name, String(value)]));
      const answer = await fetch(path + location.search, { method: 'POST', body });
      if (answer.ok) location.replace((await answer.json()).redirect_to ?? '/manage/account/');
    });
  }

  /** The shortcut into the search, which sees what has the focus as the page does: of a shadow root only its host. */
  function focusSearch(event: KeyboardEvent): void {
    const { key, target } = event;
    const search = document.querySelector<HTMLElement>('#search');
    if (key !== '/' || !search || !(target instanceof Element) || ['INPUT', 'TEXTAREA'].includes(target.tagName))
      return;
    event.preventDefault();
    search.focus();
  }

  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('.js-cancel')) location.hash = '#modal-close';
  });
  bindKeyForm('#webauthn-auth-form', '/account/webauthn-authenticate/validate');
  bindKeyForm('#webauthn-provision-form', '/manage/account/webauthn-provision/validate');
  addEventListener('keydown', focusSearch);
  document.addEventListener('CSILoaded', bindMenus);
  rewriteTimes();
  bindMenus();
  void bringIncludes();
}

export const SCRIPT = `(${runInPage.toString()})();\n`;
