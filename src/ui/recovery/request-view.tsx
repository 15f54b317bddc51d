import { useRef, useState } from 'preact/hooks';
import { known } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import { lookupsShown } from '../../overview/lookups-shown';
import type { RecoveryCase } from '../../overview/recovery-case';
import { t } from '../../platform/i18n';
import { accountUrl, projectUrl, SITES } from '../../pypi/urls';
import { draft } from '../../recovery/request/draft';
import { namedProject, namedProjects } from '../../recovery/request/project-of-request';
import {
  CODES,
  type FieldName,
  isNeedless,
  LOST,
  parseRequestForm,
  type RequestForm,
  WORKS,
} from '../../recovery/request/request-form';
import { type StepId, walk } from '../../recovery/triage/triage';
import { CodesRemembered } from '../components/codes-remembered';
import { Notice } from '../components/notice';
import { type LookUp, RepositoryLookUp } from '../components/repository-look-up';
import { ChoiceField, TextField } from './fields';
import { type ReadyProps, ReadyRequest } from './ready-request';

interface Props extends Omit<ReadyProps, 'made'> {
  view: RecoveryCase;
  now: Date;
  /** Another request for the account is running: nothing is copied or opened. */
  isRefused: boolean;
  onEdit: (edits: Partial<RequestForm>) => void;
  onLookUp: LookUp['onAsk'];
  /** Back from the request that was gone straight to, or back to the last question. */
  onSkip: (skipped: boolean) => void;
  onRewind: (step: StepId) => void;
}

/** The request: what it says, to be put right, and the text exactly as it will be public. */
export function RequestView(props: Props) {
  const { view, now, isRefused, onEdit } = props;
  const { form, record, draft: kept } = view;
  const last = walk(kept.answers).answered.at(-1);
  const goBack = () => (kept.skipped ? props.onSkip(false) : last && props.onRewind(last));
  const [tried, setTried] = useState(false);
  const parsed = parseRequestForm(form);
  const problems = 'problems' in parsed ? parsed.problems : [];
  // An empty field is no mistake until the user wants to go on.
  const problemOf = (field: FieldName) =>
    problems.find((problem) => problem.field === field && (tried || problem.code !== 'username-empty'));
  const named = namedProject(namedProjects(record), form.project);
  const section = useRef<HTMLElement>(null);
  const tryIt = () => {
    setTried(true);
    const [first] = problems;
    section.current?.querySelector<HTMLElement>(`[data-field="${first?.field}"] :is(input, textarea)`)?.focus();
  };
  return (
    <section ref={section} class="request" aria-labelledby="request">
      <h2 id="request" tabIndex={-1}>
        {t('request_title')}
      </h2>
      <p>{t('request_text')}</p>
      {!record && (
        <ChoiceField
          field="site"
          kind="radio"
          values={SITES}
          chosen={[form.site]}
          problem={undefined}
          onChange={([site]) => site && onEdit({ site })}
        />
      )}
      <TextField
        field="username"
        value={form.username}
        problem={problemOf('username')}
        onInput={(username) => onEdit({ username })}
      />
      <ChoiceField
        field="lost"
        kind="checkbox"
        values={LOST}
        chosen={form.lost}
        problem={problemOf('lost')}
        onChange={(lost) => onEdit({ lost })}
      />
      <ChoiceField
        field="works"
        kind="checkbox"
        values={WORKS}
        chosen={form.works}
        problem={problemOf('works')}
        onChange={(works) => onEdit({ works })}
      />
      <ChoiceField
        field="codes"
        kind="radio"
        values={CODES}
        chosen={[form.codes]}
        problem={problemOf('codes')}
        onChange={([codes]) => codes && onEdit({ codes })}
      />
      {isNeedless(form) && (
        <Notice about="needless" tone="ask" title={t('request_needless_title')} text={t('request_needless')}>
          <a class="button secondary" href={accountUrl(form.site)} target="_blank" rel="noreferrer">
            {t('action_enter_code')}
          </a>
        </Notice>
      )}
      <CodesRemembered record={record} now={now} />
      <TextField
        field="project"
        value={form.project}
        suggestions={projectsOf(record)}
        problem={problemOf('project')}
        onInput={(project) => onEdit({ project })}
      >
        {form.project.trim() !== '' && problemOf('project') === undefined && (
          <a href={projectUrl(form.site, form.project.trim())} target="_blank" rel="noreferrer">
            {t('request_project_look')}
          </a>
        )}
      </TextField>
      {record && <RepositoryLookUp site={form.site} projects={lookupsShown(record)} onAsk={props.onLookUp} now={now} />}
      <TextField
        field="repository"
        value={form.repository}
        placeholder="https://github.com/…"
        problem={problemOf('repository')}
        onInput={(repository) => onEdit({ repository })}
      >
        {named?.repository === form.repository && t('request_repository_looked_up', { date: named.checkedAt })}
      </TextField>
      <TextField
        field="details"
        rows={4}
        value={form.details}
        problem={problemOf('details')}
        onInput={(details) => onEdit({ details })}
      />
      {isRefused ? null : 'request' in parsed ? (
        <ReadyRequest {...props} made={draft(parsed.request)} />
      ) : (
        <div class="row">
          <button type="button" data-do="try" onClick={tryIt}>
            {t('request_copy_and_open')}
          </button>
          <p class="problem" role="alert">
            {tried && t('request_not_ready', problems.length)}
          </p>
        </div>
      )}
      <p class="row">
        <button type="button" class="quiet" data-do="to-triage" onClick={goBack}>
          {t('request_to_triage')}
        </button>
      </p>
    </section>
  );
}

/** The remembered projects, those that the user surely owns first. */
function projectsOf(record: AccountRecord | undefined): string[] {
  const projects = known(record, 'projects');
  const alone = known(record, 'soleOwnerOf');
  const owned = typeof projects === 'object' ? projects.value.filter(({ owner, released }) => owner && released) : [];
  return [...new Set([...owned.map(({ name }) => name), ...(typeof alone === 'object' ? alone.value : [])])];
}
