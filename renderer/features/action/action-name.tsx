import { ChevronDown, ChevronRight } from 'lucide-react';
import { Icon } from '../../ui/icon.tsx';
import type { ActionRow } from './model/action-rows.ts';
import type { ActionWords } from './use-action-words.ts';

const indentPx = 14;

export function sayName(row: ActionRow): string {
  if (row.kind === 'action') return row.action.text;
  const { code, name } = row.kind === 'node' ? { code: row.node.code, name: row.node.text } : row.indicator;
  return [code, name].filter((part) => part).join(' ');
}

export function NameCell({
  row,
  words,
  toggle,
}: {
  readonly row: ActionRow;
  readonly words: ActionWords;
  readonly toggle: (rowKey: string) => void;
}) {
  const text = sayName(row);
  return (
    <span
      className={`action-name action-name--${row.kind}`}
      style={{ paddingInlineStart: row.depth * indentPx }}
    >
      {row.isExpanded === null ? (
        <span className="action-name__leaf">
          {row.kind === 'action' && <span className="action-name__dot" />}
        </span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="action-name__toggle"
          aria-label={row.isExpanded ? words.collapse : words.expand}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={() => toggle(row.key)}
        >
          <Icon of={row.isExpanded ? ChevronDown : ChevronRight} size={14} />
        </button>
      )}
      <span className={text === '' ? 'action-name__text muted' : 'action-name__text'}>
        {text || words.untitled}
      </span>
    </span>
  );
}
