import { known } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import { lookupsShown } from '../../overview/lookups-shown';
import { t } from '../../platform/i18n';
import { projectUrl, SITES } from '../../pypi/urls';
import { FOR_WHOM, NEVER } from '../../recovery/request/choices';
import { pastedProject } from '../../recovery/request/pasted';
import { namedProject, namedProjects } from '../../recovery/request/project-of-request';
import { type LookUp, RepositoryLookUp } from '../components/repository-look-up';
import { CheckField, ChoiceField, type Fields, TextField } from './fields';

interface Props extends Fields {
  record: AccountRecord | undefined;
  now: Date;
  onLookUp: LookUp['onAsk'];
}

/** All of the request that may stay open: what is left open has no line in it. Only a name must be given, or that it's unknown. */
export function RequestDetails({ record, now, onLookUp, ...fields }: Props) {
  const { form, onEdit } = fields;
  return (
    <>
      <p>{t('request_open')}</p>
      {!record && (
        <ChoiceField
          {...fields}
          field="site"
          kind="radio"
          values={SITES}
          chosen={[form.site]}
          onChange={([site]) => site && onEdit({ site })}
        />
      )}
      {!form.usernameUnknown && <TextField {...fields} field="username" />}
      {!record && <CheckField {...fields} field="usernameUnknown" />}
      <ChoiceField
        {...fields}
        field="never"
        kind="checkbox"
        values={NEVER}
        chosen={form.never}
        onChange={(never) => onEdit({ never })}
      />
      {(form.project !== '' || !form.never.includes('projects')) && (
        <ProjectFields {...fields} record={record} now={now} onLookUp={onLookUp} />
      )}
      <ChoiceField
        {...fields}
        field="forWhom"
        kind="radio"
        values={FOR_WHOM}
        chosen={form.forWhom === '' ? [] : [form.forWhom]}
        onChange={([forWhom]) => forWhom && onEdit({ forWhom })}
      />
      <TextField {...fields} field="details" rows={4} />
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
  return (
    <>
      <TextField {...fields} field="project" suggestions={projectsOf(record)}>
        {typed !== '' && problemOf('project') === undefined && (
          <a href={projectUrl(form.site, typed)} target="_blank" rel="noreferrer">
            {t('request_project_look')}
          </a>
        )}
      </TextField>
      {record && <RepositoryLookUp site={form.site} projects={lookupsShown(record)} onAsk={onLookUp} now={now} />}
      {!form.noRepository && (
        <TextField {...fields} field="repository" placeholder="https://github.com/…">
          {isOffered && (
            <button
              type="button"
              class="secondary"
              data-do="use-project"
              onClick={() => onEdit({ project: offered.name, repository: offered.repository })}
            >
              {t('request_use_project', offered.name, offered.repository)}
            </button>
          )}
          {form.repository !== '' &&
            offered?.repository === form.repository &&
            t('request_repository_looked_up', { date: offered.checkedAt })}
        </TextField>
      )}
      <CheckField {...fields} field="noRepository" />
    </>
  );
}

/** The remembered projects, those that the user surely owns first. */
function projectsOf(record: AccountRecord | undefined): string[] {
  const projects = known(record, 'projects');
  const alone = known(record, 'soleOwnerOf');
  const owned = typeof projects === 'object' ? projects.value.filter(({ owner, released }) => owner && released) : [];
  return [...new Set([...owned.map(({ name }) => name), ...(typeof alone === 'object' ? alone.value : [])])];
}
