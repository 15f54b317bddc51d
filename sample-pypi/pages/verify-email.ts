import { hasTwoFactor } from '../account';
import { permitIn } from '../mail';
import { type Reply, redirect } from '../reply';
import { verifyEmail as verify } from '../rules/emails';
import { flash, keepOutcome } from '../session';
import type { Visit } from '../visit';

/** The link in a mail: it verifies an address of who is logged in, in whatever browser. */
export function verifyEmail(visit: Visit): Reply {
  const permit = permitIn(visit.url.searchParams.get('token') ?? '', 'verify-email');
  const isOwn = permit?.username === visit.account.username;
  if (!isOwn || keepOutcome(visit, verify(visit.account, permit.about, visit.now))) {
    flash(visit, 'This link verifies nothing.', 'error');
    return redirect('/manage/account/');
  }
  flash(visit, 'The address is verified.');
  return redirect(hasTwoFactor(visit.account) ? '/manage/account/' : '/manage/account/two-factor/');
}
