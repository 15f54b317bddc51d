import { normalizedName } from './project-name';

/** A link that a release names, with its label: the uploader's own text, hostile data. */
export interface ProjectUrl {
  label: string;
  url: string;
}

/**
 * The links that PyPI's support is shown of a project, from the answer at `projectJsonUrl`. Facts of August 2026, from
 * warehouse: an account recovery lists `release.urls` of the project's newest release, every one that begins with
 * `https://` or `http://`, whatever its label and host (`admin/views/users.py`), for a person to judge. The answer's
 * `project_urls` are those `release.urls`, home page and download included (`legacy/api/json.py`), but of the newest
 * release that is neither yanked nor a pre-release, if there is one.
 *
 * @param text the answer's body, hostile data
 * @returns `malformed` when it isn't JSON of that shape, or speaks of another project
 */
export function readProjectJson(text: string, name: string): { urls: ProjectUrl[] } | 'malformed' {
  const { info } = partsOf(jsonOf(text)) ?? {};
  const { name: told, project_urls: urls } = partsOf(info) ?? {};
  if (typeof told !== 'string' || normalizedName(told) !== normalizedName(name)) return 'malformed';
  const links = urls === null ? {} : partsOf(urls);
  if (!links) return 'malformed';
  const entries = Object.entries(links);
  return {
    urls: entries.flatMap(([label, url]) =>
      typeof url === 'string' && /^https?:\/\//.test(url) ? [{ label, url }] : [],
    ),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an object holds; `undefined` for anything else. */
function partsOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
