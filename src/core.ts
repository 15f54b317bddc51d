import { version } from '../package.json';
import { evaluate } from './checks/evaluate';
import { readPage } from './pypi/read';
import { guard } from './recovery/guard/guard';
import { draft } from './recovery/request/draft';

/** The pure core as one global, for a browser's console and for tests that run it over many pages. */
Object.assign(globalThis, { spareKey: { readPage, evaluate, guard, draft, version } });
