import type { ComponentChildren } from 'preact';
import { progress } from '../../overview/progress';
import { type Shape, StateIcon } from './state-icon';
import { TodoList, type TodoListProps } from './todo-list';

interface Props extends TodoListProps {
  id: string;
  /** What stands above the title, and in which state's colour. */
  shape: Shape;
  tone?: 'serious';
  over: ComponentChildren;
  title: string;
  text: ComponentChildren;
  /** What can be done with the list as a whole. */
  children?: ComponentChildren;
}

/** A list of things to do, with what it is for and how much of it is done. */
export function ListSheet({ id, shape, tone, over, title, text, children, ...list }: Props) {
  const { done, total } = progress(list.items);
  return (
    <section class={`sheet ${id}`} aria-labelledby={id}>
      <div class={`pad ${tone ?? ''}`}>
        <p class="over">
          <StateIcon name={shape} size={16} />
          {over}
        </p>
        <h1 id={id} tabIndex={-1}>
          {title}
        </h1>
        <div class="lead">{text}</div>
        <div class="bar" aria-hidden="true">
          <i style={{ inlineSize: `${(100 * done) / total}%` }} />
        </div>
      </div>
      <TodoList {...list} />
      {children && <div class="under">{children}</div>}
    </section>
  );
}
