import type { SampleAccount } from '../../../sample-pypi/account';
import { type ChangedReading, readFirst, readChanged as readOne } from './changed-reading';
import { bare, flawed } from './sample-changes';
import { parse } from './sample-document';
import { truthOf, visit } from './sample-page';

export { fieldsOf } from './changed-reading';

const NOW = new Date();

/** Pages of the sample in several languages, each read whole before anything is changed. */
export const PAGES = [
  open('healthy', '/manage/account/', 'he', flawed),
  open('no-two-factor', '/manage/account/', 'es', bare),
  open('totp-only-unconfirmed', '/manage/account/two-factor/', 'he'),
  open('codes-used-up', '/manage/account/two-factor/', 'en'),
  open('unverified-primary', '/manage/unverified-account/', 'ja'),
  open('sole-owner', '/manage/projects/', 'he'),
  open('publishers', '/manage/account/publishing/', 'es'),
  open('nothing-yet', '/manage/account/publishing/', 'ja'),
  open('publishers', '/manage/project/lantern/settings/publishing/', 'he'),
  open('healthy', '/manage/project/lantern-docs/settings/publishing/', 'en'),
  open('healthy', '/account/two-factor/', 'es'),
  open('codes-used-up', '/account/two-factor/', 'ja'),
];

function open(id: string, path: string, language: string, changes: Partial<SampleAccount> = {}) {
  const page = visit(id, path, { language, changes });
  const document = parse(page.html);
  return { ...readFirst(document, { id, url: page.url, truth: truthOf(page) }, NOW), html: page.html, document };
}
export type Page = ReturnType<typeof open>;

/** Reads a page after a change: what is wrong about it, and what it hides. */
export function readChanged(page: Page, changed: Document): ChangedReading {
  return readOne(page, changed, NOW);
}

export function copyOf({ document }: Page): Document {
  const copy = parse('');
  copy.replaceChild(copy.importNode(document.documentElement, true), copy.documentElement);
  return copy;
}
