import { type Check, fail, pass } from './check';

/** An account at a code host vouches for its owner when PyPI's support asks for proof. */
export const linkedCodeHost: Check<'associations'> = {
  id: 'linked-code-host',
  severity: 'low',
  needs: ['associations'],
  section: 'associations',
  source: 'https://blog.pypi.org/posts/2025-08-18-preventing-domain-resurrections/',
  judge({ associations }) {
    const linked = associations.filter(({ service }) => service !== 'other');
    if (linked.length === 0) return fail('evidence_no_code_host');
    const names = linked.map(({ service, account }) => `${service}.com/${account}`);
    return pass('evidence_code_hosts', [linked.length], names);
  },
};
