/** Menus and their shortcuts as data: drawn in the page on Windows, Linux and loopback, natively on macOS. */

export type MenuCommand =
  | 'file.new'
  | 'file.open'
  | 'file.save'
  | 'file.saveCopy'
  | 'file.saveLightCopy'
  | 'file.importTable'
  | 'file.exportTable'
  | 'file.makeSheets'
  | 'file.receiveSheets'
  | 'file.print'
  | 'file.close'
  | 'app.quit'
  | 'edit.undo'
  | 'edit.redo'
  | 'edit.find'
  | 'edit.replace'
  | 'edit.trash'
  | 'view.home'
  | 'view.plan'
  | 'view.tree'
  | 'view.indicator'
  | 'view.budget'
  | 'view.action'
  | 'view.profile'
  | 'view.realization'
  | 'view.evidence'
  | 'view.verification'
  | 'view.achievement'
  | 'view.report'
  | 'view.settings'
  | 'view.back'
  | 'view.forward'
  | 'view.navigation'
  | 'view.inspector'
  | 'view.columns'
  | 'view.languageId'
  | 'view.languageEn'
  | 'report.lkjip'
  | 'report.renstra'
  | 'report.exportPdf'
  | 'report.exportDocx'
  | 'report.exportXlsx'
  | 'report.makeFinal'
  | 'report.finals'
  | 'help.shortcuts'
  | 'help.about';

export type MenuName = 'file' | 'edit' | 'view' | 'report' | 'help';

/**
 * When an item can be chosen. `undo` and `redo` need an open file with such a step; `handled` needs a screen on
 * show that does it (printing, exporting, an inspector).
 */
export type MenuCondition = 'always' | 'document' | 'undo' | 'redo' | 'handled';

export type MenuPlatform = 'windows' | 'mac' | 'linux';

export type MenuCommandItem = Readonly<{
  kind: 'command';
  id: MenuCommand;
  enabledWhen: MenuCondition;
  /** In Electron's notation; the first is shown, all work. `CmdOrCtrl` is Ctrl outside macOS. */
  accelerators: Readonly<Partial<Record<MenuPlatform | 'all', readonly string[]>>>;
}>;

export type MenuItem =
  | MenuCommandItem
  | Readonly<{ kind: 'separator' }>
  /** The last files, filled by the host or the page. */
  | Readonly<{ kind: 'recents' }>
  | Readonly<{ kind: 'samples' }>
  | Readonly<{ kind: 'submenu'; id: 'language'; items: readonly MenuCommandItem[] }>
  /** Left to the system; only macOS needs them in a menu for their shortcuts to work. */
  | Readonly<{ kind: 'role'; role: 'cut' | 'copy' | 'paste' | 'selectAll'; platform: 'mac' }>;

export type Menu = Readonly<{ id: MenuName; items: readonly MenuItem[] }>;

const separator: MenuItem = { kind: 'separator' };

function command(
  id: MenuCommand,
  enabledWhen: MenuCondition,
  ...accelerators: readonly string[]
): MenuCommandItem {
  return { kind: 'command', id, enabledWhen, accelerators: { all: accelerators } };
}

export const menus: readonly Menu[] = [
  {
    id: 'file',
    items: [
      command('file.new', 'always', 'CmdOrCtrl+N'),
      command('file.open', 'always', 'CmdOrCtrl+O'),
      { kind: 'recents' },
      { kind: 'samples' },
      separator,
      command('file.save', 'document', 'CmdOrCtrl+S'),
      command('file.saveCopy', 'document', 'CmdOrCtrl+Shift+S'),
      command('file.saveLightCopy', 'document'),
      separator,
      command('file.importTable', 'document'),
      command('file.exportTable', 'document'),
      command('file.makeSheets', 'handled'),
      command('file.receiveSheets', 'handled'),
      separator,
      command('file.print', 'handled', 'CmdOrCtrl+P'),
      separator,
      command('file.close', 'document', 'CmdOrCtrl+W'),
      {
        ...command('app.quit', 'always'),
        accelerators: { mac: ['Cmd+Q'], windows: ['Alt+F4'], linux: ['Ctrl+Q'] },
      },
    ],
  },
  {
    id: 'edit',
    items: [
      command('edit.undo', 'undo', 'CmdOrCtrl+Z'),
      {
        ...command('edit.redo', 'redo'),
        accelerators: { all: ['CmdOrCtrl+Y', 'CmdOrCtrl+Shift+Z'], mac: ['Cmd+Shift+Z', 'Cmd+Y'] },
      },
      separator,
      command('edit.find', 'handled', 'CmdOrCtrl+F'),
      {
        ...command('edit.replace', 'handled'),
        // Cmd+H hides a program on macOS.
        accelerators: { all: ['CmdOrCtrl+H'], mac: ['Cmd+Alt+F'] },
      },
      command('edit.trash', 'handled'),
      { kind: 'role', role: 'cut', platform: 'mac' },
      { kind: 'role', role: 'copy', platform: 'mac' },
      { kind: 'role', role: 'paste', platform: 'mac' },
      { kind: 'role', role: 'selectAll', platform: 'mac' },
    ],
  },
  {
    id: 'view',
    items: [
      command('view.home', 'document', 'CmdOrCtrl+1'),
      command('view.plan', 'document', 'CmdOrCtrl+2'),
      command('view.tree', 'document', 'CmdOrCtrl+3'),
      command('view.indicator', 'document', 'CmdOrCtrl+4'),
      command('view.budget', 'document', 'CmdOrCtrl+5'),
      command('view.action', 'document'),
      command('view.profile', 'document', 'CmdOrCtrl+6'),
      command('view.realization', 'document', 'CmdOrCtrl+7'),
      command('view.verification', 'document'),
      command('view.evidence', 'document', 'CmdOrCtrl+Shift+B'),
      command('view.achievement', 'document'),
      command('view.report', 'document', 'CmdOrCtrl+8'),
      command('view.settings', 'document', 'CmdOrCtrl+9'),
      separator,
      command('view.back', 'document', 'Alt+Left'),
      command('view.forward', 'document', 'Alt+Right'),
      separator,
      command('view.navigation', 'document', 'CmdOrCtrl+B'),
      command('view.inspector', 'handled', 'F9'),
      command('view.columns', 'handled', 'CmdOrCtrl+Shift+K'),
      separator,
      {
        kind: 'submenu',
        id: 'language',
        items: [command('view.languageId', 'always'), command('view.languageEn', 'always')],
      },
    ],
  },
  {
    id: 'report',
    items: [
      command('report.lkjip', 'document'),
      command('report.renstra', 'document'),
      separator,
      command('report.exportPdf', 'handled'),
      command('report.exportDocx', 'handled'),
      command('report.exportXlsx', 'handled'),
      separator,
      command('report.makeFinal', 'handled'),
      command('report.finals', 'handled'),
    ],
  },
  {
    id: 'help',
    items: [command('help.shortcuts', 'always', 'CmdOrCtrl+/'), separator, command('help.about', 'always')],
  },
];

/** The item's shortcuts on one platform, the shown one first. */
export const listAccelerators = (item: MenuCommandItem, platform: MenuPlatform): readonly string[] =>
  item.accelerators[platform] ?? item.accelerators.all ?? [];

/** Every item that carries out something, submenus included. */
export const menuCommands: readonly MenuCommandItem[] = menus.flatMap((menu) =>
  menu.items.flatMap((item) =>
    item.kind === 'command' ? [item] : item.kind === 'submenu' ? [...item.items] : [],
  ),
);
