import { Fragment, createElement as h, type ReactNode } from 'react';
import { ATTESTATIONS } from '../template';
import { useGeneratedId } from './names';

interface Props {
  /** Labels of those that are ticked. */
  ticked: string[];
  /** Tells which are still missing. */
  complains: boolean;
  onChange(ticked: string[]): void;
}

export function Attestations({ ticked, complains, onChange }: Props): ReactNode {
  const attestation = ({ label, text }: (typeof ATTESTATIONS)[number]) => {
    const others = ticked.filter((other) => other !== label);
    return h(Attestation, {
      key: label,
      label,
      text,
      ticked: ticked.includes(label),
      missing: complains && !ticked.includes(label),
      onChange: (on) => onChange(on ? [...others, label] : others),
    });
  };
  return h(Fragment, null, ATTESTATIONS.map(attestation));
}

interface AttestationProps {
  label: string;
  text: string;
  ticked: boolean;
  missing: boolean;
  onChange(ticked: boolean): void;
}

/** A group of one checkbox, required. */
function Attestation({ label, text, ticked, missing, onChange }: AttestationProps): ReactNode {
  const id = useGeneratedId();
  const box = { type: 'checkbox', id, required: true, checked: ticked };
  return h(
    'fieldset',
    null,
    h('legend', null, label),
    h('input', { ...box, onChange: (event) => onChange(event.target.checked) }),
    h('label', { htmlFor: id }, ` ${text} *`),
    missing && h('p', { role: 'alert' }, 'This is required'),
  );
}
