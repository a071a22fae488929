import { type MenuItemConstructorOptions, Menu as NativeMenu } from 'electron';
import type { Language } from '../api/app.ts';
import { type SampleName, sampleNames } from '../api/document.ts';
import {
  listAccelerators,
  type MenuCommand,
  type MenuCommandItem,
  type MenuItem,
  menus,
} from '../api/menu.ts';
import { menu as en } from '../api/text/en/menu.ts';
import { menu as id } from '../api/text/id/menu.ts';

export type MenuActions = Readonly<{
  /** Carried out by the page of the window in front. */
  run: (command: MenuCommand) => void;
  openSample: (name: SampleName) => void;
}>;

/**
 * The menus at the top of a Mac's screen, from the table the page draws them with elsewhere. What cannot be done at
 * the moment is left to the page to refuse, which alone knows.
 */
export function listNativeMenu(language: Language, actions: MenuActions): MenuItemConstructorOptions[] {
  const texts = language === 'en' ? en : id;
  const labelOf = (command: MenuCommand): string => {
    const [group, name] = command.split('.') as [keyof typeof texts.items, string];
    return (texts.items[group] as Readonly<Record<string, string>>)[name] ?? command;
  };
  const toCommand = (item: MenuCommandItem): MenuItemConstructorOptions => {
    const [accelerator] = listAccelerators(item, 'mac');
    return {
      label: labelOf(item.id),
      click: () => actions.run(item.id),
      ...(accelerator === undefined ? {} : { accelerator }),
    };
  };
  const toNative = (item: MenuItem): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'command':
        return toCommand(item);
      case 'separator':
        return { type: 'separator' };
      case 'role':
        return { role: item.role, label: texts.roles[item.role] };
      case 'recents':
        return { role: 'recentDocuments', label: texts.recents, submenu: [] };
      case 'submenu':
        return { label: texts.language, submenu: item.items.map(toCommand) };
      case 'samples':
        return {
          label: texts.samples,
          submenu: sampleNames.map((name) => ({
            label: texts.sampleNames[name],
            click: () => actions.openSample(name),
          })),
        };
    }
  };
  return [
    { role: 'appMenu' },
    ...menus.map(({ id: name, items }) => ({ label: texts.names[name], submenu: items.map(toNative) })),
  ];
}

export function setMenu(language: Language, actions: MenuActions): void {
  NativeMenu.setApplicationMenu(NativeMenu.buildFromTemplate(listNativeMenu(language, actions)));
}

/** On Windows and Linux the page draws the menus, and one of the window's own would take its keys. */
export function removeMenu(): void {
  NativeMenu.setApplicationMenu(null);
}
