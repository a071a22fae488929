import { CircleSlash, Copy, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyPreviousKeys } from '../../app/shortcut-list.ts';
import { IconButton } from '../../ui/button.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu-button.tsx';
import type { BulkChanges } from './bulk-changes.ts';
import { MissingDialog } from './missing-dialog.tsx';
import type { EntryChange } from './use-entry-saving.ts';

/** What can be done with many figures at once, each with how many it would change, and with the whole period. */
export function EntryMenu({
  bulk,
  steps,
  previousName,
  apply,
  onClosed,
}: {
  /** Null where the figures of the period are only read. */
  readonly bulk: BulkChanges | null;
  readonly steps: readonly MenuEntry[];
  /** The period before the open one ("TW II"). */
  readonly previousName: string;
  /** Keeps changes and says how many with the sentence of the key. */
  readonly apply: (changes: readonly EntryChange[], said: 'copied' | 'status' | 'missing') => void;
  /** The keyboard goes back to the grid. */
  readonly onClosed: () => void;
}) {
  const { t } = useTranslation();
  const [isMissingAsked, setMissingAsked] = useState(false);
  const label = t('realization.bulk.label');
  const entries = [
    ...(bulk ? listBulk(bulk) : []),
    ...(bulk && steps.length > 0 ? (['separator'] as const) : []),
    ...steps,
  ];
  if (entries.length === 0) return null;

  function listBulk(changes: BulkChanges): readonly MenuEntry[] {
    const act = (
      id: 'copySelected' | 'copyYearly' | 'toFinal' | 'toProvisional',
      said: 'copied' | 'status',
    ): Exclude<MenuEntry, 'separator'> => ({
      id,
      label: t(`realization.bulk.${id}`, { period: previousName }),
      detail: String(changes[id].length),
      isDisabled: changes[id].length === 0,
      onAction: () => apply(changes[id], said),
      ...(said === 'copied' ? { icon: Copy } : {}),
      ...(id === 'copySelected' ? { shortcut: copyPreviousKeys } : {}),
    });
    return [
      act('copySelected', 'copied'),
      act('copyYearly', 'copied'),
      'separator',
      {
        id: 'missing',
        label: t('realization.bulk.markMissing'),
        detail: String(changes.unfilled.length),
        icon: CircleSlash,
        isDisabled: changes.unfilled.length === 0,
        onAction: () => setMissingAsked(true),
      },
      'separator',
      act('toFinal', 'status'),
      act('toProvisional', 'status'),
    ];
  }

  return (
    <>
      <MenuButton label={label} entries={entries}>
        <IconButton icon={Ellipsis} label={label} />
      </MenuButton>
      {bulk && isMissingAsked && (
        <MissingDialog
          count={bulk.unfilled.length}
          onClose={() => {
            setMissingAsked(false);
            onClosed();
          }}
          onApply={(patch) => {
            setMissingAsked(false);
            apply(
              bulk.unfilled.map((row) => ({ row, patch, typed: null })),
              'missing',
            );
          }}
        />
      )}
    </>
  );
}
