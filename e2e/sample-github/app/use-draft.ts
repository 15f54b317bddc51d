import { useEffect, useState } from 'react';
import type { Issue } from '../issue';
import { TITLE } from '../template';
import type { Variant } from '../variants';

/** What stands in the form, kept for this tab at every change, and restored when the page is loaded again. */
export function useDraft({ id, draft: typedBefore }: Variant) {
  const key = `issue-draft:${id}`;
  const [draft, setDraft] = useState<Issue>(() => {
    const kept = sessionStorage.getItem(key);
    return kept ? JSON.parse(kept) : { title: titleAsked(), username: '', reason: '', ticked: [], ...typedBefore };
  });
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(draft)), [key, draft]);
  return {
    draft,
    change: (changes: Partial<Issue>) => setDraft((before) => ({ ...before, ...changes })),
    forget: () => sessionStorage.removeItem(key),
  };
}

/** The address may bring a title; the template's own is the usual one. */
function titleAsked(): string {
  return new URLSearchParams(location.search).get('title') ?? TITLE;
}
