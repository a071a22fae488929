import i18next from 'i18next';
import type { Language } from '../../api/app.ts';
import { entrySheet as entrySheetEn } from '../../api/text/en/entry-sheet.ts';
import { evidenceIndex as evidenceIndexEn } from '../../api/text/en/evidence-index.ts';
import * as en from '../../api/text/en/import-problems.ts';
import { sheetPage as sheetPageEn } from '../../api/text/en/sheet-page.ts';
import type { Translate } from '../../api/text/explain-text.ts';
import { entrySheet } from '../../api/text/id/entry-sheet.ts';
import { evidenceIndex } from '../../api/text/id/evidence-index.ts';
import * as id from '../../api/text/id/import-problems.ts';
import { sheetPage } from '../../api/text/id/sheet-page.ts';

/** Words of the sheets the backend writes. */
export function createTableTexts(language: Language): Translate {
  const instance = i18next.createInstance();
  instance.init({
    lng: language,
    resources: {
      id: { translation: { ...id, evidenceIndex, entrySheet, sheetPage } },
      en: {
        translation: {
          ...en,
          evidenceIndex: evidenceIndexEn,
          entrySheet: entrySheetEn,
          sheetPage: sheetPageEn,
        },
      },
    },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (key, params) => instance.t(key, params);
}
