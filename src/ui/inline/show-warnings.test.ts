// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../../checks/check';
import { CHECKS } from '../../checks/index';
import { fakeI18n } from '../../platform/fake-i18n';
import { SECTIONS } from '../../pypi/urls';
import { showWarnings } from './show-warnings';

const dismiss = vi.fn((_check: string) => undefined);

beforeEach(() => {
  fakeI18n();
  dismiss.mockClear();
  document.body.innerHTML = SECTIONS.map((id) => `<section id="${id}"><h2>${id}</h2></section>`).join('');
});

function finding(id: string, items: string[] = []): Finding {
  return { id, outcome: 'fail', evidence: { words: 'evidence_app_alone', values: [], items, seenAt: null } };
}
const show = (...ids: string[]) =>
  showWarnings(
    document,
    ids.map((id) => finding(id)),
    dismiss,
  );

const hosts = () => [...document.querySelectorAll('spare-key-warnings')];
const boxBefore = (section: string) => {
  const host = document.getElementById(section)?.previousElementSibling;
  return host?.matches('spare-key-warnings') ? (host.shadowRoot ?? undefined) : undefined;
};
const shown = (section: string) =>
  [...(boxBefore(section)?.querySelectorAll('[data-check]') ?? [])].map((item) => item.getAttribute('data-check'));
const putAway = (section: string, check: string) => {
  boxBefore(section)?.querySelector<HTMLButtonElement>(`[data-check="${check}"] button`)?.click();
};

describe('the warnings of a section', () => {
  it('stand in a box of their own right before it', () => {
    show('second-method', 'backup-email');
    expect(hosts()).toHaveLength(2);
    expect(shown('two-factor')).toEqual(['second-method']);
    expect(shown('account-emails')).toEqual(['backup-email']);
  });

  it('stand there for every check of a section, and nowhere for one of another page', () => {
    for (const { id } of CHECKS.filter(({ section }) => section === 'projects')) {
      show(id);
      expect(hosts()).toHaveLength(0);
    }
    for (const { id, section } of CHECKS.filter(({ section }) => section !== 'projects')) {
      show(id);
      expect(hosts()).toHaveLength(1);
      expect(shown(section)).toEqual([id]);
    }
  });

  it('come worst first', () => {
    show('second-method', 'two-factor-enabled');
    expect(shown('two-factor')).toEqual(['two-factor-enabled', 'second-method']);
  });

  it("leave PyPI's page as it was", () => {
    const before = SECTIONS.map((id) => document.getElementById(id)?.outerHTML);
    show(...CHECKS.map(({ id }) => id));
    expect(SECTIONS.map((id) => document.getElementById(id)?.outerHTML)).toEqual(before);
    for (const host of hosts()) expect(host.childNodes).toHaveLength(0);
    show();
    expect(document.body.innerHTML).toBe(before.join(''));
  });

  it('are not shown where the section is not', () => {
    document.getElementById('two-factor')?.remove();
    show('second-method', 'backup-email');
    expect(hosts()).toHaveLength(1);
    expect(shown('account-emails')).toEqual(['backup-email']);
  });

  it('are none for a finding of no check', () => {
    show('no-such-check');
    expect(hosts()).toEqual([]);
  });

  it("hold users' text as text", () => {
    const hostile = '<img src=x onerror=alert(1)><b>bold</b>';
    showWarnings(document, [finding('second-method', [hostile])], dismiss);
    const box = boxBefore('two-factor');
    expect(box?.querySelector('img, b')).toBeNull();
    expect(box?.querySelector('[data-check] bdi')?.textContent).toBe(hostile);
  });

  it('say what is wrong, in words, and who speaks', () => {
    show(...CHECKS.map(({ id }) => id));
    for (const host of hosts()) {
      expect(host.shadowRoot?.querySelector('aside')?.getAttribute('aria-label')).toBeTruthy();
      const text = host.shadowRoot?.querySelector('aside')?.textContent ?? '';
      expect(text).not.toMatch(/(check|severity|inline)_[a-z]/);
    }
  });
});

describe('shown again', () => {
  it('they use the same box', () => {
    show('second-method');
    const [host] = hosts();
    show('second-method', 'two-factor-enabled');
    show('two-factor-enabled');
    expect(hosts()).toEqual([host]);
    expect(shown('two-factor')).toEqual(['two-factor-enabled']);
  });

  it('a box that is no longer warranted is taken away', () => {
    show('second-method', 'backup-email');
    show('backup-email');
    expect(hosts()).toHaveLength(1);
    expect(shown('account-emails')).toEqual(['backup-email']);
    show();
    expect(hosts()).toEqual([]);
  });

  it('a box whose section has gone is taken away', () => {
    show('second-method');
    document.getElementById('two-factor')?.remove();
    show('second-method');
    expect(hosts()).toEqual([]);
  });

  it('stand before the section again after it was replaced', () => {
    show('second-method');
    hosts()[0]?.remove();
    show('second-method');
    expect(shown('two-factor')).toEqual(['second-method']);
  });
});

describe('a warning that is put away', () => {
  it('is told by its id, and stays until it is shown no more', () => {
    show('second-method', 'two-factor-enabled', 'backup-email');
    putAway('two-factor', 'second-method');
    expect(dismiss.mock.calls).toEqual([['second-method']]);
    expect(shown('two-factor')).toEqual(['two-factor-enabled', 'second-method']);
    show('two-factor-enabled', 'backup-email');
    expect(shown('two-factor')).toEqual(['two-factor-enabled']);
    expect(shown('account-emails')).toEqual(['backup-email']);
  });

  it('takes the box along if it was the last', () => {
    show('second-method', 'backup-email');
    show('backup-email');
    expect(hosts()).toHaveLength(1);
    expect(boxBefore('two-factor')).toBeUndefined();
  });

  it('has a button that says which one it is for', () => {
    show('second-method', 'two-factor-enabled');
    const buttons = [...(boxBefore('two-factor')?.querySelectorAll('button') ?? [])];
    const labels = buttons.map((button) => button.getAttribute('aria-label'));
    expect(labels).toHaveLength(2);
    expect(new Set(labels).size).toBe(2);
  });
});
