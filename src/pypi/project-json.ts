import * as z from 'zod/mini';
import { normalizedName } from './project-name';

/** A link that a release names, with its label: the uploader's own text, hostile data. */
export interface ProjectUrl {
  label: string;
  url: string;
}

const projectJson = z.object({
  info: z.object({ name: z.string(), project_urls: z.nullable(z.record(z.string(), z.unknown())) }),
});

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
  const parsed = z.safeParse(projectJson, jsonOf(text)).data;
  if (!parsed || normalizedName(parsed.info.name) !== normalizedName(name)) return 'malformed';
  const entries = Object.entries(parsed.info.project_urls ?? {});
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
