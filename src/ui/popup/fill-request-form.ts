import type { FieldOutcome, FillOutcome } from './fill-outcome';

/**
 * Fills the two texts of the official form where they are empty; the boxes and the button are the person's own.
 * In: the texts as they must stand there. Out: what happened; waits up to 5 s for a form that is still being drawn, then
 * some 2 s to see that the texts stay. Runs on GitHub's tab, in the content scripts' world. Facts of August 2026: the
 * fields have no ids, React draws them, and the labels are those of `pypi/support`
 * `.github/ISSUE_TEMPLATE/account-recovery.yml`.
 *
 * The browser takes it there as text, so all that it uses must stand inside it: hence its length.
 */
export async function fillRequestForm(texts: { username: string; reason: string }): Promise<FillOutcome> {
  type Field = HTMLInputElement | HTMLTextAreaElement;
  const DRAWN_WITHIN = 5_000;
  const LISTENS_WITHIN = 2_000; // drawn fields may be deaf at first (refined-github/refined-github#8363)
  const SETTLES_WITHIN = 250; // the page may put its own value back, or draw the field anew

  function page(): 'form' | 'signed-out' | 'not-this-form' {
    const { origin, pathname, search } = location;
    if (origin !== 'https://github.com') return 'not-this-form';
    if (/^\/(login|sessions?)(\/|$)/.test(pathname)) return 'signed-out';
    const template = new URLSearchParams(search).get('template');
    return pathname === '/pypi/support/issues/new' && template === 'account-recovery.yml' ? 'form' : 'not-this-form';
  }

  /** The texts that name a field: without the asterisk of required ones, and without what stands in the field itself. */
  function namesOf(field: Field): string[] {
    const ids = field.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labels = [...ids.map((id) => document.getElementById(id)), ...(field.labels ?? [])];
    const names = labels.map((label) => label?.textContent?.replace(field.textContent ?? '', ''));
    return [...names, field.getAttribute('aria-label')].map((name) => (name ?? '').replace(/[\s*]+/g, ' ').trim());
  }

  function isUsable(field: Field): boolean {
    return !field.matches(':disabled') && !field.readOnly && field.checkVisibility({ checkVisibilityCSS: true });
  }

  function find(type: 'text' | 'textarea', name: string): Field | undefined {
    const fields = [...document.querySelectorAll<Field>('input, textarea')];
    const [field, another] = fields.filter((it) => it.type === type && namesOf(it).includes(name) && isUsable(it));
    return another ? undefined : field;
  }
  const findUsername = () => find('text', 'PyPI Username');
  const findReason = () => find('textarea', 'Reason for request');

  /** Resolves when both are there, or when there is no more time. */
  function drawn(): Promise<void> {
    return new Promise((resolve) => {
      const observer = new MutationObserver(look);
      function finish() {
        observer.disconnect();
        resolve();
      }
      function look() {
        if (findUsername() && findReason()) finish();
      }
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      setTimeout(finish, DRAWN_WITHIN);
      look();
    });
  }

  /** Past React's own `value` on the element, which would take the text for one that it put there itself. */
  function put(field: Field, text: string): void {
    Reflect.set(Object.getPrototypeOf(field), 'value', text, field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /**
   * Puts the text in, and once more when the field is empty again: the page was not listening yet. Looks at the address
   * each time, since GitHub changes pages without loading them.
   */
  async function fill(find: () => Field | undefined, text: string): Promise<FieldOutcome> {
    const hasText = (find()?.value ?? '') !== '';
    if (hasText) return 'kept';
    for (const time of [LISTENS_WITHIN, SETTLES_WITHIN]) {
      const field = find();
      if (field?.value === '' && page() === 'form') put(field, text);
      await new Promise((resolve) => setTimeout(resolve, time));
    }
    return page() === 'form' && find()?.value === text ? 'filled' : 'not-taken';
  }

  if (page() === 'form') await drawn();
  const where = page(); // once more: GitHub changes pages without loading them
  if (where !== 'form') return { state: where };
  const found = { username: findUsername(), reason: findReason() };
  const missing = (['username', 'reason'] as const).filter((name) => !found[name]);
  if (missing.length > 0) return { state: 'not-found', missing };
  found.username?.scrollIntoView({ block: 'center' });
  const [username, reason] = await Promise.all([fill(findUsername, texts.username), fill(findReason, texts.reason)]);
  return { state: 'done', username, reason };
}
