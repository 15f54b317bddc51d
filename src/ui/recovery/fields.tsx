import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t, tKey } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { SITES, type Site } from '../../pypi/urls';
import { guard } from '../../recovery/guard/guard';
import { choiceKey } from '../../recovery/request/choices';
import type { FieldIssue, FieldName, RequestForm } from '../../recovery/request/request-form';
import { FieldProblem } from './field-problem';
import { MarkedTextarea } from './marked-textarea';
import { PrivateDataNotice } from './private-data-notice';

/** The form, what is wrong with it, and how it is changed. */
export interface Fields {
  form: RequestForm;
  problemOf: (field: FieldName) => FieldIssue | undefined;
  onEdit: (edits: Partial<RequestForm>) => void;
}

const label = (field: FieldName) => t(messageKey('request', field, 'label'));

/** Marks in the place of private data are longer than it: a quarter of what the draft may hold leaves room for them. */
const LONGEST = 10_000;

/** Beside a field's label: that it needs an answer, or may stay open. */
function Claim({ id, problem, isOptional }: { id: string; problem: FieldIssue | undefined; isOptional: boolean }) {
  const isMissing = problem?.code === 'answer-missing';
  return (
    <span id={id} class={isMissing ? 'need' : 'fine'}>
      {isMissing ? t('field_answer_missing') : isOptional && t('request_optional')}
    </span>
  );
}

interface TextProps extends Fields {
  field: 'username' | 'project' | 'repository' | 'details';
  /** Several lines. */
  isLong?: boolean;
  suggestions?: string[];
  placeholder?: string;
  /** What helps with it, below the field. */
  help?: ComponentChildren;
}

/** A text to type, checked while it is typed; what must not be public is marked, and taken out by a click. */
export function TextField(props: TextProps) {
  const { form, problemOf, onEdit, field, isLong, suggestions = [], placeholder, help } = props;
  const value = form[field];
  const problem = problemOf(field);
  const onInput = (text: string) => onEdit({ [field]: text });
  const id = useId();
  const isPrivate = field !== 'username' && guard(value).length > 0;
  const isWrong = problem !== undefined && problem.code !== 'answer-missing';
  const input = {
    id,
    value,
    placeholder,
    autocomplete: 'off',
    maxLength: LONGEST,
    'aria-describedby': `${id}-claim ${id}-help ${id}-problem`,
    'aria-invalid': isWrong,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class={isPrivate ? 'field private' : 'field'} data-field={field}>
      <p class="label">
        <label for={id}>{label(field)}</label>
        <Claim id={`${id}-claim`} problem={problem} isOptional={field !== 'username'} />
      </p>
      {isLong ? (
        <MarkedTextarea {...input} rows={3} />
      ) : (
        <input
          {...input}
          type="text"
          spellcheck={false}
          list={suggestions.length > 0 ? `${id}-list` : undefined}
          dir="ltr"
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <FieldProblem id={`${id}-problem`} error={isPrivate || !isWrong ? undefined : problem} />
      {isPrivate && <PrivateDataNotice text={value} onMask={onInput} />}
      <div class="help" id={`${id}-help`}>
        {help}
      </div>
    </div>
  );
}

interface ChoiceProps<T extends string> extends Fields {
  field: 'lost' | 'works' | 'codes' | 'never' | 'forWhom';
  values: readonly T[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
  /** One of them, or any number. */
  kind: 'radio' | 'checkbox';
}

/** A question with its answers, none of which is chosen beforehand. */
export function ChoiceField<T extends string>({ problemOf, field, values, chosen, onChange, kind }: ChoiceProps<T>) {
  const id = useId();
  const problem = problemOf(field);
  const toggle = (value: T, on: boolean) => {
    if (kind === 'radio') onChange([value]);
    else onChange(values.filter((one) => (one === value ? on : chosen.includes(one))));
  };
  return (
    <fieldset class="field" data-field={field} aria-describedby={`${id}-problem`}>
      <legend>
        {label(field)}{' '}
        <Claim id={`${id}-claim`} problem={problem} isOptional={field === 'never' || field === 'forWhom'} />
      </legend>
      {values.map((value) => (
        <label key={value} class="choice">
          <input
            type={kind}
            name={id}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          <span>{tKey(choiceKey(field, value))}</span>
        </label>
      ))}
      <FieldProblem id={`${id}-problem`} error={problem?.code === 'answer-missing' ? undefined : problem} />
    </fieldset>
  );
}

interface CheckedProps extends TextProps {
  /** The statement to tick when there is nothing to type. */
  unless: 'usernameUnknown' | 'noRepository';
}

/** A text to type, or a statement to tick in its place. */
export function TextOrCheck({ unless, ...props }: CheckedProps) {
  const { form, onEdit, field } = props;
  return (
    <div class="unless">
      {form[unless] ? <p class="label">{label(field)}</p> : <TextField {...props} />}
      <label class="choice" data-field={unless}>
        <input
          type="checkbox"
          checked={form[unless]}
          onChange={(event) => onEdit({ [unless]: event.currentTarget.checked })}
        />
        <span>{label(unless)}</span>
      </label>
    </div>
  );
}

/** The index on which the account is. */
export function SiteField({ form, onEdit }: Fields) {
  const id = useId();
  return (
    <div class="field" data-field="site">
      <p class="label">
        <label for={id}>{label('site')}</label>
      </p>
      <select id={id} value={form.site} onChange={(event) => onEdit({ site: event.currentTarget.value as Site })}>
        {SITES.map((site) => (
          <option key={site} value={site}>
            {site}
          </option>
        ))}
      </select>
    </div>
  );
}
