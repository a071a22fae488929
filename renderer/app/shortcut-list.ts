import {
  listAccelerators,
  type MenuCommandItem,
  type MenuPlatform,
  menuCommands,
} from '../../electron/api/menu.ts';

type OtherShortcut =
  | 'nextPane'
  | 'previousPane'
  | 'menuBar'
  | 'editCell'
  | 'commitDown'
  | 'commitSide'
  | 'newLine'
  | 'cancelEdit'
  | 'fill'
  | 'copyPaste'
  | 'edges'
  | 'selectStrip'
  | 'clear'
  | 'quarter'
  | 'copyPrevious'
  | 'today'
  | 'nextFinding'
  | 'newRow'
  | 'newChild'
  | 'changeLevel'
  | 'chooseLevel'
  | 'moveRow'
  | 'removeRow'
  | 'duplicateRow'
  | 'openRow'
  | 'openAll'
  | 'showLevels'
  | 'selectAll'
  | 'pasteText'
  | 'moreOfCell'
  | 'insertRow'
  | 'removeItem'
  | 'linkProgram'
  | 'stepIndicator'
  | 'rowMenu'
  | 'zoomTree'
  | 'fitTree'
  | 'foldBranch'
  | 'openInPlan'
  | 'toggleFarRows'
  | 'bold'
  | 'italic'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'pickField';

/** Keys that are letters of the screen's language, by their place in `verification.keys`. */
const letters = ['agree', 'correct', 'return', 'nextPiece', 'enlarge'] as const;
export type LetterShortcut = (typeof letters)[number];

export const shortcutGroups = [
  'file',
  'editing',
  'moving',
  'grid',
  'outline',
  'lists',
  'tree',
  'verification',
  'writing',
] as const;
export type ShortcutGroup = (typeof shortcutGroups)[number];

export type ShortcutLine = Readonly<{
  group: ShortcutGroup;
  keys: readonly string[];
  text:
    | Readonly<{ kind: 'command'; id: MenuCommandItem['id'] }>
    | Readonly<{ kind: 'other'; id: OtherShortcut }>
    | Readonly<{ kind: 'letter'; id: LetterShortcut }>;
}>;

/** What screens listen for by these names, so that it stands here, too. */
export const copyPreviousKeys = 'CmdOrCtrl+Shift+D';
export const linkProgramKeys = 'CmdOrCtrl+Shift+L';

/** Keys that no menu has: those of the panes and of every table. */
const others: readonly Readonly<{ id: OtherShortcut; group: ShortcutGroup; keys: readonly string[] }>[] = [
  { id: 'nextPane', group: 'moving', keys: ['F6'] },
  { id: 'previousPane', group: 'moving', keys: ['Shift+F6'] },
  { id: 'menuBar', group: 'moving', keys: ['Alt', 'F10'] },
  { id: 'editCell', group: 'grid', keys: ['F2'] },
  { id: 'commitDown', group: 'grid', keys: ['Enter', 'Shift+Enter'] },
  { id: 'commitSide', group: 'grid', keys: ['Tab', 'Shift+Tab'] },
  { id: 'newLine', group: 'grid', keys: ['Alt+Enter'] },
  { id: 'cancelEdit', group: 'grid', keys: ['Esc'] },
  { id: 'fill', group: 'grid', keys: ['CmdOrCtrl+D', 'CmdOrCtrl+R', 'CmdOrCtrl+Enter'] },
  { id: 'copyPaste', group: 'grid', keys: ['CmdOrCtrl+C', 'CmdOrCtrl+X', 'CmdOrCtrl+V'] },
  { id: 'edges', group: 'grid', keys: ['CmdOrCtrl+Home', 'CmdOrCtrl+End'] },
  { id: 'selectStrip', group: 'grid', keys: ['Shift+Space', 'CmdOrCtrl+Space'] },
  { id: 'clear', group: 'grid', keys: ['Delete'] },
  { id: 'today', group: 'grid', keys: ['CmdOrCtrl+;'] },
  { id: 'quarter', group: 'moving', keys: ['CmdOrCtrl+PgUp', 'CmdOrCtrl+PgDn'] },
  { id: 'copyPrevious', group: 'grid', keys: [copyPreviousKeys] },
  { id: 'nextFinding', group: 'moving', keys: ['F8', 'Shift+F8'] },
  { id: 'newRow', group: 'outline', keys: ['Enter'] },
  { id: 'newChild', group: 'outline', keys: ['CmdOrCtrl+Enter'] },
  { id: 'changeLevel', group: 'outline', keys: ['Tab', 'Shift+Tab'] },
  { id: 'chooseLevel', group: 'outline', keys: ['CmdOrCtrl+L'] },
  { id: 'moveRow', group: 'outline', keys: ['Alt+Up', 'Alt+Down'] },
  { id: 'removeRow', group: 'outline', keys: ['Delete'] },
  { id: 'duplicateRow', group: 'outline', keys: ['CmdOrCtrl+D'] },
  { id: 'openRow', group: 'outline', keys: ['Right', 'Left'] },
  { id: 'openAll', group: 'outline', keys: ['*'] },
  { id: 'showLevels', group: 'outline', keys: ['CmdOrCtrl+Shift+1'] },
  { id: 'selectAll', group: 'grid', keys: ['CmdOrCtrl+A'] },
  { id: 'pasteText', group: 'grid', keys: ['CmdOrCtrl+Shift+V'] },
  { id: 'moreOfCell', group: 'grid', keys: ['Alt+Down'] },
  { id: 'insertRow', group: 'lists', keys: ['Insert'] },
  { id: 'removeItem', group: 'lists', keys: ['Delete'] },
  { id: 'linkProgram', group: 'lists', keys: [linkProgramKeys] },
  { id: 'stepIndicator', group: 'lists', keys: ['Alt+Up', 'Alt+Down'] },
  { id: 'rowMenu', group: 'outline', keys: ['Shift+F10'] },
  { id: 'zoomTree', group: 'tree', keys: ['Plus', '-'] },
  { id: 'fitTree', group: 'tree', keys: ['0', 'CmdOrCtrl+0'] },
  { id: 'foldBranch', group: 'tree', keys: ['Space'] },
  { id: 'openInPlan', group: 'tree', keys: ['CmdOrCtrl+Enter'] },
  { id: 'toggleFarRows', group: 'tree', keys: ['L'] },
  { id: 'bold', group: 'writing', keys: ['CmdOrCtrl+B'] },
  { id: 'italic', group: 'writing', keys: ['CmdOrCtrl+I'] },
  { id: 'heading', group: 'writing', keys: ['CmdOrCtrl+Alt+1', 'CmdOrCtrl+Alt+2'] },
  { id: 'paragraph', group: 'writing', keys: ['CmdOrCtrl+Alt+0'] },
  { id: 'list', group: 'writing', keys: ['CmdOrCtrl+Shift+8', 'CmdOrCtrl+Shift+7'] },
  { id: 'pickField', group: 'writing', keys: ['CmdOrCtrl+Shift+F'] },
];

function groupOf(id: MenuCommandItem['id']): ShortcutGroup {
  if (id.startsWith('edit.')) return 'editing';
  return id.startsWith('view.') || id.startsWith('help.') ? 'moving' : 'file';
}

/**
 * Every shortcut there is on this system; a test holds it to what the screens listen for. `letterOf` gives the
 * letter of a key that goes by the language.
 */
export function listShortcuts(
  platform: MenuPlatform,
  letterOf: (id: LetterShortcut) => string,
): readonly ShortcutLine[] {
  const commands = menuCommands
    .map((item) => ({ item, keys: listAccelerators(item, platform) }))
    .filter(({ keys }) => keys.length > 0)
    .map(
      ({ item, keys }): ShortcutLine => ({
        group: groupOf(item.id),
        keys,
        text: { kind: 'command', id: item.id },
      }),
    );
  const rest = others.map(
    ({ id, group, keys }): ShortcutLine => ({ group, keys, text: { kind: 'other', id } }),
  );
  const judging = letters.map(
    (id): ShortcutLine => ({
      group: 'verification',
      keys: [letterOf(id).toUpperCase()],
      text: { kind: 'letter', id },
    }),
  );
  return [...commands, ...rest, ...judging];
}
