import { ArrowDown, ArrowUp, Ellipsis, Eye, EyeOff, PencilLine, RotateCcw, Trash2, Type } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReportSectionInfo } from '../../../../electron/api/report.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { MenuButton, type MenuEntry } from '../../../ui/menu-button.tsx';
import type { SectionActions } from './use-section-actions.ts';

/** Everything that can be done with the chosen section, with its keys. */
export function SectionMenu({
  section,
  actions,
  isOfTexts = false,
}: {
  readonly section: ReportSectionInfo | null;
  readonly actions: SectionActions;
  /** The order of the document is fixed, and its texts are all there is to choose. */
  readonly isOfTexts?: boolean;
}) {
  const { t } = useTranslation();
  const isFree = section?.isFree ?? false;
  const entries = (one: ReportSectionInfo): readonly MenuEntry[] => [
    ...one.texts.map(
      (text, i): MenuEntry => ({
        id: `write ${i}`,
        label: t('writing.write', { what: text.title === '' ? t('writing.ownText') : text.title }),
        icon: PencilLine,
        shortcut: i === 0 ? 'Enter' : undefined,
        onAction: () => actions.writeText(one, text),
      }),
    ),
    ...(one.texts.length > 0 && isFree ? (['separator'] as const) : []),
    ...(isFree
      ? ([
          {
            id: 'toggle',
            label: t(one.isShown ? 'writing.leaveOut' : 'writing.takeIn'),
            icon: one.isShown ? EyeOff : Eye,
            shortcut: 'Space',
            onAction: () => void actions.toggle(one),
          },
          {
            id: 'up',
            label: t('writing.moveUp'),
            icon: ArrowUp,
            shortcut: 'Alt+Up',
            onAction: () => void actions.move(one, -1),
          },
          {
            id: 'down',
            label: t('writing.moveDown'),
            icon: ArrowDown,
            shortcut: 'Alt+Down',
            onAction: () => void actions.move(one, 1),
          },
          {
            id: 'rename',
            label: t('writing.rename'),
            icon: Type,
            shortcut: 'F2',
            onAction: () => actions.rename(one),
          },
          ...(one.templateTitle === null
            ? []
            : [
                {
                  id: 'standard',
                  label: t('writing.standardTitle'),
                  icon: RotateCcw,
                  onAction: () => void actions.restoreTitle(one),
                },
              ]),
          ...(one.ownId === null
            ? []
            : [
                {
                  id: 'remove',
                  label: t('writing.removeSection'),
                  icon: Trash2,
                  isDanger: true,
                  onAction: () => void actions.remove(one),
                },
              ]),
        ] satisfies MenuEntry[])
      : []),
  ];
  const isEmpty = section === null || (section.texts.length === 0 && !isFree);
  if (isOfTexts) {
    return (
      <MenuButton label={t('writing.texts')} entries={section === null ? [] : entries(section)}>
        <Button icon={PencilLine} hasMenu isDisabled={isEmpty}>
          {t('writing.texts')}
        </Button>
      </MenuButton>
    );
  }
  return (
    <MenuButton label={t('writing.sectionMenu')} entries={section === null ? [] : entries(section)}>
      <IconButton icon={Ellipsis} label={t('writing.sectionMenu')} isDisabled={isEmpty} />
    </MenuButton>
  );
}
