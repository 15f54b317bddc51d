import type { Reply } from '../reply';
import type { Arrival } from '../visit';

/** As warehouse's `utils/cors.py`: on all that its own code answers, 404 included; not on what comes from before it. */
const ANYONE = { 'access-control-allow-origin': '*' };

/** What anyone may know of a project, in warehouse's shape (`legacy/api/json.py`). Its name tells how it is answered. */
export function projectJson({ url }: Arrival): Reply {
  const name = url.pathname.split('/')[2] ?? '';
  return (ANSWERS[name] ?? named)(name);
}

const ANSWERS: Readonly<Record<string, (name: string) => Reply>> = {
  tidepool: (name) => json(project(name, null)),
  'elsewhere-only': (name) =>
    json(project(name, { Funding: 'https://opencollective.com/x', 'Inspired by': REPOSITORY })),
  gone: () => ({ ...json({ message: 'Not Found' }), status: 404 }),
  busy: () => ({ ...json('Too many requests'), status: 429 }),
  broken: () => ({ ...json('First byte timeout'), status: 503 }),
  garbled: () => ({ ...json({}), body: '{"info":{"name":"garbled","project_urls":{"Source":"https://gi' }),
  'other-project': () => json(project('lantern')),
  'huge-announced': (name) => ({ ...huge(name), headers: { ...ANYONE, 'content-length': `${40 * MEGABYTE}` } }),
  huge,
  late: (name) => ({ ...json({}), parts: after(3_000, named(name)) }),
  silent: (name) => ({ ...json({}), parts: after(60_000, named(name)) }),
  moved: () => ({ status: 301, type: 'text/plain', body: '', location: '/pypi/lantern/json', headers: ANYONE }),
  'from-before': () => ({ status: 503, type: 'text/html', body: '<h1>Service unavailable</h1>' }),
};

const MEGABYTE = 2 ** 20;
const REPOSITORY = 'https://github.com/alice-dev/lantern';

const named = (name: string) => json(project(name));

function project(name: string, project_urls: Record<string, string> | null = links(name)) {
  const page = `https://pypi.org/project/${name}/`;
  const info = { name, version: '1.4.0', summary: 'A sample.', yanked: false, package_url: page, project_urls };
  return { info, last_serial: 4711, releases: {}, urls: [], vulnerabilities: [] };
}

function links(name: string): Record<string, string> {
  return {
    Documentation: `https://${name}.readthedocs.io/`,
    Homepage: `https://${name}.example.org/`,
    Source: `https://github.com/alice-dev/${name}`,
  };
}

function json(content: unknown): Reply {
  return { status: 200, type: 'application/json', body: JSON.stringify(content), headers: ANYONE };
}

/** 40 MB, and right in all but that: a reader that went on to the end would find the repository. */
function huge(name: string): Reply {
  return { ...json({}), parts: padded(JSON.stringify(project(name))) };
}

async function* padded(text: string): AsyncGenerator<string> {
  yield text;
  for (let megabytes = 1; megabytes < 40; megabytes += 1) yield ' '.repeat(MEGABYTE);
  yield ' '.repeat(MEGABYTE - text.length);
}

/** Begins at once, and goes on after a while. */
async function* after(milliseconds: number, { body }: Reply): AsyncGenerator<string> {
  yield body.slice(0, 1);
  await new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());
  yield body.slice(1);
}
