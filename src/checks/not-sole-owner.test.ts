import { describe, expect, it } from 'vitest';
import { page, recordOf } from '../account/testing/samples';
import type { AccountFacts, Facts } from '../pypi/facts';
import { fail, notApplicable, pass, unknown } from './check';
import { evaluateCheck } from './evaluate';
import { notSoleOwner } from './not-sole-owner';
import { contextWith, daysAgo, NOW } from './testing/samples';

type Project = AccountFacts['projects'][number];
const project = (name: string, changes: Partial<Project> = {}): Project => ({
  name,
  owner: true,
  soleOwner: false,
  released: true,
  ...changes,
});
const askedAt = daysAgo(3);
const judge = (soleOwnerOf: string[], projects?: Project[]) =>
  notSoleOwner.judge({ soleOwnerOf }, contextWith(projects && { projects: { value: projects, seenAt: askedAt } }));

describe('by the account settings alone', () => {
  it('passes when they name no project', () => {
    expect(judge([])).toEqual(pass('evidence_not_sole_owner'));
  });

  it('fails with each project that they name', () => {
    expect(judge(['a', 'b'])).toEqual(fail('evidence_sole_owner', [2], ['a', 'b']));
  });
});

describe('with the list of projects', () => {
  const shared = { organization: 'makers' };

  it('passes when all owned ones have another owner, in an organization or not', () => {
    expect(judge([], [project('a'), project('b', shared)])).toEqual(pass('evidence_not_sole_owner'));
  });

  it('does not apply when none is owned', () => {
    const verdict = { ...notApplicable('evidence_no_own_project'), askedAt };
    expect(judge([], [])).toEqual(verdict);
    expect(judge([], [project('a', { owner: false })])).toEqual(verdict);
  });

  it('counts only those outside of an organization, however they are spelled, and those that it does not have', () => {
    const projects = [project('My.Shared', shared), project('own')];
    expect(judge(['my-shared', 'own', 'new'], projects)).toEqual(fail('evidence_sole_owner', [2], ['own', 'new']));
  });

  it('is unknown when only an organization has a single owner: a team may own the project', () => {
    const verdict = unknown('evidence_sole_owner_organization', [1], ['my-shared']);
    expect(judge(['my-shared'], [project('My.Shared', shared), project('a')])).toEqual({ ...verdict, askedAt });
  });
});

describe('of the two pages, the later one counts', () => {
  const sole = { projects: [project('a', { soleOwner: true })] };
  const shared = { projects: [project('a')] };
  const outcome = (facts: Facts, ...before: Parameters<typeof recordOf>) =>
    evaluateCheck(notSoleOwner, facts, recordOf(...before), NOW);

  it('which may be the list of projects', () => {
    expect(outcome(page({ page: 'projects', ...shared }), { soleOwnerOf: ['a'] }).outcome).toBe('pass');
    expect(outcome(page({ page: 'projects', ...sole }), { soleOwnerOf: [] }).outcome).toBe('fail');
    expect(outcome(page(sole), {})).toMatchObject({ outcome: 'fail', evidence: { seenAt: NOW.toISOString() } });
  });

  it('or the account settings', () => {
    expect(outcome(page({ soleOwnerOf: [] }), sole).outcome).toBe('pass');
    expect(outcome(page({ soleOwnerOf: ['a'] }), shared).outcome).toBe('fail');
  });

  it('and what could not be read stays unknown', () => {
    expect(outcome(page({ unreadable: ['soleOwnerOf'] }), sole).outcome).toBe('unknown');
    expect(outcome(page({ unreadable: ['soleOwnerOf', 'projects'] }), {}).outcome).toBe('unknown');
  });
});
