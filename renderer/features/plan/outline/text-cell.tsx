import { ChevronDown, ChevronRight, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { LevelTag, type TagKind } from '../../../ui/level-tag.tsx';
import type { OutlineRow, OutlineWords } from '../model/outline-row.ts';
import { indentPx } from './row-height.ts';

type TextCellProps = Readonly<{
  row: OutlineRow;
  words: OutlineWords;
  onToggle: (row: OutlineRow) => void;
  /** The hand takes the row by its level; absent where rows cannot be moved. */
  onGrip?: ((row: OutlineRow, x: number, y: number) => void) | undefined;
}>;

/** The level of a row or the kind of its indicator; a new indicator is an ordinary one. */
export function describeTag(row: OutlineRow, words: OutlineWords): Readonly<{ kind: TagKind; text: string }> {
  if (row.kind === 'node') return { kind: row.level.kind, text: row.level.name };
  const kind = row.indicator?.kind ?? 'ik';
  return { kind, text: words.kinds[kind] };
}

function Lead({ row, words, onToggle, onGrip }: TextCellProps) {
  const tag = describeTag(row, words);
  return (
    <>
      <span className="outline-indent" style={{ inlineSize: row.depth * indentPx }} />
      {row.isExpanded === null ? (
        <span className="outline-toggle" />
      ) : (
        // The keys → and ← of the row do the same; its state is said by the row itself.
        <button
          type="button"
          className="outline-toggle"
          tabIndex={-1}
          aria-hidden="true"
          onClick={() => onToggle(row)}
        >
          <Icon of={row.isExpanded ? ChevronDown : ChevronRight} size={14} />
        </button>
      )}
      {onGrip && row.draft === null ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the row's menu, Alt+arrows and the clipboard do the same
        <span
          className="outline-grip"
          onMouseDown={(event) => {
            // Or the grid would begin a range here.
            event.stopPropagation();
            event.preventDefault();
          }}
          onPointerDown={(event) => {
            if (event.button === 0) onGrip(row, event.clientX, event.clientY);
          }}
        >
          <LevelTag kind={tag.kind}>{tag.text}</LevelTag>
        </span>
      ) : (
        <LevelTag kind={tag.kind}>{tag.text}</LevelTag>
      )}
      {row.number && <span className="outline-number">{row.number}</span>}
    </>
  );
}

/** What stands behind the text of a row that something is missing around; empty for all others. */
export const sayGaps = ({ gaps }: OutlineRow, words: OutlineWords): string =>
  gaps.map((gap) => ` · ${words.gaps[gap]}`).join('');

/** Level, number and the whole text of a row; nothing of it is ever cut. */
export function TextCell(props: TextCellProps & Readonly<{ text: string }>) {
  const { row, text, words } = props;
  const gaps = sayGaps(row, words);
  return (
    <span className={row.layout === 'text' ? 'outline-line outline-line--strong' : 'outline-line'}>
      <Lead {...props} />
      <span className="outline-words">
        {text}
        {gaps && <span className="outline-gap">{gaps}</span>}
      </span>
      {row.problem && (
        <span className="outline-problem" title={row.problem}>
          <Icon of={CircleAlert} size={14} />
          <span className="visually-hidden">{row.problem}</span>
        </span>
      )}
    </span>
  );
}

/** The same with the field in place of the text. */
export function TextCellEditor(props: TextCellProps & Readonly<{ field: ReactNode }>) {
  const { row, field } = props;
  return (
    <span className={row.layout === 'text' ? 'outline-line outline-line--strong' : 'outline-line'}>
      <Lead {...props} />
      {field}
    </span>
  );
}
