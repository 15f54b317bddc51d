// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CHECKS } from '../../checks/index';
import type { Warning } from '../../checks/warning';
import { fakeI18n } from '../../platform/fake-i18n';
import { idsOf, SECTIONS, type Section, sectionIn } from '../../pypi/sections';
import { showWarnings } from './show-warnings';
import { closedRootOf } from './testing/closed-roots';

const dismiss = vi.fn((_check: string) => undefined);

beforeEach(() => {
  fakeI18n();
  dismiss.mockClear();
  document.body.innerHTML = SECTIONS.map((name) => `<section id="${idsOf(name)[0]}"><h2>${name}</h2></section>`).join(
    '',
  );
});

/** Of checks by their ids; no other id makes a warning. */
function warnings(ids: string[], items: string[] = []): Warning[] {
  return ids.flatMap((wanted) =>
    CHECKS.filter(({ id }) => id === wanted).map(({ id, severity, section }) => {
      return { id, severity, section, words: 'evidence_app_alone', values: [], items };
    }),
  );
}
const show = (...ids: string[]) => showWarnings(document, warnings(ids), dismiss);

const hosts = () => [...document.querySelectorAll('spare-key-warnings')];
const boxBefore = (section: Section) => {
  const host = sectionIn(document, section)?.previousElementSibling;
  return host?.matches('spare-key-warnings') ? closedRootOf(host) : undefined;
};
const shown = (section: Section) =>
  [...(boxBefore(section)?.querySelectorAll('[data-check]') ?? [])].map((item) => item.getAttribute('data-check'));
const putAway = (section: Section, check: string) => {
  boxBefore(section)?.querySelector<HTMLButtonElement>(`[data-check="${check}"] button`)?.click();
};

describe('the warnings of a section', () => {
  it('stand in a box of their own right before it', () => {
    show('second-method', 'backup-email');
    expect(hosts()).toHaveLength(2);
    expect(shown('two-factor')).toEqual(['second-method']);
    expect(shown('emails')).toEqual(['backup-email']);
  });

  it('stand there for every check of a section, and nowhere for one of another page', () => {
    for (const { id } of CHECKS.filter(({ section }) => section === 'projects')) {
      show(id);
      expect(hosts()).toHaveLength(0);
    }
    for (const { id, section } of CHECKS) {
      if (section === 'projects') continue;
      show(id);
      expect(hosts()).toHaveLength(1);
      expect(shown(section)).toEqual([id]);
    }
  });

  it('come in the order in which they are given, also when one comes later', () => {
    show('recovery-codes-available', 'second-method');
    show('two-factor-enabled', 'recovery-codes-available', 'recovery-codes-not-low', 'second-method');
    expect(shown('two-factor')).toEqual([
      'two-factor-enabled',
      'recovery-codes-available',
      'recovery-codes-not-low',
      'second-method',
    ]);
    show('second-method', 'two-factor-enabled');
    expect(shown('two-factor')).toEqual(['second-method', 'two-factor-enabled']);
  });

  it("leave PyPI's page as it was", () => {
    const before = SECTIONS.map((name) => sectionIn(document, name)?.outerHTML);
    show(...CHECKS.map(({ id }) => id));
    expect(SECTIONS.map((name) => sectionIn(document, name)?.outerHTML)).toEqual(before);
    for (const host of hosts()) expect(host.childNodes).toHaveLength(0);
    show();
    expect(document.body.innerHTML).toBe(before.join(''));
  });

  it('are not shown where the section is not', () => {
    sectionIn(document, 'two-factor')?.remove();
    show('second-method', 'backup-email');
    expect(hosts()).toHaveLength(1);
    expect(shown('emails')).toEqual(['backup-email']);
  });

  it("hold users' text as text", () => {
    const hostile = '<img src=x onerror=alert(1)><b>bold</b>';
    showWarnings(document, warnings(['second-method'], [hostile]), dismiss);
    const box = boxBefore('two-factor');
    expect(box?.querySelector('img, b')).toBeNull();
    expect(box?.querySelector('[data-check] bdi')?.textContent).toBe(hostile);
  });

  it("name the first of the user's things, and count the rest", () => {
    const named = (...items: string[]) => {
      showWarnings(document, warnings(['second-method'], items), dismiss);
      return [...(boxBefore('two-factor')?.querySelectorAll('.evidence li') ?? [])].map((item) => item.textContent);
    };
    expect(named()).toEqual([]);
    expect(named('a', 'b', 'c')).toEqual(['a', 'b', 'c']);
    expect(named('a', 'b', 'c', 'd', 'e')).toEqual(['a', 'b', 'c', expect.stringContaining('2')]);
  });

  it('say what is wrong, in words, and who speaks', () => {
    show(...CHECKS.map(({ id }) => id));
    for (const host of hosts()) {
      expect(closedRootOf(host)?.querySelector('aside')?.getAttribute('aria-label')).toBeTruthy();
      const text = closedRootOf(host)?.querySelector('aside')?.textContent ?? '';
      expect(text).not.toMatch(/(check|severity|inline)_[a-z]/);
    }
  });
});

describe('shown again', () => {
  it('each keeps what was opened and focused in it, while others come and go', () => {
    show('second-method');
    const box = boxBefore('two-factor');
    const details = box?.querySelector<HTMLDetailsElement>('[data-check="second-method"] details');
    const button = box?.querySelector<HTMLButtonElement>('[data-check="second-method"] button');
    details?.setAttribute('open', '');
    button?.focus();
    show('two-factor-enabled', 'second-method');
    show('second-method');
    expect(box?.querySelector('details[open]')).toBe(details);
    expect(box?.activeElement).toBe(button);
  });

  it('one that has something else to say says it', () => {
    showWarnings(document, warnings(['second-method'], ['old key']), dismiss);
    showWarnings(document, warnings(['second-method'], ['new key']), dismiss);
    expect(shown('two-factor')).toEqual(['second-method']);
    expect(boxBefore('two-factor')?.querySelector('bdi')?.textContent).toBe('new key');
  });

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
    expect(shown('emails')).toEqual(['backup-email']);
    show();
    expect(hosts()).toEqual([]);
  });

  it('a box whose section has gone is taken away', () => {
    show('second-method');
    sectionIn(document, 'two-factor')?.remove();
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
    show('two-factor-enabled', 'second-method', 'backup-email');
    putAway('two-factor', 'second-method');
    expect(dismiss.mock.calls).toEqual([['second-method']]);
    expect(shown('two-factor')).toEqual(['two-factor-enabled', 'second-method']);
    show('two-factor-enabled', 'backup-email');
    expect(shown('two-factor')).toEqual(['two-factor-enabled']);
    expect(shown('emails')).toEqual(['backup-email']);
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
