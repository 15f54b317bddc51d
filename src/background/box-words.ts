import { sentenceOf } from '../checks/check';
import { DEFAULT_LIMITS, type Limits } from '../checks/limits';
import type { Warning, WarningEvidence } from '../checks/warning';
import { mailsLink, wordsOf } from '../checks/words-of';
import type {
  BoxFrame,
  CompanionWords,
  OfferWords,
  PageBoxes,
  SectionWarnings,
  WarningWords,
} from '../messages/page-boxes';
import { direction, language, t } from '../platform/i18n';
import { type MessageKey, messageKey } from '../platform/message-key';
import type { Facts } from '../pypi/facts';
import { SECTIONS, type Section } from '../pypi/sections';
import { BACKUP_PLACES } from '../recovery/backup-places';
import type { Offer } from '../recovery/triage/lockout-offer';

/** What a page has to show in boxes. */
interface Shown {
  facts: Facts;
  /** Worst first. */
  warnings: readonly Warning[];
  offer: Offer | null;
  limits: Limits;
}

/** So many warnings a box shows at once, and so many of the user's own names a warning. */
const SHOWN_WARNINGS = 2;
const SHOWN_NAMES = 3;

/** The words of a page's boxes; `null`: there is nothing to show. */
export function boxWords({ facts, warnings, offer, limits }: Shown): PageBoxes | null {
  const common: Common = { ...hidingWords(facts, limits), link: `${t('link_begins')} https://${facts.site}/` };
  const boxes = {
    frame: frameWords(),
    warnings: SECTIONS.flatMap((section) => sectionWords(section, warnings, common)),
    offer: offer && offerWords(offer),
    companion: facts.page === 'recovery-codes' ? companionWords() : null,
  };
  return boxes.warnings.length > 0 || boxes.offer || boxes.companion ? boxes : null;
}

function frameWords(): BoxFrame {
  return { language: language(), direction: direction(), name: t('popup_name'), source: t('inline_source') };
}

/** The words that say for how long a warning is hidden, which is 30 days if nothing else was set. */
type Hiding = Pick<WarningWords, 'hide'> & { hidden(title: string): string };
/** What all warnings of a page have in common; `link`: how a link begins that its index emails. */
type Common = Hiding & { link: string };

/** Names no limit that the user set, since PyPI's page would learn it; and where no account is known it is for this view only. */
function hidingWords({ username }: Facts, { dismissDays }: Limits): Hiding {
  if (username === undefined || dismissDays !== DEFAULT_LIMITS.dismissDays)
    return { hide: t('inline_hide_for_now'), hidden: (title) => t('inline_hidden_for_now', { name: title }) };
  return {
    hide: t('inline_hide', dismissDays),
    hidden: (title) => t('inline_hidden', { name: title }, dismissDays),
  };
}

/** The names of the sections that have warnings. */
const SECTION_NAMES: { readonly [S in Section]?: MessageKey } = {
  emails: 'row_email',
  'two-factor': 'row_two_factor',
  tokens: 'row_tokens',
};

function sectionWords(section: Section, all: readonly Warning[], common: Common): SectionWarnings[] {
  const warnings = all.filter((warning) => warning.section === section);
  if (warnings.length === 0) return [];
  const name = SECTION_NAMES[section];
  return [
    {
      section,
      label: name ? t('inline_label', { name: t(name) }) : t('popup_name'),
      warnings: warnings.map((warning) => warningWords(warning, common)),
      rest: warnings.slice(SHOWN_WARNINGS).map((_, i) => t('inline_rest', i + 1)),
      more: t('inline_more'),
      undo: t('undo'),
    },
  ];
}

function warningWords(warning: Warning, { hide, hidden, link }: Common): WarningWords {
  const { id, severity, evidence } = warning;
  const state = severity === 'critical' || severity === 'high' ? 'serious' : 'worth-fixing';
  const title = t(wordsOf(warning, 'problem'));
  const [sentence, why] = firstSentence(t(wordsOf(warning, 'why')));
  const seenAs = evidence?.words ? sentenceOf(evidence.words) : null;
  const seen = evidence && seenAs ? t(seenAs, ...evidence.values) : null;
  const things = evidence && evidence.items.length > 0 ? thingsOf(seen, evidence) : null;
  const details = [things ? null : seen, why, t(wordsOf(warning, 'fix')), mailsLink(warning) ? link : null];
  return {
    id,
    state,
    title,
    word: t(messageKey('state', state)),
    sentence,
    things,
    details: details.filter((one): one is string => !!one),
    hide,
    hidden: hidden(title),
  };
}

function thingsOf(sentence: string | null, { items }: WarningEvidence): WarningWords['things'] {
  const rest = items.length - SHOWN_NAMES;
  return { sentence, names: items.slice(0, SHOWN_NAMES), rest: rest > 0 ? t('items_more', rest) : null };
}

/** A text's first sentence, which a box shows at once, and what follows it. */
function firstSentence(text: string): [first: string, rest: string] {
  const [first] = new Intl.Segmenter(language(), { granularity: 'sentence' }).segment(text);
  const length = first?.segment.length ?? text.length;
  return [text.slice(0, length).trim(), text.slice(length).trim()];
}

/** Said on the pages where more than the usual is to be said. */
const OFFER_TEXTS: { readonly [One in Offer['page']]?: MessageKey } = {
  'recovery-code': 'hint_codes_older',
  'confirm-device': 'offer_confirm_device_text',
};

function offerWords({ page, unusedCodesExist }: Offer): OfferWords {
  const codes = unusedCodesExist ? t('codes_told_exist') : t('codes_told_none');
  return {
    label: t('offer_label'),
    title: t('offer_title'),
    sentence: unusedCodesExist === null ? t(OFFER_TEXTS[page] ?? 'offer_text') : codes,
    open: t('action_get_back_in'),
    dismiss: t('offer_dismiss'),
  };
}

function companionWords(): CompanionWords {
  return {
    label: t('companion_label'),
    stay: t('companion_stay'),
    stayWhy: t('companion_stay_why'),
    question: t('companion_where'),
    advice: t('companion_advice'),
    places: BACKUP_PLACES.map((place) => ({ place, label: t(place) })),
    elsewhere: t('companion_elsewhere'),
    elsewhereNote: t('companion_elsewhere_note'),
    saved: t('said_saved'),
    gone: t('field_extension_gone'),
    notKept: t('field_note_not_kept'),
    confirmTitle: t('companion_confirm_title'),
    confirmText: t('companion_confirm_text'),
  };
}
