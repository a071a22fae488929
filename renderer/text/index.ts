import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../electron/api/app.ts';
import * as en from './en/index.ts';
import * as id from './id/index.ts';

export const texts = { id, en } as const;

/** The texts of every screen, Indonesian first; a text that is missing in the other language cannot compile. */
export function createTexts(language: Language): I18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'id',
    resources: { id: { translation: id }, en: { translation: en } },
    // Said although they are usual: otherwise every key is first searched for signs of being a sentence, which takes longer
    // than finding its text.
    keySeparator: '.',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  return instance;
}
