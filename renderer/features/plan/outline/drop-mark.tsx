import { useTranslation } from 'react-i18next';
import type { PlanTree } from '../model/plan-tree.ts';
import type { OutlineActions } from '../use-outline.ts';
import type { DropSpot } from './use-row-drag.ts';

/** A line where dragged rows would come to stand, or a frame around the row they would go under, and the words for it. */
export function DropMark({
  spot,
  tree,
  actions,
}: {
  readonly spot: DropSpot | null;
  readonly tree: PlanTree;
  readonly actions: OutlineActions;
}) {
  const { t } = useTranslation();
  if (!spot) return null;
  const { say } = actions.host;
  const item = tree.find(spot.targetKey);
  const row =
    item?.kind === 'node'
      ? say.row(item.level.name, item.node?.text ?? '')
      : say.row(say.indicator, item?.indicator?.name ?? '');
  const { top, left, width, height } = spot;
  const isInside = spot.side === 'inside';
  return (
    <div
      className={isInside ? 'outline-drop outline-drop--inside' : 'outline-drop'}
      style={{ top, left, width, height }}
      aria-hidden="true"
    >
      <span className="outline-drop__words">
        {isInside ? t('edit.dropInside', { row }) : t('edit.dropBeside', { row })}
      </span>
    </div>
  );
}
