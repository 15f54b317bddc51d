import { type FormEvent, createElement as h, type ReactNode, useState } from 'react';
import type { Issue } from '../issue';
import { ATTESTATIONS } from '../template';
import type { Variant } from '../variants';
import { Attestations } from './attestations';
import { TextFields } from './text-fields';
import { Twin } from './twin';
import { useDraft } from './use-draft';

interface Props {
  variant: Variant;
  onSubmit(issue: Issue): void;
}

/** The whole form. Every value is React's: what is written past it is gone when anything else changes. */
export function Form({ variant, onSubmit }: Props): ReactNode {
  const { draft, change, forget } = useDraft(variant);
  const [complains, complain] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete(draft, variant)) return complain(true);
    forget();
    onSubmit(draft);
  };
  return h(
    'form',
    { className: 'form', noValidate: true, onSubmit: submit },
    h('input', {
      type: 'text',
      'aria-label': 'Add a title',
      value: draft.title,
      onChange: (event) => change({ title: event.target.value }),
    }),
    variant.hiddenTwin && h(Twin, { label: variant.labels.reason }),
    h(TextFields, { variant, draft, complains, change }),
    h(Attestations, { ticked: draft.ticked, complains, onChange: (ticked) => change({ ticked }) }),
    h('button', { type: 'submit' }, 'Create'),
  );
}

function isComplete({ title, username, reason, ticked }: Issue, { hasReason }: Variant): boolean {
  const texts = hasReason ? [title, username, reason] : [title, username];
  return texts.every((text) => text.trim() !== '') && ticked.length === ATTESTATIONS.length;
}
