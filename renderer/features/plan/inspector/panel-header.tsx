import { MoreHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button.tsx';
import { LevelTag } from '../../../ui/level-tag.tsx';
import type { OutlineRow, OutlineWords } from '../model/outline-row.ts';
import { describeTag } from '../outline/text-cell.tsx';

/** What the panel is about, and the list of everything that can be done with it. */
export function PanelHeader({
  row,
  words,
  title,
  onMenu,
}: {
  readonly row: OutlineRow;
  readonly words: OutlineWords;
  readonly title: string;
  readonly onMenu: ((spot: { readonly x: number; readonly y: number }) => void) | null;
}) {
  const { t } = useTranslation();
  const tag = describeTag(row, words);
  return (
    <header className="inspector__header">
      <div className="panel-line">
        <LevelTag kind={tag.kind}>{tag.text}</LevelTag>
        {row.number && <span className="outline-number">{row.number}</span>}
        <span className="spacer" />
        {onMenu && (
          <IconButton
            icon={MoreHorizontal}
            size="small"
            label={t('plan.menu.row')}
            onPress={({ target }) => {
              const { left, bottom } = target.getBoundingClientRect();
              onMenu({ x: left, y: bottom });
            }}
          />
        )}
      </div>
      <h2 className="inspector__title">{title}</h2>
    </header>
  );
}
