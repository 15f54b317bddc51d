import type { Row } from '../../overview/rows';
import { t, tKey } from '../../platform/i18n';

/** So many letters of the user's own words have room beside the rest of a fact. */
const ROOM = 16;
const hasRoom = (text: string | undefined): text is string => text !== undefined && [...text].length <= ROOM;

/** A row's fact, in at most 22 characters of English: the short form of the evidence that decides its state. */
export function factOf(row: Row): string {
  const [first] = row.findings;
  if (!first) return '';
  const { id, state, hiddenUntil } = row;
  if (state === 'hidden') return hiddenUntil ? t('fact_hidden_until', { date: hiddenUntil }) : t('state_hidden');
  const { words, values } = first.finding.evidence;
  if (id === 'spare-key' && words === 'evidence_no_second_factor') return t('fact_needs_two_factor');
  return codesAt(row) ?? repositoryOf(row) ?? tKey(words.replace('evidence', 'fact'), values);
}

/** How many codes are left, and where the user put them. */
function codesAt({ findings }: Row): string | null {
  const [first] = findings;
  const place = findings.find(({ check }) => check.id === 'recovery-codes-backed-up')?.finding.evidence.items[0];
  const [count] = first?.finding.evidence.values ?? [];
  if (first?.finding.evidence.words !== 'evidence_codes_unused' || !hasRoom(place) || count === undefined) return null;
  return t('fact_codes_at', count, place);
}

const HOSTS: Readonly<Record<string, string>> = { 'github.com': 'GitHub', 'gitlab.com': 'GitLab' };

/** The one project that names a repository, and where that is. */
function repositoryOf({ findings: [first] }: Row): string | null {
  const { words, items } = first?.finding.evidence ?? { items: [] };
  if (words !== 'evidence_repository_named' || items.length !== 1) return null;
  const [, project, host = ''] = /^(\S+): https:\/\/([^/]+)/.exec(items[0] ?? '') ?? [];
  const name = HOSTS[host];
  return name && hasRoom(project) ? t('fact_repository_on', project, { name }) : null;
}
