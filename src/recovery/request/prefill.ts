import type { AccountRecord } from '../../account/record';
import type { Site } from '../../pypi/urls';
import type { Said, State, Thing } from '../triage/questions';
import { type Answers, statedBy } from '../triage/triage';
import { LOST, NEVER, WORKS } from './choices';
import type { Lost, Works } from './draft';
import { namedProjects } from './project-of-request';
import type { RequestForm } from './request-form';

/**
 * The form before anything is typed into it: what the user answered on the way, and the name that is remembered. What was not
 * said stays empty. A project with its repository is there only if the user tried, in the rehearsal, to push to it.
 */
export function prefilled(site: Site, record: AccountRecord | undefined, answers: Answers): RequestForm {
  const said = statedBy(answers);
  const { name, repository } = namedProjects(record).find(({ isProven }) => isProven) ?? { name: '', repository: '' };
  const isNamed = !said.never?.includes('projects');
  return {
    site: record?.site ?? site,
    username: record?.username ?? '',
    usernameUnknown: record === undefined && said.username === 'unknown',
    lost: LOST.filter((item) => isLost(item, said)),
    works: worksOf(said),
    codes: said.codes ?? '',
    never: NEVER.filter((item) => said.never?.includes(item)),
    forWhom: said.forWhom ?? '',
    project: isNamed ? name : '',
    repository: isNamed ? repository : '',
    noRepository: false,
    details: '',
  };
}

/** The thing whose loss a request names. */
const THING_OF: Readonly<Record<Lost, Thing>> = {
  authenticator: 'authenticator',
  'security-device': 'security-device',
  'second-factor': 'second-factor',
  'email-access': 'primary-email',
  'email-unverified': 'verification',
  'device-confirmation': 'confirmation',
  'password-reset': 'reset',
};

/** An unverified address explains by itself that no link comes; and a password that works needs none. */
function isLost(item: Lost, said: Said): boolean {
  const isNeedless = item === 'password-reset' && (said.password === 'works' || said.verification === 'lost');
  return said[THING_OF[item]] === 'lost' && !isNeedless;
}

/** What works as the user said; `nothing` only if that was said of each thing. */
function worksOf(said: Said): Works[] {
  const things = WORKS.filter((item) => item !== 'nothing');
  const works = things.filter((item) => said[item] === 'works');
  const isGone = (state: State | undefined) => state === 'lost' || state === 'missing';
  return works.length === 0 && things.every((item) => isGone(said[item])) ? ['nothing'] : works;
}
