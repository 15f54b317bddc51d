import { useState } from 'react';

let next = Math.floor(Math.random() * 30_000);

/** An id such as `:r1a:`, another one at each load. */
export function useGeneratedId(): string {
  const [id] = useState(() => `:r${(next++).toString(36)}:`);
  return id;
}

const suffix = Math.random().toString(36).slice(2, 7);

/** A class as a build of CSS modules names it: what follows the name can't be told in advance. */
export function hashed(name: string): string {
  return `${name}__${suffix}`;
}
