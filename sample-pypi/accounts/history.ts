import { primaryEmail, type SampleAccount, type SampleEvent } from '../account';
import { daysAgo, hoursAgo } from '../times';

const REMEMBERED_DAYS = 90;

/** The security history that goes with an account: nothing in it that the account has not got. */
export function usualHistory(account: SampleAccount): SampleEvent[] {
  const events = [
    ...logIns(account),
    ...codes(account),
    ...account.tokens.map((token): SampleEvent => ({ kind: 'token-added', at: token.createdAt, text: token.name })),
    ...account.associations.map(
      (association): SampleEvent => ({ kind: 'association-added', at: daysAgo(52.4), text: association.account }),
    ),
    { kind: 'email-sent' as const, at: daysAgo(31.2), text: primaryEmail(account)?.address ?? '' },
    { kind: 'log-in-failed' as const, at: daysAgo(44.7) },
    { kind: 'role-added' as const, at: daysAgo(61.3), text: 'tidepool' },
    { kind: 'organization-invited' as const, at: daysAgo(63.8), text: 'lantern-makers' },
    { kind: 'publisher-added' as const, at: daysAgo(66.1), text: 'lantern' },
    { kind: 'token-leaked' as const, at: daysAgo(70.9), text: 'old laptop' },
  ];
  return events.filter((event) => event.at > daysAgo(REMEMBERED_DAYS));
}

function logIns({ twoFactor }: SampleAccount): SampleEvent[] {
  const methods: Pick<SampleEvent, 'method' | 'text'>[] = [
    ...twoFactor.securityDevices.map((text) => ({ method: 'webauthn' as const, text })),
    ...(twoFactor.totp ? [{ method: 'totp' as const }] : []),
  ];
  const used = methods.length > 0 ? methods : [{ method: 'none' as const }];
  return used.map((using, index) => ({ kind: 'logged-in', at: hoursAgo(1 + index * 150.3), ...using }));
}

function codes({ recoveryCodes, codesUsedUp }: SampleAccount): SampleEvent[] {
  const { generatedAt, confirmed } = recoveryCodes;
  if (codesUsedUp) return [3.3, 20.8, 41.5].map((days) => ({ kind: 'code-used', at: daysAgo(days) }));
  if (generatedAt === null) return [];
  const used: SampleEvent[] = confirmed ? [{ kind: 'code-used', at: generatedAt }] : [];
  return [...used, { kind: 'codes-generated', at: generatedAt }];
}
