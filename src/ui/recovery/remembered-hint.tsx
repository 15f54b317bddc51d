import { known } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import { lastVisitedAt } from '../../account/remember';
import { t } from '../../platform/i18n';
import type { QuestionId } from '../../recovery/triage/questions';
import { CodesRemembered } from '../components/codes-remembered';
import { Evidence } from '../components/evidence';
import { Remembered } from '../components/hint';

interface Props {
  question: QuestionId;
  record: AccountRecord | undefined;
}

/** What is remembered that helps with a question. */
const TOPIC: { readonly [One in QuestionId]?: 'codes' | 'devices' | 'primary' | 'others' | 'username' } = {
  'check-name': 'username',
  'username-by-mail': 'username',
  'username-by-project': 'username',
  codes: 'codes',
  'newest-set': 'codes',
  'use-code': 'codes',
  factor: 'devices',
  'still-in': 'devices',
  'factor-besides': 'devices',
  'other-factor': 'devices',
  'try-key': 'devices',
  'security-device': 'devices',
  mailbox: 'primary',
  'find-mail': 'primary',
  'reset-by-name': 'primary',
  'which-unverified': 'primary',
  'verify-again': 'primary',
  'other-address': 'others',
  'make-primary': 'others',
  'reset-by-address': 'others',
};

/** "From your last visit": only what was seen, with its date; nothing where nothing is known. */
export function RememberedHint({ question, record }: Props) {
  switch (TOPIC[question]) {
    case 'codes':
      return <CodesRemembered record={record} />;
    case 'devices':
      return <DevicesRemembered record={record} />;
    case 'primary':
      return <AddressesRemembered record={record} primary />;
    case 'others':
      return <AddressesRemembered record={record} primary={false} />;
    case 'username':
      return <UsernameRemembered record={record} />;
    default:
      return null;
  }
}

type Known = Omit<Props, 'question'>;

function UsernameRemembered({ record }: Known) {
  if (!record) return null;
  return (
    <Remembered seenAt={lastVisitedAt(record)}>
      <Evidence words="hint_username" values={[]} items={[record.username]} />
    </Remembered>
  );
}

function DevicesRemembered({ record }: Known) {
  const methods = known(record, 'twoFactor');
  if (typeof methods !== 'object') return null;
  const { totp, securityDevices } = methods.value;
  return (
    <Remembered seenAt={methods.seenAt}>
      {totp && <p>{t('hint_app')}</p>}
      {securityDevices.length > 0 && (
        <Evidence words="hint_devices" values={[securityDevices.length]} items={securityDevices} />
      )}
      {!totp && securityDevices.length === 0 && <p>{t('hint_no_factor')}</p>}
    </Remembered>
  );
}

function AddressesRemembered({ record, primary }: Known & { primary: boolean }) {
  const emails = known(record, 'emails');
  if (typeof emails !== 'object') return null;
  const fitting = emails.value.filter((email) => email.primary === primary && (primary || email.verified));
  if (primary && fitting.length === 0) return null;
  const words = primary ? 'hint_primary' : 'hint_other_addresses';
  return (
    <Remembered seenAt={emails.seenAt}>
      {fitting.length > 0 ? (
        <Evidence words={words} values={[fitting.length]} items={fitting.map(({ address }) => address)} />
      ) : (
        <p>{t('hint_no_other_address')}</p>
      )}
    </Remembered>
  );
}
