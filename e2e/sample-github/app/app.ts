import { createElement as h, type ReactNode, useState } from 'react';
import { bodyOf, type Issue } from '../issue';
import type { AppData } from '../shell';
import { ISSUES_PATH } from '../template';
import { Form } from './form';

/** The form, then the issue that it made, without loading a page between them. */
export function App({ variant, issue }: AppData): ReactNode {
  const [shown, show] = useState(issue);
  if (shown) return h(IssueView, shown);
  return h(Form, {
    variant,
    onSubmit: async (posted) => {
      const number = await send(posted);
      history.pushState(null, '', `${ISSUES_PATH}/${number}`);
      document.title = `${posted.title} · Issue #${number} · pypi/support (sample)`;
      show({ ...posted, number });
    },
  });
}

async function send(issue: Issue): Promise<number> {
  const answer = await fetch(ISSUES_PATH, { method: 'POST', body: JSON.stringify(issue) });
  const { number }: { number: number } = await answer.json();
  return number;
}

function IssueView(issue: Issue & { number: number }): ReactNode {
  return h(
    'article',
    null,
    h('h1', null, h('bdi', { 'data-testid': 'issue-title' }, issue.title), ` #${issue.number}`),
    h('div', { className: 'markdown-body' }, bodyOf(issue)),
  );
}
