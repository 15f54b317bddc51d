import { joinedKey } from '../../platform/message-key';
import type { Codes, ForWhom, Lost, Never, Works } from './draft';

/** What can be chosen in the form, in its order. */
export const LOST = [
  'authenticator',
  'security-device',
  'second-factor',
  'email-access',
  'email-unverified',
  'device-confirmation',
  'password-reset',
] as const satisfies readonly Lost[];
export const WORKS = [
  'password',
  'primary-email',
  'other-verified-email',
  'security-device',
  'authenticator',
  'nothing',
] as const satisfies readonly Works[];
/** What is called the same, lost or working: its words in the form are those of the loss. */
const LOST_OR_WORKING: Readonly<Partial<Record<Works, Lost>>> = {
  'primary-email': 'email-access',
  'security-device': 'security-device',
  authenticator: 'authenticator',
};
export const CODES = ['none', 'lost', 'rejected', 'held'] as const satisfies readonly Codes[];
/** `unknown` is an answer too; the request leaves it out. */
export const CODES_SAID = [...CODES, 'unknown'] as const;
export const NEVER = ['second-factor', 'projects'] as const satisfies readonly Never[];
export const FOR_WHOM = ['self', 'organization'] as const satisfies readonly ForWhom[];

/** The key of what the form calls one of a field's choices. */
export function choiceKey(field: string, value: string): string {
  const same = field === 'works' && new Map(Object.entries(LOST_OR_WORKING)).get(value);
  return same ? joinedKey('request_lost', same) : joinedKey('request', field, value);
}

/** Some of the things that work, or that nothing does: `nothing` goes with none of the others. */
export function worksAfter(before: readonly Works[], after: readonly Works[]): Works[] {
  const isNew = after.includes('nothing') && !before.includes('nothing');
  return isNew ? ['nothing'] : after.filter((item) => item !== 'nothing' || after.length === 1);
}
