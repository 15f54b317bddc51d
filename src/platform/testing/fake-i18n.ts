import { vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

/** Gives a test `chrome.i18n`: the real English texts unless it brings its own, filled as the browsers do. */
export function fakeI18n(messages: Messages = english, uiLanguage = 'en-US'): void {
  const getMessage = (key: string, values: string[] = []) => {
    const { message = '', placeholders = {} } = messages[key] ?? {};
    return message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const content = placeholders[name.toLowerCase()]?.content ?? '';
      return values[Number(content.slice(1)) - 1] ?? '';
    });
  };
  vi.stubGlobal('chrome', { i18n: { getMessage, getUILanguage: () => uiLanguage } });
}
