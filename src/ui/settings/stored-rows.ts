import type { AccountRecord } from '../../account/record';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import type { AccountFacts, Email, FactName, Token } from '../../pypi/facts';
import { day, type Line, moment, type Row, said } from './row';
import { userRows } from './user-rows';

type Writers = { readonly [Name in FactName]: (value: AccountFacts[Name]) => Line[] };

/** Every fact in words, whole: nothing is counted instead of shown. */
const WRITERS: Writers = {
  twoFactor: ({ totp, securityDevices }) => [
    said(
      securityDevices.length === 0
        ? t(totp ? 'fact_app_alone' : 'fact_no_second_factor')
        : t(totp ? 'fact_app_and_devices' : 'fact_devices_alone', securityDevices.length),
    ),
    ...names(securityDevices),
  ],
  recoveryCodes: ({ unused, generatedAt, confirmed }) =>
    unused === 0
      ? [said(t('evidence_no_codes'))]
      : [
          said(
            generatedAt ? t('evidence_codes_unused', unused, moment(generatedAt)) : t('evidence_codes_undated', unused),
          ),
          said(t(confirmed ? 'fact_codes_tried' : 'fact_codes_untried')),
        ],
  emails: (emails) => emails.map((email) => ({ name: email.address, words: emailWords(email) })),
  tokens: (tokens) => tokens.map((token) => ({ name: token.name, words: tokenWords(token) })),
  associations: (all) => all.map(({ service, account }) => ({ name: `${service}: ${account}`, words: [] })),
  events: ({ count, latestAt }) => [
    { words: [t('stored_events_count', count), ...(latestAt ? [t('stored_events_latest', day(latestAt))] : [])] },
  ],
  soleOwnerOf: names,
  projects: (projects) =>
    projects.map(({ name, owner, soleOwner, released }) => ({
      name,
      words: [
        ...(owner ? [t('stored_owner')] : []),
        ...(soleOwner ? [t('stored_sole_owner')] : []),
        ...(released ? [] : [t('stored_not_released')]),
      ],
    })),
  publishers: (publishers) =>
    publishers.map(({ project, count }) => ({ name: project, words: count === 0 ? [t('stored_none')] : [] })),
  unusedCodesExist: (value) => [said(t(value ? 'answer_yes' : 'answer_no'))],
};

function names(all: string[]): Line[] {
  return all.map((name) => ({ name, words: [] }));
}

function emailWords({ primary, verified, problem }: Email): string[] {
  const trouble = problem === 'none' || problem === 'unverified' ? [] : [t(messageKey('stored', problem))];
  return [...(primary ? [t('stored_primary')] : []), t(verified ? 'stored_verified' : 'stored_unverified'), ...trouble];
}

function tokenWords({ scope, createdAt, lastUsedAt }: Token): string[] {
  const whole =
    typeof scope === 'string'
      ? t(scope === 'account' ? 'stored_scope_account' : 'fact_scope_unreadable')
      : t('stored_scope_projects', scope.join(', '));
  const used = lastUsedAt ? t('stored_used', day(lastUsedAt)) : t('stored_never_used');
  return [whole, t('stored_made', day(createdAt)), used];
}

/** The record in words, each fact with the day on which a page last said so. */
export function rowsOf(record: AccountRecord): Row[] {
  const facts = Object.keys(WRITERS) as FactName[];
  return [...facts.flatMap((name) => factRow(record, name)), ...userRows(record)];
}

function factRow<Name extends FactName>({ facts, unreadable }: AccountRecord, name: Name): Row[] {
  const fact = facts[name] as { value: AccountFacts[Name]; seenAt: string } | undefined;
  const failedAt = unreadable[name];
  if (!fact && !failedAt) return [];
  const lines = fact ? WRITERS[name](fact.value) : [];
  const fine = [
    ...(fact ? [t('stored_seen', day(fact.seenAt))] : []),
    ...(failedAt ? [t('stored_unreadable', day(failedAt))] : []),
  ];
  const none = fact && lines.length === 0 ? [said(t('stored_none'))] : [];
  return [{ label: t(messageKey('stored', name)), about: name, lines: [...lines, ...none], fine }];
}
