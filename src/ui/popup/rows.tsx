import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  actionOf,
  placeOf,
  type Row,
  type RowAction,
  type RowFinding,
  type RowGroup,
  type RowId,
  type RowState,
  waysBackIn,
} from '../../overview/rows';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import type { Site } from '../../pypi/urls';
import { StateIcon } from '../components/state-icon';
import { factOf } from './fact';
import { type FindingActions, FindingDetails } from './finding-details';

interface Props {
  rows: Row[];
  /** The row that is open, if any. */
  opened: RowId | null;
  onOpen: (row: RowId | null) => void;
  /** The heading over rows that may be out of date, which are all grey; `null`: they are as things are. */
  past: string | null;
  /** The check whose problem the top has. */
  onTop: string | null;
  /** The row whose action the top has. */
  offered: RowId | null;
  /** Whether the background was asked: what is folded is drawn only then, as it isn't needed at first sight. */
  isFresh: boolean;
  site: Site;
  now: Date;
  says: FindingActions;
}

const GROUPS: readonly RowGroup[] = ['ways-in', 'others-out'];

/** The checklist: a row for each theme; where there is no room for all, those in order are one line. */
export function Rows(props: Props) {
  const { rows, past, opened, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const [isShort, shorten] = useState(false);
  const [showsAll, showAll] = useState(false);
  useLayoutEffect(() => {
    const scroller = list.current?.closest('.body');
    if (!isShort && scroller && scroller.scrollHeight > scroller.clientHeight + 1) shorten(true);
  });
  const isFolded = (row: Row) => isShort && !showsAll && row.state === 'ok' && row.id !== opened;
  const folded = rows.filter(isFolded);
  // The button that opened it from elsewhere may be gone: the focus goes along.
  useLayoutEffect(() => {
    if (opened === null || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>('[data-open] > h4 > button')?.focus();
  }, [opened]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || opened === null) return;
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('h4 > [aria-expanded="true"]')?.focus();
      onOpen(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  });
  return (
    <div class="rows" ref={list}>
      {GROUPS.map((group) => (
        <section key={group} aria-labelledby={group}>
          <h3 id={group}>{headingOf(group, rows, past)}</h3>
          <ul>
            {rows
              .filter((row) => row.group === group)
              .map((row) => (
                <RowItem key={row.id} row={row} isFolded={isFolded(row)} {...props} />
              ))}
          </ul>
        </section>
      ))}
      {folded.length > 0 && (
        <button type="button" class="fold" data-do="show-all" onClick={() => showAll(true)}>
          <StateIcon name="ok" />
          <span>{t('group_ok', folded.length)}</span>
          <StateIcon name="chevron" size={12} />
        </button>
      )}
    </div>
  );
}

function headingOf(group: RowGroup, rows: Row[], past: string | null): string {
  if (group === 'others-out') return t('group_others_out');
  if (past !== null) return past;
  const [twoFactor] = rows;
  if (twoFactor?.state === 'serious') return t('group_ways_in_password');
  const ways = waysBackIn(rows);
  return ways === 0 ? t('group_ways_in_none') : t('group_ways_in', ways);
}

interface RowProps extends Props {
  row: Row;
  isFolded: boolean;
}

const TONES: Readonly<Record<RowState, string>> = {
  serious: 'serious',
  asked: 'attention',
  'worth-fixing': 'attention',
  unknown: 'unknown',
  'was-ok': 'unknown',
  hidden: 'unknown',
  none: 'unknown',
  ok: 'ok',
};

function RowItem({ row, isFolded, isFresh, past, opened, onOpen, onTop, offered, site, now, says }: RowProps) {
  const { id, state, isOld, findings } = row;
  const isOpen = opened === id;
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen && !wasOpen) setWasOpen(true);
  const name = t(messageKey('row', id));
  const action = findings.map((one) => ({ one, action: actionOf(one) })).find((each) => each.action !== null);
  const shown = past !== null && state === 'ok' ? 'was-ok' : state;
  return (
    <li
      class={`${isOld || past !== null ? 'unknown old' : TONES[state]}`}
      data-row={id}
      hidden={isFolded}
      data-state={shown}
      data-open={isOpen || undefined}
    >
      <StateIcon name={shown} />
      <h4>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`row-${id}`}
          onClick={() => onOpen(isOpen ? null : id)}
        >
          {name}
        </button>
      </h4>
      <p class="fact">
        <span class="sr-only">{t(messageKey('state', shown))}. </span>
        {factOf(row)}
      </p>
      {!isOpen && offered !== id && past === null && action?.action && (
        <Action action={action.action} name={name} href={placeOf(site, action.one)} onOpen={() => onOpen(id)} />
      )}
      <StateIcon name="chevron" size={12} />
      <div class="more" id={`row-${id}`} hidden={!isOpen}>
        <ul>
          {(isFresh || isOpen ? findings : []).map((found, i) => (
            <FindingDetails
              key={found.check.id}
              found={found}
              isFirst={i === 0}
              isAside={state !== 'ok' && i > 0 && isSettled(found)}
              isTitled={i === 0 && found.check.id === onTop}
              isDrawn={isOpen || wasOpen}
              site={site}
              now={now}
              says={says}
            />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** In order, and nothing to be asked again. */
function isSettled({ check, state }: RowFinding): boolean {
  return (state === 'ok' || state === 'none') && check.id !== 'way-back-by-repository';
}

interface ActionProps {
  action: RowAction;
  name: string;
  href: string;
  onOpen: () => void;
}

/** One word beside the fact. What PyPI tells is behind a link; what the user says, in the row. */
function Action({ action, name, href, onOpen }: ActionProps) {
  const words = t(messageKey('row_action', action));
  const label = t('row_action_of', { name: words }, { name });
  if (action === 'check' || action === 'review')
    return (
      <a class="act" href={href} target="_blank" rel="noreferrer" data-do={`row-${action}`} aria-label={label}>
        {words}
      </a>
    );
  return (
    <button type="button" class="act" data-do={`row-${action}`} aria-label={label} onClick={onOpen}>
      {words}
    </button>
  );
}
