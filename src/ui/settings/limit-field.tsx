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

/** Where the number stands in the sentence. */
const PLACE = '\n';

/** A limit as a sentence with a field in it. What is typed is kept when the field is left; what can't be kept stays in it, with a word on why. */
export function LimitField({ limit, value, onSet }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isInvalid, setInvalid] = useState(false);
  const [least, most] = THRESHOLD_RANGES[limit];
  const [before, after] = t(messageKey('limit', limit), { name: PLACE }).split(PLACE);
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
    <div class="limit field" data-limit={limit}>
      <label id={`${id}-label`}>
        {before}
        <input
          type="number"
          inputMode="numeric"
          required
          step={1}
          min={least}
          max={most}
          value={typed ?? value}
          aria-describedby={`${id}-problem`}
          aria-invalid={isInvalid}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={({ currentTarget }) => keep(currentTarget.value)}
        />
        {after}
      </label>
      {isOwn && (
        <button
          type="button"
          class="quiet small"
          data-do="reset"
          aria-describedby={`${id}-label`}
          onClick={() => set(null)}
        >
          {t('limit_reset', DEFAULT_LIMITS[limit])}
        </button>
      )}
      <p class="problem" id={`${id}-problem`} aria-live="polite">
        {isInvalid && t('limit_invalid', least, most)}
      </p>
    </div>
  );
}
