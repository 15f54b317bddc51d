/** How much of a list is done: items in the state `done`, of all. */
export function progress(items: readonly { state: string }[]): { done: number; total: number } {
  return { done: items.filter(({ state }) => state === 'done').length, total: items.length };
}
