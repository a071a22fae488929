import type { HandlersOf } from './handler.ts';

export const appHandlers: HandlersOf<'app.setLanguage' | 'app.setEntryColumns'> = {
  'app.setLanguage': ({ services }, { language }) => services.preferences.setLanguage(language),
  'app.setEntryColumns': ({ services }, { planId, ...columns }) =>
    services.preferences.setEntryColumns(planId, columns),
};
