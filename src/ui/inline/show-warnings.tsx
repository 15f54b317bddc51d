import { render } from 'preact';
import type { Finding } from '../../checks/check';
import { checkOf } from '../../checks/index';
import { SECTIONS, type Section } from '../../pypi/urls';
import theme from '../theme.css?inline';
import styles from './inline.css?inline';
import { WarningBox } from './warning-box';

const HOST = 'spare-key-warnings';

/**
 * Puts the warnings of each section in front of it, in a shadow root of their own: PyPI's styles don't reach in, ours
 * don't reach out, and nothing of PyPI's is covered or changed. Boxes that are no longer warranted are taken away.
 *
 * @param onDismiss is told the id of the check whose warning the user wants away
 */
export function showWarnings(
  document: Document,
  warnings: readonly Finding[],
  onDismiss: (check: string) => void,
): void {
  for (const section of SECTIONS) {
    const own = warnings.filter((finding) => checkOf(finding)?.section === section);
    const box = own.length > 0 ? openBox(document, section) : undefined;
    if (box) render(<WarningBox findings={own} onDismiss={onDismiss} />, box);
    else closeBox(document, section);
  }
}

function openBox(document: Document, section: Section): Element | undefined {
  const target = document.getElementById(section);
  if (!target) return undefined;
  const existing = findBox(findHost(document, section));
  if (existing) return existing;
  const host = document.createElement(HOST);
  host.dataset.section = section;
  const style = document.createElement('style');
  // As text, in one go: Firefox holds PyPI's `style-src 'self'` against a style whose text node is added later.
  style.textContent = theme + styles;
  const box = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(style, box);
  target.before(host);
  return box;
}

function closeBox(document: Document, section: Section): void {
  const host = findHost(document, section);
  const box = findBox(host);
  if (box) render(null, box);
  host?.remove();
}

function findHost(document: Document, section: Section): HTMLElement | null {
  return document.querySelector(`${HOST}[data-section="${section}"]`);
}

function findBox(host: HTMLElement | null): Element | null | undefined {
  return host?.shadowRoot?.querySelector('div');
}
