import type { ComponentChildren } from 'preact';
import { StateIcon } from '../components/state-icon';

interface Props {
  options: readonly { name: string; words: ComponentChildren }[];
  onChoose: (name: string) => void;
}

/** The answers to a question: each a button of the whole width. */
export function Options({ options, onChoose }: Props) {
  if (options.length === 0) return null;
  return (
    <ul class="options">
      {options.map(({ name, words }) => (
        <li key={name}>
          <button type="button" class="option" data-option={name} onClick={() => onChoose(name)}>
            <span>{words}</span>
            <StateIcon name="chevron" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
