import { render } from 'preact';
import type { Finding } from '../../checks/check';
import { CHECKS } from '../../checks/index';
import { SECTIONS, type Section } from '../../pypi/urls';
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
    const own = warnings.filter(({ id }) => CHECKS.find((check) => check.id === id)?.section === section);
    const root = own.length > 0 ? openBox(document, section) : undefined;
    if (root) render(<WarningBox findings={own} onDismiss={onDismiss} />, root);
    else closeBox(document, section);
  }
}

function openBox(document: Document, section: Section): ShadowRoot | undefined {
  const target = document.getElementById(section);
  if (!target) return undefined;
  const existing = findHost(document, section);
  if (existing?.shadowRoot) return existing.shadowRoot;
  const host = document.createElement(HOST);
  host.dataset.section = section;
  const root = host.attachShadow({ mode: 'open' });
  target.before(host);
  return root;
}

function closeBox(document: Document, section: Section): void {
  const host = findHost(document, section);
  if (host?.shadowRoot) render(null, host.shadowRoot);
  host?.remove();
}

function findHost(document: Document, section: Section): HTMLElement | null {
  return document.querySelector(`${HOST}[data-section="${section}"]`);
}
