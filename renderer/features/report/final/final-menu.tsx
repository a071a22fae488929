import { Ellipsis, Eye, FileDown, FileSignature, GitCompareArrows, Printer, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type FinalDocument, findFinalFile } from '../../../../db/domain/final-document.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import { useDocument, useIsReadOnly } from '../../../app/use-document.ts';
import { IconButton } from '../../../ui/button.tsx';
import { MenuButton, type MenuEntry } from '../../../ui/menu-button.tsx';
import type { Finals, SavedRole } from './use-finals.ts';

const savedRoles: readonly SavedRole[] = ['signed', 'pdf', 'docx', 'xlsx'];

/** Everything that can be done with one final document. */
export function FinalMenu({ final, finals }: { readonly final: FinalDocument; readonly finals: Finals }) {
  const { t } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const locale = useDocument((state) => state.app?.language ?? 'id');
  const date = formatDate(final.documentDate, { locale });
  const isHere = (role: SavedRole): boolean => {
    const file = findFinalFile(final, role);
    return file !== null && !finals.leftOut.has(file.fileHash);
  };
  const isSigned = findFinalFile(final, 'signed') !== null;
  const entries: readonly MenuEntry[] = [
    {
      id: 'view',
      label: t('finals.view'),
      icon: Eye,
      isDisabled: !isHere('pdf'),
      onAction: () => void finals.show(final, 'pdf'),
    },
    ...(isSigned
      ? [
          {
            id: 'viewSigned',
            label: t('finals.viewSigned'),
            icon: FileSignature,
            isDisabled: !isHere('signed'),
            onAction: () => void finals.show(final, 'signed'),
          },
        ]
      : []),
    {
      id: 'print',
      label: t('finals.print'),
      icon: Printer,
      isDisabled: !isHere(isSigned ? 'signed' : 'pdf'),
      onAction: () => void finals.print(final),
    },
    'separator',
    ...savedRoles
      .filter((role) => findFinalFile(final, role) !== null)
      .map((role) => ({
        id: `save-${role}`,
        label: t(`finals.save.${role}`),
        icon: FileDown,
        isDisabled: !isHere(role),
        onAction: () => void finals.save(final, role),
      })),
    'separator',
    {
      id: 'sign',
      label: t(isSigned ? 'finals.replaceSigned' : 'finals.putSigned'),
      icon: FileSignature,
      isDisabled: isReadOnly,
      onAction: () => void finals.putSigned(final),
    },
    {
      id: 'compare',
      label: t('finals.compare'),
      icon: GitCompareArrows,
      onAction: () => finals.ask({ kind: 'compare', final }),
    },
    'separator',
    {
      id: 'remove',
      label: t('finals.remove'),
      icon: Trash2,
      isDanger: true,
      isDisabled: isReadOnly,
      onAction: () => finals.ask({ kind: 'remove', final }),
    },
  ];
  const label = t('finals.actions', { title: final.title, date });
  return (
    <MenuButton label={label} entries={entries}>
      <IconButton icon={Ellipsis} size="small" label={label} />
    </MenuButton>
  );
}
