import type { Finding } from '../../checks/check';
import { groupFindings, type Judged } from '../../checks/groups';
import { isDoubtful, type Trust } from '../../overview/trust';
import { type MessageKey, t } from '../../platform/i18n';
import type { Site } from '../../pypi/urls';
import { FindingItem, type Says } from './finding-item';
import { Icon } from './icon';
import { KeyBar } from './key-bar';

interface Props {
  findings: Finding[];
  trust: Trust;
  site: Site;
  now: Date;
  says: Says;
}

/** The checklist: how many are in order, then what fails, what is unknown, and, folded, the rest. */
export function Checklist({ findings, ...context }: Props) {
  const { fail, unknown, pass, 'not-applicable': notApplicable } = groupFindings(findings);
  const doubtful = pass.some(({ finding }) => isDoubtful(finding, context.trust));
  const judged = pass.length + fail.length + unknown.length;
  return (
    <section class={`checklist ${doubtful ? 'doubtful' : ''}`} aria-labelledby="summary">
      <h2 id="summary">{t(doubtful ? 'summary_was_in_order' : 'summary_in_order', pass.length, judged)}</h2>
      <KeyBar pass={pass.length} unknown={unknown.length} fail={fail.length} />
      <Items judged={fail} {...context} />
      {unknown.length > 0 && <h3>{t('group_unknown')}</h3>}
      <Items judged={unknown} {...context} />
      <Folded title="group_pass" icon="pass" judged={pass} {...context} />
      <Folded title="group_not_applicable" icon="not-applicable" judged={notApplicable} {...context} />
    </section>
  );
}

type Context = Omit<Props, 'findings'>;

function Items({ judged, ...context }: Context & { judged: Judged[] }) {
  if (judged.length === 0) return null;
  return (
    <ul class="findings">
      {judged.map((one) => (
        <FindingItem key={one.check.id} {...one} {...context} />
      ))}
    </ul>
  );
}

function Folded({
  title,
  icon,
  judged,
  ...context
}: Context & { title: MessageKey; icon: 'pass' | 'not-applicable'; judged: Judged[] }) {
  if (judged.length === 0) return null;
  return (
    <details class={`folded ${icon}`}>
      <summary>
        <Icon name={icon} />
        <span>{t(title, judged.length)}</span>
        <Icon name="chevron" />
      </summary>
      <Items judged={judged} {...context} />
    </details>
  );
}
