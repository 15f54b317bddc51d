import type { TextareaHTMLAttributes } from 'preact';
import { guard } from '../../recovery/guard/guard';

interface Props extends TextareaHTMLAttributes {
  value: string;
}

/** A text to type, with a mark under each piece of private data: a layer with the same text lies below the field. */
export function MarkedTextarea({ value, ...props }: Props) {
  const found = guard(value);
  const after = found.map(({ end }, i) => value.slice(end, found[i + 1]?.start));
  return (
    <div class="marked">
      <div class="layer" dir="auto" aria-hidden="true">
        {value.slice(0, found[0]?.start)}
        {found.map(({ start, end }, i) => (
          <>
            <mark key={start}>{value.slice(start, end)}</mark>
            {after[i]}
          </>
        ))}
        {'\n'}
      </div>
      <textarea value={value} dir="auto" {...props} />
    </div>
  );
}
