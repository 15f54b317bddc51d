import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import { messageKey } from '../../platform/message-key';
import type { Dossier, DossierProject, Observed } from '../../recovery/dossier';

interface SectionProps<T> {
  about: string;
  title: MessageKey;
  told: Observed<T>;
  /** Its lines; none: a page said that there is nothing. */
  children: (value: T) => ComponentChildren[];
  /** What stands below, whatever was told. */
  after?: ComponentChildren;
}

/** What a page told, with its date; that none did is said too. */
function Section<T>({ about, title, told, children, after }: SectionProps<T>) {
  const lines = told ? children(told.value) : [t('dossier_never_seen')];
  return (
    <div data-about={about}>
      <h3>{t(title)}</h3>
      {told && (
        <p class="fine">
          <span>{t('dossier_seen', { date: told.seenAt })}</span>
          {told.isDoubtful && <span>{t('dossier_doubtful')}</span>}
        </p>
      )}
      <ul>
        {(lines.length > 0 ? lines : [t('dossier_none')]).map((line, i) => (
          <li key={i}>{line}</li>
        ))}
        {after}
      </ul>
    </div>
  );
}

/** A user's text, then what is said of it. */
function Named({ name, words }: { name: string; words: ComponentChildren[] }) {
  return (
    <>
      <bdi class="name">{name}</bdi>
      {words.map((one, i) => (
        <span key={i}>{one}</span>
      ))}
    </>
  );
}

export function Methods({ told }: Pick<SectionProps<NonNullable<Dossier['methods']>['value']>, 'told'>) {
  return (
    <Section about="methods" title="dossier_methods" told={told}>
      {({ totp, securityDevices }) => [
        t(totp ? 'dossier_app_on' : 'dossier_app_off'),
        <>
          {t('dossier_devices')} {securityDevices.length === 0 && t('dossier_none')}
          {securityDevices.map((label, i) => (
            <>
              {i > 0 && ', '}
              <bdi class="name">{label}</bdi>
            </>
          ))}
        </>,
      ]}
    </Section>
  );
}

interface CodesProps {
  told: Dossier['codes'];
  voidBackup: Dossier['voidBackup'];
}

export function Codes({ told, voidBackup }: CodesProps) {
  return (
    <Section
      about="codes"
      title="dossier_codes"
      told={told}
      after={voidBackup && <li>{t('dossier_void_backup', { moment: voidBackup.generatedAt }, voidBackup.where)}</li>}
    >
      {({ unused, generatedAt, where, fileName }) =>
        unused === 0
          ? [t('dossier_codes_none')]
          : [
              generatedAt === null
                ? t('evidence_codes_undated', unused)
                : t('dossier_codes_left', unused, { moment: generatedAt }),
              where === null ? t('dossier_codes_where_unknown') : t('dossier_codes_where', where),
              ...(fileName === null
                ? []
                : [
                    <>
                      {t('dossier_codes_file')} <code dir="ltr">{fileName}</code>
                    </>,
                  ]),
            ]
      }
    </Section>
  );
}

export function Addresses({ told }: { told: Dossier['addresses'] }) {
  return (
    <Section about="addresses" title="dossier_addresses" told={told}>
      {(emails) =>
        emails.map(({ address, primary, verified, problem }) => (
          <Named
            key={address}
            name={address}
            words={[
              ...(primary ? [t('dossier_address_primary')] : []),
              t(verified ? 'dossier_address_verified' : 'dossier_address_unverified'),
              ...(problem === 'bouncing' ? [t('dossier_address_bouncing')] : []),
            ]}
          />
        ))
      }
    </Section>
  );
}

export function Projects({ told, more }: { told: Dossier['projects']; more: number }) {
  return (
    <Section
      about="projects"
      title="dossier_projects"
      told={told}
      after={more > 0 && <li>{t('dossier_more_projects', more)}</li>}
    >
      {(projects) =>
        projects.map((project) => (
          <Named key={project.name} name={project.name} words={[roleOf(project), repositoryOf(project)]} />
        ))
      }
    </Section>
  );
}

function roleOf({ isOwner, isSoleOwner }: DossierProject): string {
  if (isSoleOwner) return t('dossier_project_sole_owner');
  return t(isOwner ? 'dossier_project_owner' : 'dossier_project_maintainer');
}

function repositoryOf({ repository, checkedAt }: DossierProject): ComponentChildren {
  if (checkedAt === null) return t('dossier_project_not_looked_up');
  if (repository === null) return t('dossier_project_no_repository', { date: checkedAt });
  return (
    <>
      {t('dossier_project_repository', { date: checkedAt })} <bdi>{repository}</bdi>
    </>
  );
}

export function RehearsedWays({ rehearsed }: Pick<Dossier, 'rehearsed'>) {
  return (
    <div data-about="rehearsed">
      <h3>{t('dossier_rehearsed')}</h3>
      <ul>
        {rehearsed.map(({ way, state, at, about }) => (
          <li key={way} data-state={state}>
            <span>{t(messageKey('dossier_rehearsed', way))}</span>
            <span>{t(messageKey('rehearsal_state', state), ...(at === null ? [] : [{ date: at }]))}</span>
            {about !== null && (
              <span>{way === 'codes' ? t('dossier_rehearsed_set', { moment: about }) : <bdi>{about}</bdi>}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
