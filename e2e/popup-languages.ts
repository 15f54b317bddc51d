import type { Page } from '@playwright/test';

/** The texts of a popup with one serious problem, as `look/popup/13`, `13b` and `14` have them, before there are translations. */
const LANGUAGES = {
  de: {
    '.over': ['1 ernstes Problem'],
    h2: ['Ein API-Token darf in allen Ihren Projekten veröffentlichen'],
    '.verdict .button': ['Auf PyPI beheben'],
    '.verdict .fine': ['Gerade eben geprüft'],
    h3: ['Ohne Ihr Handy bleibt 1 Weg zurück ins Konto', 'Andere fernhalten'],
    'h4 > button': [
      'Zwei-Faktor',
      'Ersatzschlüssel',
      'Wiederherstellungs\u00adcodes',
      'E-Mail',
      'Nachweis per Repository',
      'Eigentümer',
      'API-Tokens',
      'Veröffentlichen',
      'Letzte Änderungen',
    ],
    '.fact': [
      'App und 2 Schlüssel',
      '2, ungetestet',
      '7 übrig, in Schublade',
      '2 bestätigt',
      'Nicht geprüft',
      'Keins nur Ihres',
      '1 gilt für alle Projekte',
      '1 mit Publisher',
      '9 zu prüfen',
    ],
    '.act': ['Prüfen', 'Ansehen'],
    'footer > a': ['Kein Zugang mehr?', 'Üben', 'Drucken'],
  },
  ru: {
    '.over': ['1 серьёзная проблема'],
    h2: ['Один API-токен может публиковать во все ваши проекты'],
    '.verdict .button': ['Исправить на PyPI'],
    '.verdict .fine': ['Проверено сейчас'],
    h3: ['Без телефона останется 1 способ вернуться', 'Защита от чужих'],
    'h4 > button': [
      'Двухфакторный вход',
      'Запасной ключ',
      'Коды восстановления',
      'Почта',
      'Проверка через репозиторий',
      'Владельцы',
      'API-токены',
      'Публикация',
      'Последние изменения',
    ],
    '.fact': [
      'Приложение, 2 ключа',
      'Не проверен',
      'Осталось 7, в ящике',
      '2 подтверждены',
      'Неизвестно',
      'Есть у каждого',
      '1 для всех проектов',
      '1 с издателем',
      '9 новых',
    ],
    '.act': ['Узнать', 'Открыть'],
    'footer > a': ['Нет доступа?', 'Учения', 'Печать'],
  },
  he: {
    '.over': ['בעיה חמורה אחת'],
    h2: ['אסימון API אחד יכול לפרסם בכל הפרויקטים שלך'],
    '.verdict .button': ['תיקון ב־PyPI'],
    '.verdict .fine': ['נבדק הרגע'],
    h3: ['בלי הטלפון נשארת דרך אחת חזרה', 'לא לתת לאחרים להיכנס'],
    'h4 > button': [
      'אימות דו־שלבי',
      'מפתח רזרבי',
      'קודי שחזור',
      'דוא״ל',
      'הוכחה דרך מאגר',
      'בעלות',
      'אסימוני API',
      'פרסום',
      'שינויים אחרונים',
    ],
    '.fact': [
      'אפליקציה ו־2 מפתחות',
      '2, עוד לא נוסו',
      'נשארו 7, במגירה',
      '2 מאומתים',
      'לא נבדק',
      'אף אחד לא רק שלך',
      'אחד לכל הפרויקטים',
      'אחד עם מפרסם',
      '9 לבדיקה',
    ],
    '.act': ['לבדוק', 'לעבור'],
    'footer > a': ['ננעלת בחוץ? לחזור פנימה', 'תרגול', 'הדפסה'],
  },
};
export const LANGUAGE_NAMES = Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[];

/** Has the popup speak another language, in the place of what it says. */
export async function translate(popup: Page, language: keyof typeof LANGUAGES): Promise<void> {
  await popup.evaluate(
    ({ lang, texts }) => {
      document.documentElement.lang = lang;
      document.documentElement.dir = lang === 'he' ? 'rtl' : 'ltr';
      for (const [selector, words] of Object.entries(texts)) {
        const found = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
        if (found.length !== words.length) throw new Error(`${selector}: ${found.length} instead of ${words.length}`);
        found.forEach((one, i) => {
          const text = [...one.childNodes].findLast(({ nodeType }) => nodeType === Node.TEXT_NODE);
          if (text) text.textContent = words[i] ?? '';
        });
      }
    },
    { lang: language, texts: LANGUAGES[language] },
  );
}
