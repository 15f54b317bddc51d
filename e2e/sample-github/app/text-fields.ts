import { type ChangeEvent, Fragment, createElement as h, type ReactNode, useEffect, useState } from 'react';
import type { Issue } from '../issue';
import type { Field } from '../template';
import type { Variant } from '../variants';
import { type Editable, TextField } from './text-field';

interface Props {
  variant: Variant;
  draft: Issue;
  /** Tells which fields are required and still empty. */
  complains: boolean;
  change(changes: Partial<Issue>): void;
}

export function TextFields({ variant, draft, complains, change }: Props): ReactNode {
  const { labels, structure, refusing, hasReason } = variant;
  const awake = useAwake(variant.deafFor);
  const put = (field: Field, { target, nativeEvent }: ChangeEvent<Editable>) => {
    change({ [field]: target.value });
    const refused = refusing.includes(field) && !nativeEvent.isTrusted;
    if (refused) requestAnimationFrame(() => change({ [field]: draft[field] }));
  };
  const textField = (field: Field, kind: 'input' | 'textarea') =>
    h(TextField, {
      kind,
      label: labels[field],
      structure,
      value: draft[field],
      awake,
      missing: complains && draft[field].trim() === '',
      onChange: (event) => put(field, event),
    });
  return h(Fragment, null, textField('username', 'input'), hasReason && textField('reason', 'textarea'));
}

function useAwake(after: number): boolean {
  const [awake, setAwake] = useState(after === 0);
  useEffect(() => {
    const timer = setTimeout(() => setAwake(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return awake;
}
