import { type ChangeEventHandler, createElement as h, type ReactNode } from 'react';
import type { Variant } from '../variants';
import { hashed, useGeneratedId } from './names';

export type Editable = HTMLInputElement | HTMLTextAreaElement;

interface TextFieldProps {
  kind: 'input' | 'textarea';
  label: string;
  structure: Variant['structure'];
  value: string;
  /** Whether React holds its value already. */
  awake: boolean;
  /** It is required, and was found empty. */
  missing: boolean;
  onChange: ChangeEventHandler<Editable>;
}

/** A required field for text. Nothing but its label tells which one it is. */
export function TextField({ kind, label, structure, value, awake, missing, onChange }: TextFieldProps): ReactNode {
  const id = useGeneratedId();
  const held = awake ? { value, onChange } : { defaultValue: value };
  const control = { ...held, 'aria-required': true, ...(kind === 'input' && { type: 'text' }) };
  const complaint = missing && h('p', { role: 'alert' }, 'This is required');
  if (structure === 'label-for') {
    return h(
      'div',
      { className: hashed('FormControl-module__stack') },
      h('label', { className: 'label', htmlFor: id }, `${label} *`),
      h('div', null, h(kind, { ...control, id })),
      complaint,
    );
  }
  return h(
    'div',
    { className: hashed('IssueFormElements-module__element') },
    h('div', { className: 'label', id }, label, h('span', { 'aria-hidden': true }, '*')),
    h('span', { className: hashed(WRAPPER[kind]) }, h(kind, { ...control, 'aria-labelledby': id })),
    complaint,
  );
}

const WRAPPER = {
  input: 'TextInputElement-module__issueFormTextField',
  textarea: 'MarkdownInput-module__textArea',
};
