import { known } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import { lastVisitedAt } from '../../account/remember';
import { lookupsShown } from '../../overview/lookups-shown';
import { t } from '../../platform/i18n';
import { indexName, projectUrl } from '../../pypi/urls';
import { FOR_WHOM, NEVER } from '../../recovery/request/choices';
import { pastedProject } from '../../recovery/request/pasted';
import { namedProject, namedProjects } from '../../recovery/request/project-of-request';
import { type LookUp, RepositoryLookUp } from '../components/repository-look-up';
import { ChoiceField, type Fields, SiteField, TextField, TextOrCheck } from './fields';

interface WhoseProps extends Fields {
  record: AccountRecord | undefined;
}

/** Whose account it is: the name that is remembered, or one to type, and the index. */
export function WhoseFields({ record, ...fields }: WhoseProps) {
  if (!record) {
    return (
      <div class="two">
        <TextOrCheck {...fields} field="username" unless="usernameUnknown" />
        <SiteField {...fields} />
      </div>
    );
  }
  const isRemembered = fields.form.username === record.username;
  const seen = isRemembered && t('hint_remembered', { date: lastVisitedAt(record) });
  return (
    <div class="two">
      <TextField {...fields} field="username" help={seen} />
    </div>
  );
}

interface Props extends Fields {
  record: AccountRecord | undefined;
  now: Date;
  onLookUp: LookUp['onAsk'];
}

/** What may stay open: what is left open has no line in the request. */
export function RequestDetails({ record, now, onLookUp, ...fields }: Props) {
  const { form, onEdit } = fields;
  return (
    <>
      {(form.project !== '' || !form.never.includes('projects')) && (
        <ProjectFields {...fields} record={record} now={now} onLookUp={onLookUp} />
      )}
      <div class="two">
        <ChoiceField
          {...fields}
          field="never"
          kind="checkbox"
          values={NEVER}
          chosen={form.never}
          onChange={(never) => onEdit({ never })}
        />
        <ChoiceField
          {...fields}
          field="forWhom"
          kind="radio"
          values={FOR_WHOM}
          chosen={form.forWhom === '' ? [] : [form.forWhom]}
          onChange={([forWhom]) => forWhom && onEdit({ forWhom })}
        />
      </div>
      <TextField {...fields} field="details" isLong help={t('request_details_help')} />
    </>
  );
}

/** A project and its repository. That the user can push there is theirs to say: what was looked up is only offered. */
function ProjectFields({ record, now, onLookUp, ...fields }: Props) {
  const { form, problemOf, onEdit } = fields;
  const named = namedProjects(record);
  const typed = pastedProject(form.project);
  const offered = typed === '' ? named[0] : namedProject(named, typed);
  const isOffered = offered && form.repository.trim() === '';
  const remembered = projectsOf(record);
  const seenAt = remembered.find(({ name }) => name === typed)?.seenAt;
  const isSeen = offered !== undefined && offered.repository === form.repository;
  return (
    <>
      <div class="two repo">
        <TextField
          {...fields}
          field="project"
          suggestions={remembered.map(({ name }) => name)}
          help={
            <>
              {seenAt === undefined ? t('request_project_help') : t('hint_remembered', { date: seenAt })}{' '}
              {typed !== '' && problemOf('project') === undefined && (
                <a href={projectUrl(form.site, typed)} target="_blank" rel="noreferrer">
                  {t('action_open_on', indexName(form.site))}
                </a>
              )}
            </>
          }
        />
        <TextOrCheck
          {...fields}
          field="repository"
          unless="noRepository"
          placeholder="https://github.com/…"
          help={
            <>
              {t('request_repository_help')} {isSeen && t('hint_remembered', { date: offered.checkedAt })}
              {isOffered && (
                <button
                  type="button"
                  class="secondary small"
                  data-do="use-project"
                  onClick={() => onEdit({ project: offered.name, repository: offered.repository })}
                >
                  {t('request_use_project', offered.repository)}
                </button>
              )}
            </>
          }
        />
      </div>
      {record && <RepositoryLookUp site={form.site} projects={lookupsShown(record)} onAsk={onLookUp} now={now} />}
    </>
  );
}

/** The remembered projects, those that the user surely owns first, and when each was seen. */
function projectsOf(record: AccountRecord | undefined): { name: string; seenAt: string }[] {
  const projects = known(record, 'projects');
  const alone = known(record, 'soleOwnerOf');
  const owned = typeof projects === 'object' ? projects.value.filter(({ owner, released }) => owner && released) : [];
  const all = [
    ...owned.map(({ name }) => ({ name, seenAt: typeof projects === 'object' ? projects.seenAt : '' })),
    ...(typeof alone === 'object' ? alone.value.map((name) => ({ name, seenAt: alone.seenAt })) : []),
  ];
  return all.filter(({ name }, i) => all.findIndex((one) => one.name === name) === i);
}
