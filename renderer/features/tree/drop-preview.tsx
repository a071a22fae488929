import { useTranslation } from 'react-i18next';
import type { TreeDrawing } from '../../../db/domain/tree/draw-tree.ts';
import { sayError } from '../../ui/error-text.ts';
import type { Drag } from './use-drag.ts';

const ghost = { width: 216, height: 40 } as const;

/** In the picture: the card under the pointer, the line to where it would hang, and the card it would hang on. */
export function DropPreview({ drag, drawing }: { readonly drag: Drag; readonly drawing: TreeDrawing }) {
  const { at, target } = drag;
  const moved = drawing.cards.find((one) => one.card.id === drag.id);
  const isAllowed = target?.planned?.ok === true;
  const tone = target === null || target.planned === null ? 'idle' : isAllowed ? 'fine' : 'refused';
  const box = target?.card.box;
  const x = at.x - ghost.width / 2;
  const y = at.y + 12;
  return (
    <g className={`tree-drop tree-drop--${tone}`}>
      {box && target.spot === 'into' && (
        <>
          <rect {...box} rx={4} className="tree-drop__target" />
          <path
            d={`M${box.x + box.width / 2} ${box.y + box.height}L${at.x} ${y}`}
            className="tree-drop__line"
          />
        </>
      )}
      {box && target.spot !== 'into' && (
        <rect
          x={target.spot === 'before' ? box.x - 12 : box.x + box.width + 6}
          y={box.y}
          width={6}
          height={box.height}
          rx={3}
          className="tree-drop__bar"
        />
      )}
      <rect x={x} y={y} {...ghost} rx={4} className="tree-drop__ghost" />
      <text x={x + 10} y={y + 17} className="tree-drop__level">
        {moved?.card.levelName}
      </text>
      <text x={x + 10} y={y + 33} className="tree-drop__text">
        {moved?.card.lines[0]}
      </text>
    </g>
  );
}

/** In words, at the head of the picture and aloud: what letting go would do. */
export function DropNote({ drag }: { readonly drag: Drag | null }) {
  const { t } = useTranslation();
  const say = (): string => {
    if (drag === null) return '';
    if (drag.target === null) return t('tree.drop.hint');
    const { card, spot, planned } = drag.target;
    if (planned === null) return t('tree.drop.same');
    if (!planned.ok) return sayError(t, { code: 'not-allowed-here', detail: planned.refusal });
    const place = `${card.card.levelName} ${card.card.number}`.trim();
    return t(`tree.drop.${spot}`, { place });
  };
  return (
    <p className={drag === null ? 'visually-hidden' : 'tree-drop-note'} role="status">
      {say()}
    </p>
  );
}
