import { Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button.tsx';
import { useMenuCommands } from './menu-commands.ts';
import { useShortcutOf } from './use-shortcut-text.ts';
import { useUndoState } from './use-undo.ts';

export function UndoButtons() {
  const { t } = useTranslation();
  const commands = useMenuCommands();
  const shortcutOf = useShortcutOf();
  const { undoLabel, redoLabel } = useUndoState();
  return (
    <>
      <IconButton
        icon={Undo2}
        label={undoLabel ?? t('common.undo')}
        shortcut={shortcutOf('edit.undo')}
        isDisabled={undoLabel === null}
        onPress={() => commands.run('edit.undo')}
      />
      <IconButton
        icon={Redo2}
        label={redoLabel ?? t('common.redo')}
        shortcut={shortcutOf('edit.redo')}
        isDisabled={redoLabel === null}
        onPress={() => commands.run('edit.redo')}
      />
    </>
  );
}
