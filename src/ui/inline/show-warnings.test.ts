import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { CHECKS } from '../../checks/index';
import { fakeI18n } from '../../platform/testing/fake-i18n';
import { idsOf, SECTIONS, type Section, sectionIn } from '../../pypi/sections';
import { showWarnings } from './show-warnings';
import { closedRootOf } from './testing/closed-roots';
import type { ShownWarning } from './warning-box';

// What counts as the user's press is for `press.ts`, whose tests need a browser that draws.
vi.mock('./press', () => ({ isPress: () => true }));

const actions = { onHide: vi.fn(), onUndo: vi.fn() };

beforeEach(() => {
  fakeI18n();
  vi.clearAllMocks();
  document.body.innerHTML = SECTIONS.map((name) => `<section id="${idsOf(name)[0]}"><h2>${name}</h2></section>`).join(
    '',
  );
});

/** Of checks by their ids; no other id makes a warning. */
function warnings(ids: string[], items: string[] = []): ShownWarning[] {
  return ids.flatMap((wanted) =>
    CHECKS.filter(({ id }) => id === wanted).map(({ id, severity, section }) => {
      const evidence = { words: 'evidence_app_alone', values: [], items };
      return { id, severity, section, evidence, isHidden: false };
    }),
  );
}
const show = (...ids: string[]) => showWarnings(document, warnings(ids), actions);

const hosts = () => [...document.querySelectorAll('[data-spare-key^="warnings"]')];
const boxBefore = (section: Section) => {
  const host = sectionIn(document, section)?.previousElementSibling;
  return host?.matches('[data-spare-key^="warnings"]') ? closedRootOf(host) : undefined;
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
    showWarnings(document, warnings(['second-method'], [hostile]), actions);
    const box = boxBefore('two-factor');
    expect(box?.querySelector('img, b')).toBeNull();
    expect(box?.querySelector('[data-check] bdi')?.textContent).toBe(hostile);
  });

  it("name the first of the user's things, and count the rest", () => {
    const named = (...items: string[]) => {
      showWarnings(document, warnings(['second-method'], items), actions);
      return [...(boxBefore('two-factor')?.querySelectorAll('.evidence li') ?? [])].map((item) => item.textContent);
    };
    expect(named()).toEqual([]);
    expect(named('a', 'b', 'c')).toEqual(['a', 'b', 'c']);
    expect(named('a', 'b', 'c', 'd', 'e')).toEqual(['a', 'b', 'c', expect.stringContaining('2')]);
  });

  it('may have no evidence, or things alone', () => {
    const [warning] = warnings(['second-method'], ['old key']);
    const evidence = () => boxBefore('two-factor')?.querySelector('.evidence')?.textContent;
    if (!warning) throw new Error('no warning');
    showWarnings(document, [{ ...warning, evidence: null }], actions);
    expect(evidence()).toBeUndefined();
    showWarnings(document, [{ ...warning, evidence: { words: null, values: [], items: ['old key'] } }], actions);
    expect(evidence()).toBe('old key');
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
    showWarnings(document, warnings(['second-method'], ['old key']), actions);
    showWarnings(document, warnings(['second-method'], ['new key']), actions);
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

describe('a warning that is hidden', () => {
  const show = (isHidden: boolean) =>
    showWarnings(
      document,
      warnings(['two-factor-enabled', 'second-method']).map((one) =>
        one.id === 'second-method' ? { ...one, isHidden } : one,
      ),
      actions,
    );
  const line = () => boxBefore('two-factor')?.querySelector('li.hidden');

  it('is told by its id, and stays until it is shown no more', () => {
    show(false);
    putAway('two-factor', 'second-method');
    expect(actions.onHide.mock.calls).toEqual([['second-method']]);
    expect(shown('two-factor')).toEqual(['two-factor-enabled', 'second-method']);
  });

  it('leaves a line in its place, from which it can be brought back', () => {
    show(true);
    expect(shown('two-factor')).toEqual(['two-factor-enabled']);
    expect(line()?.textContent).toContain(english.inline_hidden.message);
    line()?.querySelector('button')?.click();
    expect(actions.onUndo.mock.calls).toEqual([['second-method']]);
    show(false);
    expect(line()).toBeNull();
    expect(shown('two-factor')).toEqual(['two-factor-enabled', 'second-method']);
  });

  it('keeps the focus, from button to button', () => {
    show(false);
    const box = boxBefore('two-factor');
    box?.querySelector<HTMLElement>('[data-check="second-method"] > button')?.focus();
    show(true);
    expect(box?.activeElement).toBe(line()?.querySelector('button'));
    show(false);
    expect(box?.activeElement).toBe(box?.querySelector('[data-check="second-method"] > button'));
  });

  it('has buttons that say which one they are for', () => {
    for (const isHidden of [false, true]) {
      show(isHidden);
      const buttons = [...(boxBefore('two-factor')?.querySelectorAll('button') ?? [])];
      expect(new Set(buttons.map((button) => button.getAttribute('aria-label'))).size).toBe(2);
    }
  });
});
