import type { AccountRecord } from '../../account/record';
import { REHEARSED_WAYS, type RehearsedWay, rehearsed } from '../../account/rehearsal';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { type Shape, StateIcon } from '../components/state-icon';
import { PracticeStep, type StepActions } from './practice-step';
import { PyPILink } from './pypi-link';
import { type PracticePosition, subjectsToTry, waysLeft } from './walk';

export type PracticeActions = StepActions;

interface Props extends PracticeActions {
  record: AccountRecord;
  place: PracticePosition;
  now: Date;
}

/** "Pretend your phone is gone": one way after the other, and what came of it. */
export function PracticeView(props: Props) {
  const { place } = props;
  return place === 'list' ? <Ways {...props} /> : <PracticeStep key={place} {...props} way={place} />;
}

/** All ways: how each went, and what to do about those that don't work. */
function Ways({ record, now, onPlace }: Props) {
  const left = waysLeft(record, now);
  const [next = 'codes'] = left;
  const isBegun = left.length < REHEARSED_WAYS.length;
  return (
    <section class="sheet practice" aria-labelledby="practice">
      <div class="pad">
        <h1 id="practice" tabIndex={-1}>
          {t('practice_title')}
        </h1>
        <p>{t('practice_text')}</p>
        <p class="actions">
          <button type="button" data-do="begin" onClick={() => onPlace(next)}>
            {t(!isBegun ? 'practice_begin' : left.length > 0 ? 'practice_go_on' : 'practice_again')}
          </button>
        </p>
      </div>
      <ul class="ways">
        {REHEARSED_WAYS.map((way) => (
          <Way key={way} way={way} record={record} now={now} isBegun={isBegun} onTry={() => onPlace(way)} />
        ))}
      </ul>
    </section>
  );
}

const LOOKS: { readonly [State in string]?: { shape: Shape; tone: string } } = {
  works: { shape: 'ok', tone: 'ok' },
  fails: { shape: 'worth-fixing', tone: 'attention' },
  stale: { shape: 'was-ok', tone: 'unknown' },
};
const UNTRIED = { shape: 'to-do', tone: 'unknown' } as const;

interface WayProps extends Pick<Props, 'record' | 'now'> {
  way: RehearsedWay;
  /** Before that, the page's one button is enough. */
  isBegun: boolean;
  onTry: () => void;
}

function Way({ way, record, now, isBegun, onTry }: WayProps) {
  const { state, at, about } = rehearsed(record, way, now);
  const { shape, tone } = LOOKS[state] ?? UNTRIED;
  const isThere = way === 'repository' || subjectsToTry(record, way).length > 0;
  const title = `way-${way}`;
  return (
    <li class={tone} data-way={way} data-state={state}>
      <StateIcon name={shape} />
      <div>
        <h2 id={title} tabIndex={-1}>
          {t(messageKey('practice', way, 'title'))}
        </h2>
        <p class="fine">
          <span>{t(messageKey('practice_state', state), ...(at === null ? [] : [{ date: at }]))}</span>
          {about !== null && way !== 'codes' && <bdi>{about}</bdi>}
        </p>
        {!isThere && <p>{t('practice_nothing')}</p>}
        {isThere && state === 'fails' && <p>{t(messageKey('practice', way, 'fix'))}</p>}
      </div>
      <p class="row">
        {(!isThere || state === 'fails') && <PyPILink site={record.site} way={way} describedBy={title} />}
        {isThere && isBegun && (
          <button type="button" class="secondary small" data-do={`try-${way}`} aria-describedby={title} onClick={onTry}>
            {t('practice_try')}
          </button>
        )}
      </p>
    </li>
  );
}
