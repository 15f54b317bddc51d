/** A folder of `src/`, what is there, and what its files may import besides each other. Tests may import anything. */
export interface Floor {
  /** A folder, or files by a name that ends in `*`. Of several that fit, the first counts. */
  folder: string;
  holds: string;
  /** Folders and single modules of `src/`. */
  may: readonly string[];
  packages?: readonly string[];
}

/** What pure folders may import of `platform/`: types of texts and their keys, and the arithmetic of times. */
const GROUND = ['platform/message-key', 'platform/time'];
const PYPI = [...GROUND, 'pypi'];
const ACCOUNT = [...PYPI, 'account'];
const CHECKS = [...ACCOUNT, 'checks'];
const RECOVERY = [...CHECKS, 'recovery'];
const REMINDERS = [...RECOVERY, 'reminders'];
const PURE = [...REMINDERS, 'overview'];
const SHOWN = ['platform/i18n', 'platform/active-tab', ...PURE];

/** Tables of which every file may take the types: they are inferred there, once, and gone when it is built. */
export const TYPES: readonly string[] = ['storage/items', 'storage/export', 'messages/messages'];

/** Files that hold schemas: their values are for each other, and for the folders that read what comes from outside. */
export const isSchema = (file: string) =>
  /-schema$|^(?:account\/fields|messages\/messages)$/.test(file.replace(/\.tsx?$/, ''));
export const mayUseSchemas = (file: string) => isSchema(file) || /^(?:storage|messages|background)\//.test(file);

/** From the ground up: a folder imports what stands above it in this table, and never the other way round. */
export const FLOORS: readonly Floor[] = [
  {
    folder: 'platform',
    holds:
      'The browser, and nothing else: its API behind one door (`browser.ts`), texts (`i18n.ts`, `message-key.ts`), times (`time.ts`)',
    may: [],
    packages: ['webextension-polyfill'],
  },
  {
    folder: 'pypi',
    holds:
      "All that is known of PyPI's pages: addresses (`urls.ts`), sections (`sections.ts`), what can be read (`facts.ts`), how (`read.ts`, one reader per section in `readers/`). `testing/` changes sample pages as a redesign or a bad connection would: no field may come out wrong",
    may: GROUND,
  },
  {
    folder: 'account',
    holds: "An account's record: its schema, merging, what changed, masking, the last visit",
    may: PYPI,
  },
  {
    folder: 'checks',
    holds:
      'One file per check, its test beside it; `index.ts` is the ordered list, `evaluate.ts` judges, `limits.ts` holds every limit',
    may: ACCOUNT,
  },
  {
    folder: 'recovery',
    holds:
      'The way back in: `triage/` finds out what is lost, `request/` writes the request, `guard/` finds private data; tracker, lists and recovery sheet',
    may: CHECKS,
  },
  {
    folder: 'reminders',
    holds: 'What is due when, as data: dates derived from the record, mutes, and the one nudge of a day',
    may: RECOVERY,
  },
  {
    folder: 'overview',
    holds: 'Everything that a view shows, from record, checks and recovery together; the export file',
    may: REMINDERS,
  },
  {
    folder: 'storage',
    holds:
      'One table of what is stored (`items.ts`); store, export and import loop over it. `frozen/` holds what earlier versions stored',
    may: ['platform/browser', ...PURE],
  },
  {
    folder: 'messages',
    holds:
      'One table of messages (`messages.ts`): each says who may send it, its schema and its reply. `send.ts` sends',
    may: ['platform', ...PURE],
    packages: ['webextension-polyfill'],
  },
  {
    folder: 'background',
    holds:
      'Listeners (`index.ts`), the door for messages (`router.ts`), a handler for each (`handlers/`, by subject). It alone writes to storage, under a lock, and it alone asks PyPI, at a click',
    may: ['platform', 'messages', 'storage', ...PURE],
  },
  {
    folder: 'ui/inline',
    holds:
      "What stands on PyPI's pages, drawn without Preact and without texts of its own: the background sends finished words",
    may: ['messages/page-boxes', ...PURE, 'ui/theme.css', 'ui/components/shapes'],
  },
  {
    folder: 'ui/*/main.tsx',
    holds: "Starts one of the extension's own pages: wires views, messages and the browser",
    may: ['platform', 'messages', 'storage', ...PURE, 'ui'],
    packages: ['preact'],
  },
  {
    folder: 'ui/page.ts',
    holds: 'What all of them start with: language, direction, drawing, and what is said of an act',
    may: ['platform/browser', 'platform/i18n', 'platform/message-key', 'ui/components/page-frame'],
    packages: ['preact'],
  },
  {
    folder: 'ui/settings',
    holds: 'Views of the settings page, which also reads and writes files',
    may: [
      ...SHOWN,
      'ui/components',
      'ui/recovery/triage-words',
      'storage/export',
      'storage/import-changes',
      'storage/by-account',
    ],
    packages: ['preact'],
  },
  {
    folder: 'ui',
    holds: 'Views (Preact): `components/` and one folder for each page. They take props and callbacks',
    may: SHOWN,
    packages: ['preact'],
  },
  {
    folder: 'content',
    holds:
      "What runs on PyPI's pages, in three scripts, so that what has done its work can be forgotten: one reads the page and reports it, one shows boxes where there are any, one watches what the user does",
    may: ['platform/page-browser', 'messages/send', 'messages/look-again', 'messages/page-boxes', ...PURE, 'ui/inline'],
  },
];

/** The row that a file of `src/` belongs to. */
export function floorOf(file: string): Floor | undefined {
  return FLOORS.find(({ folder }) => fits(file, folder));
}

/** Whether a file is the module, or in the folder. */
export function fits(file: string, folder: string): boolean {
  const pattern = folder.replaceAll('.', '\\.').replaceAll('*', '[^/]+');
  return new RegExp(`^${pattern}(?:$|/|\\.tsx?$|\\?)`).test(file);
}

/** CONTRIBUTING's map of the house. */
export function mapOfTheHouse(): string {
  const rows = FLOORS.map(({ folder, holds, may, packages = [] }) => {
    const isPure = PURE.every((one) => may.includes(one));
    const named = [...may, ...packages].filter((one) => !(isPure && PURE.includes(one))).map((one) => `\`${one}\``);
    const all = isPure ? [...named, 'all that is pure'] : named;
    return `| \`src/${folder}\` | ${holds} | ${all.join(', ') || 'nothing'} |`;
  });
  return ['| folder | what is there | may import |', '| --- | --- | --- |', ...rows].join('\n');
}
