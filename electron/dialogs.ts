import { basename, join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Language } from './api/app.ts';
import { type FilePurpose, isOpeningPurpose, takesSeveral } from './api/file-purposes.ts';
import type { DialogDefaults } from './backend/backend.ts';
import { dialogs as en } from './desktop/text/en.ts';
import { dialogs as id } from './desktop/text/id.ts';

export type DialogRequest = Readonly<{
  purpose: FilePurpose;
  suggestedName: string | null;
  defaults: DialogDefaults;
  language: Language;
}>;

/** The system's own dialog; answers with the paths that were chosen, none when it was cancelled. */
export async function askForFiles(window: BrowserWindow, request: DialogRequest): Promise<readonly string[]> {
  const { purpose, suggestedName, defaults } = request;
  const texts = request.language === 'en' ? en : id;
  const extensions = defaults.endings.map((ending) => ending.slice(1));
  // A folder has no ending to be chosen by.
  const filters = extensions.includes('') ? [] : [{ name: texts.kinds[purpose], extensions }];
  const title = texts.titles[purpose];
  if (isOpeningPurpose(purpose)) {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title,
      defaultPath: defaults.folder,
      filters,
      properties: takesSeveral(purpose) ? ['openFile', 'multiSelections'] : ['openFile'],
    });
    return canceled ? [] : filePaths;
  }
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(defaults.folder, proposeName(suggestedName, defaults.endings[0] ?? '')),
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? [] : [filePath];
}

/** For what happens beside the page, which goes on as it is. */
export async function showProblem(window: BrowserWindow, sentence: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'error', message: sentence, title: 'Selaras', noLink: true });
}

/** The page proposes a name, never a place: whatever it sends, only its last part is taken. */
function proposeName(suggestedName: string | null, ending: string): string {
  const name = basename((suggestedName ?? '').replaceAll('\\', '/')).replace(/^\.+/, '');
  if (name === '') return `Selaras${ending}`;
  return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
}
