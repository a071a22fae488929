import type { HandlersOf } from './handler.ts';

export const appHandlers: HandlersOf<'app.setLanguage'> = {
  'app.setLanguage': ({ services }, { language }) => services.preferences.setLanguage(language),
};
