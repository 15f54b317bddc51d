import type { AccountRecord } from '../../account/record';
import { REHEARSED_WAYS, type RehearsedWay, rehearsed } from '../../account/rehearsal';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { Icon, type IconName } from '../components/icon';
import { PyPILink } from './pypi-link';
import { RehearsalStep, type StepActions } from './rehearsal-step';
import { type RehearsalPosition, subjectsToTry, waysLeft } from './walk';

export type RehearsalActions = StepActions;

interface Props extends RehearsalActions {
  record: AccountRecord;
  place: RehearsalPosition;
  now: Date;
}

/** "Your phone is gone: go": one way after the other, and what came of it. */
export function RehearsalView(props: Props) {
  const { place } = props;
  return place === 'list' ? <Ways {...props} /> : <RehearsalStep key={place} {...props} way={place} />;
}

/** All ways: what the user said of each, and what to do about those that don't work. */
function Ways({ record, now, onPlace }: Props) {
  const left = waysLeft(record, now);
  const [next = 'codes'] = left;
  const isBegun = left.length < REHEARSED_WAYS.length;
  const working = REHEARSED_WAYS.filter((way) => rehearsed(record, way, now).state === 'works');
  return (
    <section class="rehearsal" aria-labelledby="rehearsal">
      <h2 id="rehearsal" tabIndex={-1}>
        {t('rehearsal_title')}
      </h2>
      <p>{t('rehearsal_text')}</p>
      {isBegun && <p class="fine">{t('rehearsal_progress', working.length, REHEARSED_WAYS.length)}</p>}
      <ul class="steps">
        {REHEARSED_WAYS.map((way) => (
          <Way key={way} way={way} record={record} now={now} isBegun={isBegun} onTry={() => onPlace(way)} />
        ))}
      </ul>
      <p class="row">
        <button type="button" data-do="begin" onClick={() => onPlace(next)}>
          {t(!isBegun ? 'rehearsal_begin' : left.length > 0 ? 'rehearsal_go_on' : 'rehearsal_again')}
        </button>
      </p>
    </section>
  );
}

const ICONS: { readonly [State in string]?: IconName } = { works: 'pass', fails: 'fail' };

interface WayProps extends Pick<Props, 'record' | 'now'> {
  way: RehearsedWay;
  /** Before that, the walk's own button is enough. */
  isBegun: boolean;
  onTry: () => void;
}

function Way({ way, record, now, isBegun, onTry }: WayProps) {
  const { state, at, about } = rehearsed(record, way, now);
  const isThere = way === 'repository' || subjectsToTry(record, way).length > 0;
  const title = `way-${way}`;
  return (
    <li class={CLASSES[state]} data-way={way} data-state={state}>
      <Icon name={ICONS[state] ?? 'unproven'} />
      <div>
        <h3 id={title} tabIndex={-1}>
          {t(messageKey('dossier_rehearsed', way))}{' '}
          <span class="state">{t(messageKey('rehearsal_state', state), ...(at === null ? [] : [{ date: at }]))}</span>
        </h3>
        {about !== null && way !== 'codes' && (
          <p>
            <bdi>{about}</bdi>
          </p>
        )}
        {!isThere && <p>{t(messageKey('rehearsal_nothing', way))}</p>}
        {isThere && state === 'fails' && <p>{t(messageKey('rehearsal', way, 'fix'))}</p>}
        <p class="row">
          {(!isThere || state === 'fails') && <PyPILink site={record.site} way={way} describedBy={title} />}
          {isThere && isBegun && (
            <button
              type="button"
              class="secondary small"
              data-do={`try-${way}`}
              aria-describedby={title}
              onClick={onTry}
            >
              {t(at === null ? 'rehearsal_try' : 'rehearsal_retry')}
            </button>
          )}
        </p>
      </div>
    </li>
  );
}

/** As the lists of things to do are coloured. */
const CLASSES: { readonly [State in string]?: string } = { works: 'done', fails: 'open' };
