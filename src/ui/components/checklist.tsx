import type { Muted } from '../../account/mutes';
import type { CheckShown, Finding } from '../../checks/check';
import type { Judged } from '../../checks/groups';
import { checklistGroups } from '../../overview/checklist-groups';
import type { Trust } from '../../overview/trust';
import { t } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import type { Site } from '../../pypi/urls';
import { FindingItem, type Says } from './finding-item';
import { Folded } from './folded';
import { KeyBar } from './key-bar';
import { MutedGroup } from './muted-group';
import { useHeld } from './use-held';

interface Props {
  findings: Finding[];
  checks: readonly CheckShown[];
  muted: Muted[];
  trust: Trust;
  site: Site;
  now: Date;
  says: Says;
}

/** The checklist: how many are in order, then what fails, what is unknown, and, folded, the rest. */
export function Checklist({ findings, checks, muted, ...props }: Props) {
  const { pass, wasInOrder, fail, unknown, isDoubtful } = checklistGroups(findings, checks, muted, props.trust);
  const judged = pass.length + wasInOrder.length + fail.length + unknown.length;
  const [placed, says] = useHeld(findings, props.says);
  const places = checklistGroups(placed, checks, muted, props.trust);
  const context = { ...props, says, findings };
  return (
    <section class={`checklist ${isDoubtful ? 'doubtful' : ''}`} aria-labelledby="summary">
      <h2 id="summary" tabIndex={-1}>
        {t(isDoubtful ? 'summary_was_in_order' : 'summary_in_order', pass.length, judged)}
      </h2>
      <KeyBar pass={pass.length} doubtful={wasInOrder.length} unknown={unknown.length} fail={fail.length} />
      <Items judged={places.fail} {...context} />
      {places.unknown.length > 0 && <h3>{t('group_unknown')}</h3>}
      <Items judged={places.unknown} {...context} />
      <FoldedItems name="was-in-order" title="group_was_in_order" judged={places.wasInOrder} {...context} />
      <FoldedItems name="pass" title="group_pass" judged={places.pass} {...context} />
      <FoldedItems name="not-applicable" title="group_not_applicable" judged={places.notApplicable} {...context} />
      <MutedGroup muted={muted} findings={findings} checks={checks} onUnmute={context.says.onUnmute} />
    </section>
  );
}

type Context = Omit<Props, 'muted' | 'checks'>;

function Items({ judged, findings, ...context }: Context & { judged: Judged[] }) {
  if (judged.length === 0) return null;
  return (
    <ul class="findings">
      {judged.map(({ check, finding }) => (
        <FindingItem
          key={check.id}
          check={check}
          finding={findings.find(({ id }) => id === check.id) ?? finding}
          {...context}
        />
      ))}
    </ul>
  );
}

function FoldedItems({
  name,
  title,
  judged,
  ...context
}: Context & { name: 'pass' | 'was-in-order' | 'not-applicable'; title: MessageKey; judged: Judged[] }) {
  if (judged.length === 0) return null;
  return (
    <Folded name={name} title={t(title, judged.length)}>
      <Items judged={judged} {...context} />
    </Folded>
  );
}
