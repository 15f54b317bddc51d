import { lastUseOf } from '../account/factor-uses';
import { daysSince } from '../platform/time';
import type { AccountFacts } from '../pypi/facts';
import { type Check, type Context, fail, notApplicable, pass, type Verdict } from './check';

/** Days for which a use proves that a second factor works. */
const HOLDS = 365;

/**
 * Each kind of second factor that was ever seen in use was so within a year: by a log-in in this browser, or by practice, which
 * alone tells of a named key. A kind that was never seen is held against nobody.
 */
export const methodsRecentlyProven: Check<'twoFactor'> = {
  id: 'methods-recently-proven',
  severity: 'low',
  byUser: true,
  needs: ['twoFactor'],
  section: 'two-factor',
  source: 'https://pypi.org/help/#utfkey',
  judge({ twoFactor }, context) {
    const proofs = [...ofApp(twoFactor, context), ...ofKeys(twoFactor, context)].sort(
      (a, b) => Date.parse(a.at) - Date.parse(b.at),
    );
    const [oldest] = proofs;
    if (!oldest) return notApplicable('evidence_factors_not_used');
    const judged = daysSince(oldest.at, context.now) > HOLDS ? fail : pass;
    return judged(oldest.words, [{ date: oldest.at }], oldest.items);
  },
};

interface Proof extends Pick<Verdict, 'words' | 'items'> {
  at: string;
}

function ofApp({ totp }: AccountFacts['twoFactor'], { factorUses, journal }: Context): Proof[] {
  const at = totp ? lastUseOf('app', factorUses, journal) : undefined;
  return at === undefined ? [] : [{ at, words: 'evidence_app_used', items: [] }];
}

/** The later of a log-in with any key, and of practice with one that is there. */
function ofKeys({ securityDevices }: AccountFacts['twoFactor'], { factorUses, journal, rehearsal }: Context): Proof[] {
  const usedAt = securityDevices.length > 0 ? lastUseOf('key', factorUses, journal) : undefined;
  const tick = rehearsal?.['second-key'];
  const isPracticed = tick?.outcome === 'works' && securityDevices.includes(tick.about);
  const proofs: Proof[] = [
    ...(usedAt === undefined ? [] : [{ at: usedAt, words: 'evidence_key_used' as const, items: [] }]),
    ...(isPracticed ? [{ at: tick.at, words: 'evidence_key_practiced' as const, items: [tick.about] }] : []),
  ];
  return proofs.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, 1);
}
