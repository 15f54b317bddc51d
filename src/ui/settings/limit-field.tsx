import { useId, useState } from 'preact/hooks';
import { DEFAULT_LIMITS, type LimitName, THRESHOLD_RANGES } from '../../checks/limits';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';

interface Props {
  limit: LimitName;
  /** What it is set to now. */
  value: number;
  /** `null`: what it was before the user set it. Settles when that is kept, or failed and was told. */
  onSet: (value: number | null) => Promise<void>;
}

/** A limit to set. What is typed is kept when the field is left; what can't be kept stays in it, with a word on why. */
export function LimitField({ limit, value, onSet }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isInvalid, setInvalid] = useState(false);
  const [least, most] = THRESHOLD_RANGES[limit];
  const label = t(messageKey('limit', limit, 'label'));
  const isOwn = value !== DEFAULT_LIMITS[limit];
  const set = async (next: number | null) => {
    setInvalid(false);
    if (next !== value) await onSet(next);
    setTyped(null);
  };
  const keep = (text: string) => {
    const next = Number(text);
    if (text.trim() !== '' && Number.isInteger(next) && next >= least && next <= most) return set(next);
    setInvalid(true);
  };
  return (
    <div class="field" data-limit={limit}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        required
        step={1}
        min={least}
        max={most}
        value={typed ?? value}
        aria-describedby={`${id}-help ${id}-problem`}
        aria-invalid={isInvalid}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => keep(currentTarget.value)}
      />
      <p class="help" id={`${id}-help`}>
        {t(messageKey('limit', limit, 'help'))} {rangeOf(limit)}
      </p>
      {isOwn && (
        <button
          type="button"
          class="quiet"
          data-do="reset"
          aria-label={`${t('limit_reset')}: ${label}`}
          onClick={() => set(null)}
        >
          {t('limit_reset')}
        </button>
      )}
      <p class="problem" id={`${id}-problem`} aria-live="polite">
        {isInvalid && t('limit_invalid', least, most)}
      </p>
    </div>
  );
}

function rangeOf(limit: LimitName): string {
  const [least, most] = THRESHOLD_RANGES[limit];
  return t(limit.endsWith('Days') ? 'limit_range_days' : 'limit_range', least, most, DEFAULT_LIMITS[limit]);
}
