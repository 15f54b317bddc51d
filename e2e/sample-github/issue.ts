import { ATTESTATIONS, LABELS } from './template';

/** What stands in the form, and what is posted. */
export interface Issue {
  title: string;
  username: string;
  reason: string;
  /** Labels of the checkboxes that are ticked. */
  ticked: string[];
}

/** The Markdown that GitHub makes of a form: each label a heading, then what was typed, as it is. */
export function bodyOf({ username, reason, ticked }: Issue): string {
  const boxes = ATTESTATIONS.map(({ label, text }) =>
    section(label, `- [${ticked.includes(label) ? 'x' : ' '}] ${text}`),
  );
  return [section(LABELS.username, username), section(LABELS.reason, reason), ...boxes].join('\n\n');
}

function section(label: string, text: string): string {
  return `### ${label}\n\n${text || '_No response_'}`;
}
