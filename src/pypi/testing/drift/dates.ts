import type { Kind } from './kind';

type Format = (date: Date, original: string) => string;

/** Ways of writing a moment that PyPI doesn't use; none may be read as another moment. */
const FORMATS: readonly [Format, ...Format[]] = [
  (date) => String(date.getTime()),
  (date) => String(Math.floor(date.getTime() / 1_000)),
  (date) => date.toUTCString(),
  (date) => date.toISOString(),
  (date) => date.toISOString().slice(0, 10),
  (date) => date.toISOString().slice(0, 16),
  (date) => date.toISOString().replace('T', ' '),
  (date) => date.toLocaleDateString('en-US'),
  (date) => date.toLocaleDateString('de-DE'),
  (_, original) => original.replace(/[+].*$/, ''),
  (_, original) => original.replace(/[+].*$/, '+05:30'),
  (_, original) => original.replace(/[+].*$/, '-0800'),
  (_, original) => original.replaceAll('-', '/'),
  (_, original) => original.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$3-$2-$1'),
  (_, original) => original.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? ''),
  () => '',
  () => 'yesterday',
];

export const OTHER_DATES: Kind = {
  name: 'other dates',
  isHarmless: false,
  change(document, random) {
    const format = random.pick(FORMATS);
    const share = random.pick([5, 50, 100]);
    // Only as PyPI writes them: changed twice, one could become another moment that is written well.
    for (const time of document.querySelectorAll('time[datetime$="+0000"]')) {
      const original = time.getAttribute('datetime') ?? '';
      const date = new Date(original);
      if (random.percent(share) && !Number.isNaN(date.getTime())) time.setAttribute('datetime', format(date, original));
    }
  },
};
