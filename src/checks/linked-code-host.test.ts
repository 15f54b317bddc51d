import { expect, it } from 'vitest';
import { fail, pass } from './check';
import { linkedCodeHost } from './linked-code-host';
import { contextWith } from './testing/samples';

const judge = (...services: ('github' | 'gitlab' | 'other')[]) =>
  linkedCodeHost.judge({ associations: services.map((service) => ({ service, account: 'alice' })) }, contextWith());

it('passes with GitHub, with GitLab, and with both', () => {
  expect(judge('github')).toEqual(pass('evidence_code_hosts', [1], ['github.com/alice']));
  expect(judge('gitlab')).toEqual(pass('evidence_code_hosts', [1], ['gitlab.com/alice']));
  expect(judge('other', 'gitlab', 'github').items).toEqual(['gitlab.com/alice', 'github.com/alice']);
});

it('fails with nothing, and with a service that it does not know', () => {
  expect(judge()).toEqual(fail('evidence_no_code_host'));
  expect(judge('other')).toEqual(fail('evidence_no_code_host'));
});
