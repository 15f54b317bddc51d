import type { AccountRecord } from '../../account/record';
import { prefilled } from '../request/prefill';
import type { RequestForm } from '../request/request-form';

/** The form of an account with the three answers without which no request is written. */
export function answeredForm(record: AccountRecord): RequestForm & { codes: 'lost' } {
  return {
    ...prefilled(record.site, record, {}),
    lost: ['authenticator', 'security-device'],
    works: ['password', 'primary-email'],
    codes: 'lost',
  };
}
