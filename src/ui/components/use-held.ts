import { useState } from 'preact/hooks';
import type { Finding } from '../../checks/check';
import type { Says } from './finding-item';

/**
 * What the user is at doesn't move away under their hands: the finding from which PyPI is asked keeps its place until the
 * popup is closed, whatever the answers make of it. One that was in order doesn't: it is to be seen if it no longer is.
 *
 * @returns the findings as they are to be placed, not to be counted or shown
 */
export function useHeld(findings: Finding[], says: Says): [placed: Finding[], says: Says] {
  const [held, hold] = useState<Finding>();
  const onAsk = () => {
    const asking = findings.find(({ id }) => id === 'way-back-by-repository');
    if (asking?.outcome !== 'pass') hold(asking);
    return says.lookUp.onAsk();
  };
  const placed = findings.map((one) => (held && one.id === held.id ? held : one));
  return [placed, { ...says, lookUp: { ...says.lookUp, onAsk } }];
}
