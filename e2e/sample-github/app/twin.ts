import { createElement as h, type ReactNode, useState } from 'react';
import { TextField } from './text-field';

/** A text area with the same label in a dialog that isn't open. It keeps what is written into it, so that a test can tell. */
export function Twin({ label }: { label: string }): ReactNode {
  const [value, setValue] = useState('');
  const onChange = (event: { target: { value: string } }) => setValue(event.target.value);
  const field = h(TextField, {
    kind: 'textarea',
    label,
    structure: 'aria-labelledby',
    value,
    awake: true,
    missing: false,
    onChange,
  });
  return h('dialog', null, field);
}
