import type { SampleAccount } from '../../sample-pypi/account';
import type { Said } from './said';
import type { Row } from './walk';

/** How an account is, in a line. */
export function truthOf(account: SampleAccount | undefined): string {
  if (!account) return 'no account';
  const { twoFactor, recoveryCodes, emails, tokens } = account;
  const { unused, confirmed } = recoveryCodes;
  const factors = [...(twoFactor.totp ? ['app'] : []), ...twoFactor.securityDevices].join(' + ');
  const addresses = emails.map(({ address, verified }) => `${address}${verified ? '' : ' (unverified)'}`);
  return [
    factors || 'no second factor',
    `${unused} codes${unused > 0 && !confirmed ? ', none used' : ''}`,
    addresses.join(', '),
    `${tokens.length} tokens`,
  ].join('; ');
}

/** What the extension says, in a line. */
export function saidOf({ badge, checks, notices, changes, boxes, rows, top, lists }: Said): string {
  const of = (outcome: string) => Object.keys(checks).filter((id) => checks[id] === outcome);
  const named = (name: string, items: readonly string[]) => (items.length > 0 ? [`${name}: ${items.join(', ')}`] : []);
  return [
    `badge "${badge}"`,
    `${of('pass').length} in order`,
    ...named('failing', of('fail')),
    ...named('unknown', of('unknown')),
    `top ${top}`,
    ...named(
      'rows OK',
      Object.keys(rows).filter((id) => rows[id] === 'ok'),
    ),
    ...named('notices', notices),
    ...named('changes', changes),
    ...named('lists', lists),
    ...named('boxes', boxes),
  ].join('; ');
}

export const TABLE_HEAD = '| step | page | truth | said |\n| --- | --- | --- | --- |';

/** A step as a row of a Markdown table; what is wrong with it stands in its last cell. */
export function rowOf({ step, path, truth, said, faults }: Row): string {
  const wrong = faults.map((fault) => ` ✗ ${fault}`).join('');
  return `| ${[step, path, truth, said + wrong].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
