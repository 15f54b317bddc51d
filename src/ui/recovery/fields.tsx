import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t, tKey } from '../../platform/i18n';
import { joinedKey, messageKey } from '../../platform/message-key';
import { guard } from '../../recovery/guard/guard';
import type { FieldIssue, FieldName, RequestForm } from '../../recovery/request/request-form';
import { FieldProblem } from './field-problem';
import { PrivateDataNotice } from './private-data-notice';

/** The form, what is wrong with it, and how it is changed. */
export interface Fields {
  form: RequestForm;
  problemOf: (field: FieldName) => FieldIssue | undefined;
  onEdit: (edits: Partial<RequestForm>) => void;
}

const label = (field: FieldName) => t(messageKey('request', field, 'label'));
const help = (field: Exclude<FieldName, 'noRepository'>) => t(messageKey('request', field, 'help'));
const option = (field: FieldName, value: string) => tKey(joinedKey('request', field, value));

/** Marks in the place of private data are longer than it: a quarter of what the draft may hold leaves room for them. */
const LONGEST = 10_000;

interface TextProps extends Fields {
  field: 'username' | 'project' | 'repository' | 'details';
  /** Lines; one line if it is left out. */
  rows?: number;
  suggestions?: string[];
  placeholder?: string;
  children?: ComponentChildren;
}

/** A text to type, checked while it is typed; what must not be public is marked, and taken out by a click. */
export function TextField({
  form,
  problemOf,
  onEdit,
  field,
  rows,
  suggestions = [],
  placeholder,
  children,
}: TextProps) {
  const value = form[field];
  const problem = problemOf(field);
  const onInput = (text: string) => onEdit({ [field]: text });
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

interface ChoiceProps<T extends string> extends Fields {
  field: Exclude<FieldName, 'noRepository'>;
  values: readonly T[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
  /** One of them, or any number. */
  kind: 'radio' | 'checkbox';
}

export function ChoiceField<T extends string>({ problemOf, field, values, chosen, onChange, kind }: ChoiceProps<T>) {
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
      <FieldProblem id={`${id}-problem`} error={problemOf(field)} />
    </fieldset>
  );
}

interface CheckProps extends Fields {
  field: 'usernameUnknown' | 'noRepository';
}

/** A statement to tick. */
export function CheckField({ form, onEdit, field }: CheckProps) {
  return (
    <p class="field" data-field={field}>
      <label class="choice">
        <input
          type="checkbox"
          checked={form[field]}
          onChange={(event) => onEdit({ [field]: event.currentTarget.checked })}
        />
        <span>{label(field)}</span>
      </label>
      {form[field] && field === 'usernameUnknown' && <span class="help">{help(field)}</span>}
    </p>
  );
}
