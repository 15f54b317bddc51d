import { known } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import type { Site } from '../../pypi/urls';
import { type Answers, type StepId, walk } from '../triage/triage';
import type { Codes, Lost, Works } from './draft';
import { namedProject, namedProjects } from './project-of-request';
import { CODES, LOST, type RequestForm, WORKS } from './request-form';

/**
 * The form before anything is typed into it: what is remembered of the account, and what the user answered on the way.
 * What neither tells stays empty; where the form must say something, it says what is usual, for the user to change.
 *
 * @param typedProject the project that the user put into the form: the repository is that project's
 */
export function prefilled(
  site: Site,
  record: AccountRecord | undefined,
  answers: Answers,
  typedProject?: string,
): RequestForm {
  const story = new Story(record, answers);
  const lost = story.lost();
  const named = story.hasNoRepository() ? [] : namedProjects(record);
  const project = typedProject ?? named[0]?.name ?? '';
  return {
    site: record?.site ?? site,
    username: record?.username ?? '',
    lost: LOST.filter((item) => lost.has(item)),
    codes: story.codes(),
    works: WORKS.filter((item) => story.works(item, lost)),
    project,
    repository: namedProject(named, project)?.repository ?? '',
    details: '',
  };
}

const MAILBOX: readonly StepId[] = [
  'mailbox-with-code',
  'mailbox-without-code',
  'mailbox-for-link',
  'mailbox-for-password',
  'mailbox-unverified',
];

/** What the answers on the path, and for the rest the record, tell. */
class Story {
  private readonly path: readonly StepId[];

  constructor(
    private readonly record: AccountRecord | undefined,
    private readonly answers: Answers,
  ) {
    this.path = walk(answers).answered;
  }

  lost(): ReadonlySet<Lost> {
    const lost = new Set<Lost>();
    const { problem } = this;
    const isFactorLost = this.passed('factor') || this.said('factor-besides') === 'lost';
    if (isFactorLost) for (const factor of this.factors()) lost.add(factor);
    if (problem === 'email' || this.cannotReadMail() || this.said('company-mailbox') === 'no') lost.add('email-access');
    if (problem === 'unverified') lost.add('email-unverified');
    if (this.says('mailed-link') || this.codeOutcome === 'link') lost.add('device-confirmation');
    return lost.size > 0 ? lost : new Set(this.factors());
  }

  codes(): Codes {
    // In the order of asking; what was said last counts.
    const answer = this.said('codes-besides') ?? this.codeOutcome ?? this.said('codes');
    if (answer === 'found' || answer === 'link') return 'held';
    const told = CODES.find((codes) => codes === answer);
    if (told) return told;
    const codes = known(this.record, 'recoveryCodes');
    return typeof codes === 'object' && codes.value.unused === 0 ? 'none' : 'lost';
  }

  works(item: Works, lost: ReadonlySet<Lost>): boolean {
    switch (item) {
      case 'password':
        return this.wasReset() || !(this.says('password') || this.problem === 'not-mine');
      case 'primary-email':
        // Where PyPI's link doesn't arrive, support's mail won't either, so support needs another address.
        return !lost.has('email-access') && !lost.has('device-confirmation') && this.readsPrimary();
      case 'other-verified-email':
        return this.said('after-reset') !== 'no-mail' && this.readsOther();
      case 'security-device':
        return !lost.has('security-device') && this.hasWorkingDevice();
      default: // only the user can say so
        return false;
    }
  }

  /** No project, or none whose repository is within reach. */
  hasNoRepository(): boolean {
    return this.said('projects-or-factor') === 'no' || this.said('company-repository') === 'no';
  }

  private get problem(): string | undefined {
    return this.said('problem');
  }

  /** Which mailbox the user can read; asked twice, the later answer counts. */
  private get mailbox(): string | undefined {
    const asked = this.path.findLast((step) => MAILBOX.includes(step));
    return asked && this.answers[asked];
  }

  private said(step: StepId): string | undefined {
    return this.passed(step) ? this.answers[step] : undefined;
  }

  private passed(step: StepId): boolean {
    return this.path.includes(step);
  }

  /** The trouble that the user named, at first or later as what keeps them from logging in. */
  private says(trouble: string): boolean {
    return [this.problem, this.said('what-stops'), this.said('after-reset')].includes(trouble);
  }

  /** What PyPI said to a code: it took it and wants its mailed `link` opened, or it `rejected` it. */
  private get codeOutcome(): string | undefined {
    return this.said('code-outcome') ?? this.said('code-outcome-without-mail') ?? this.said('set-outcome');
  }

  private wasReset(): boolean {
    return this.passed('after-reset') && this.said('after-reset') !== 'no-mail';
  }

  /** A password reset that doesn't arrive is a mailbox out of reach, whatever the reason. */
  private cannotReadMail(): boolean {
    return this.mailbox === 'other' || this.mailbox === 'none' || this.said('after-reset') === 'no-mail';
  }

  private readsPrimary(): boolean {
    return this.mailbox === 'primary' || (!this.mailbox && this.isGood(true));
  }

  private readsOther(): boolean {
    const hasOther = this.said('other-address') === 'yes' || this.said('other-address-for-reset') === 'yes';
    return hasOther || this.mailbox === 'other' || (this.path.length === 0 && this.isGood(false));
  }

  private factors(): Lost[] {
    const methods = known(this.record, 'twoFactor');
    const { totp, securityDevices } =
      typeof methods === 'object' ? methods.value : { totp: false, securityDevices: [] };
    const told = this.said('factor');
    const had: Lost[] = [];
    if (totp || told === 'app-rejected') had.push('authenticator');
    if (securityDevices.length > 0 || told === 'key-fails') had.push('security-device');
    return had.length > 0 ? had : ['authenticator'];
  }

  private hasWorkingDevice(): boolean {
    const methods = known(this.record, 'twoFactor');
    const isInDoubt = this.passed('factor') || this.passed('security-device');
    const hasNone = this.said('factor-besides') === 'none' || this.said('projects-or-factor') === 'no';
    if (this.path.length === 0 || isInDoubt || hasNone) return false;
    return typeof methods === 'object' && methods.value.securityDevices.length > 0;
  }

  /** Whether the page said that mail reaches the primary address, or another one. */
  private isGood(primary: boolean): boolean {
    const emails = known(this.record, 'emails');
    if (typeof emails !== 'object') return false;
    return emails.value.some((email) => email.primary === primary && email.verified && email.problem === 'none');
  }
}
