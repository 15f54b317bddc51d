import { FORM_URL } from './form-url';
import { issueLink } from './issue-link';

/** What a tab shows of PyPI's support repository: the official form, or an issue; `null`: anything else. */
export function supportPageAt(url: string): { form: true } | { issue: string } | null {
  const { origin, pathname, searchParams } = new URL(url);
  const form = new URL(FORM_URL);
  if (origin !== form.origin) return null;
  const template = form.searchParams.get('template');
  if (pathname === form.pathname && searchParams.get('template') === template) return { form: true };
  try {
    return { issue: issueLink(url) };
  } catch {
    return null;
  }
}
