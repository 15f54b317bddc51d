import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { tKey } from '../../platform/i18n';
import { guard } from '../../recovery/guard/guard';
import type { FieldName, Problem } from '../../recovery/request/request-form';
import { FieldProblem } from './field-problem';
import { PrivateDataNotice } from './private-data-notice';

interface FieldProps {
  field: FieldName;
  problem: Problem | undefined;
}

const label = (field: FieldName) => tKey(`request_${field}_label`);
const help = (field: FieldName) => tKey(`request_${field}_help`);
const option = (field: FieldName, value: string) => tKey(`request_${field}_${value.replaceAll(/[-.]/g, '_')}`);

/** Marks in the place of private data are longer than it: a quarter of what the draft may hold leaves room for them. */
const LONGEST = 10_000;

interface TextProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  /** Lines; one line if it is left out. */
  rows?: number;
  suggestions?: string[];
  placeholder?: string;
  children?: ComponentChildren;
}

/** A text to type, checked while it is typed; what must not be public is marked, and taken out by a click. */
export function TextField({
  field,
  problem,
  value,
  onInput,
  rows,
  suggestions = [],
  placeholder,
  children,
}: TextProps) {
  const id = useId();
  const isPrivate = field !== 'username' && guard(value).length > 0;
  const input = {
    id,
    value,
    placeholder,
    spellcheck: rows !== undefined,
    autocomplete: 'off',
    maxLength: LONGEST,
    'aria-describedby': `${id}-help ${id}-problem`,
    'aria-invalid': problem !== undefined,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="field" data-field={field}>
      <label for={id}>{label(field)}</label>
      <p class="help" id={`${id}-help`}>
        {help(field)} {children}
      </p>
      {rows ? (
        <textarea {...input} rows={rows} dir="auto" />
      ) : (
        <input {...input} type="text" list={suggestions.length > 0 ? `${id}-list` : undefined} dir="ltr" />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <FieldProblem id={`${id}-problem`} error={isPrivate ? undefined : problem} />
      {isPrivate && <PrivateDataNotice text={value} onMask={onInput} />}
    </div>
  );
}

interface ChoiceProps<T extends string> extends FieldProps {
  values: readonly T[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
  /** One of them, or any number. */
  kind: 'radio' | 'checkbox';
}

export function ChoiceField<T extends string>({ field, problem, values, chosen, onChange, kind }: ChoiceProps<T>) {
  const id = useId();
  const toggle = (value: T, on: boolean) => {
    if (kind === 'radio') onChange([value]);
    else onChange(values.filter((one) => (one === value ? on : chosen.includes(one))));
  };
  return (
    <fieldset class="field" data-field={field} aria-describedby={`${id}-problem`}>
      <legend>{label(field)}</legend>
      <p class="help">{help(field)}</p>
      {values.map((value) => (
        <label key={value} class="choice">
          <input
            type={kind}
            name={id}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{option(field, value)}</span>
        </label>
      ))}
      <FieldProblem id={`${id}-problem`} error={problem} />
    </fieldset>
  );
}
