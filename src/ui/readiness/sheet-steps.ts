import { formatMonths, t } from '../../platform/i18n';
import { masked } from '../../recovery/guard/guard';
import type { RecoverySheet } from '../../recovery/recovery-sheet';
import { FORM_URL } from '../../recovery/request/form-url';

/** A line to write on, with what is known already. */
interface Blank {
  label: string;
  known?: string | undefined;
}

export interface SheetStep {
  id: 'codes' | 'factor' | 'email' | 'support' | 'helper';
  title: string;
  /** Sentences, one below the other. */
  text: string[];
  /** Web addresses, as they are typed. */
  addresses?: string[];
  blanks: Blank[];
}

/** What to do when locked out, in this order; who can help has no number. */
export function sheetSteps(sheet: RecoverySheet): SheetStep[] {
  return [
    {
      id: 'codes',
      title: t('sheet_codes_title'),
      text: codesText(sheet),
      blanks: [
        { label: t('sheet_codes_where'), known: sheet.codes?.where ?? undefined },
        { label: t('sheet_codes_copy') },
      ],
    },
    { id: 'factor', title: t('sheet_factor_title'), text: [], blanks: factorBlanks(sheet.methods) },
    {
      id: 'email',
      title: t('sheet_email_title'),
      text: [t('sheet_email_text')],
      blanks: emailBlanks(sheet.emails),
    },
    {
      id: 'support',
      title: t('sheet_support_title'),
      text: [t('sheet_support_text'), waitsText(sheet)],
      addresses: [FORM_URL, ...sheet.repositories],
      blanks: [],
    },
    {
      id: 'helper',
      title: t('sheet_helper_title'),
      text: [],
      blanks: [{ label: t('sheet_helper_owner') }, { label: t('sheet_helper_push') }],
    },
  ];
}

function waitsText({ waits: { firstAnswer, back, most, from, to } }: RecoverySheet): string {
  return `${t('waits_back', back, most)} ${t('waits_first', firstAnswer, { name: formatMonths(from, to) })}`;
}

function codesText({ codes, oldCodesAt }: RecoverySheet): string[] {
  const { fileName = null } = codes ?? {};
  return [
    t('sheet_codes_text'),
    ...(codes ? [codesLeft(codes)] : []),
    ...(fileName ? [`${t('hint_codes_file')} ${fileName}`] : []),
    ...(oldCodesAt ? [t('sheet_codes_void', oldCodesAt)] : []),
  ];
}

function codesLeft({ unused, generatedAt }: NonNullable<RecoverySheet['codes']>): string {
  if (unused === 0) return t('hint_codes_none');
  const left = generatedAt ? t('hint_codes', unused, { date: generatedAt }) : t('evidence_codes_undated', unused);
  return `${left} ${t('hint_codes_older')}`;
}

/** What isn't known to be there, or was never seen, has a line all the same: the user may know more. */
function factorBlanks(methods: RecoverySheet['methods']): Blank[] {
  const devices = methods?.devices ?? [];
  const keys = devices.length > 0 ? devices.map((name) => t('sheet_factor_device', name)) : [t('sheet_factor_key')];
  const hasApp = methods?.app ?? true;
  return [...keys, ...(hasApp ? [t('sheet_factor_app')] : [])].map((label) => ({ label }));
}

function emailBlanks(emails: RecoverySheet['emails']): Blank[] {
  if (emails.length === 0) return [{ label: t('sheet_email_primary') }];
  return emails.map(({ address, primary }) => ({
    label: `${address}${primary ? ` (${t('stored_primary')})` : ''} =`,
  }));
}

/** The same as text to keep elsewhere. `masked` leaves nothing private in it that two harmless lines make together. */
export function sheetText(sheet: RecoverySheet, madeAt: string): string {
  const { site, username } = sheet;
  const lines = [
    t('sheet_title'),
    `${username}, ${site}`,
    dates(sheet, madeAt).join(', '),
    ...sheetSteps(sheet).flatMap(({ id, title, text, addresses = [], blanks }, i) => [
      '',
      id === 'helper' ? title : `${i + 1}. ${title}`,
      ...text,
      ...addresses,
      ...blanks.map(({ label, known = '__________' }) => `${label} ${known}`),
    ]),
    '',
    ...careText(),
    t('sheet_foot'),
    t('footer_disclaimer'),
  ];
  return masked(lines.join('\n').replace(/[\u2066-\u2069]/g, ''));
}

/** When it was printed, and how old what it says is. */
export function dates({ seenAt }: RecoverySheet, madeAt: string): string[] {
  return [t('sheet_made', { date: madeAt }), ...(seenAt ? [t('sheet_seen', { date: seenAt })] : [])];
}

export function careText(): string[] {
  return [t('care_title'), t('care_text'), t('sheet_care')];
}
