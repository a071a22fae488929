import { ChevronDown, ChevronRight } from 'lucide-react';
import { compare, hundred, type Rational, toFixedHalfUp } from '../../../db/domain/rational.ts';
import { Icon } from '../../ui/icon.tsx';
import type { BudgetRow } from './model/budget-rows.ts';
import type { BudgetWords } from './use-budget-words.ts';

/** How far each level stands in. */
export const indentPx = 14;

export function NameCell({
  row,
  words,
  toggle,
}: {
  readonly row: BudgetRow;
  readonly words: BudgetWords;
  readonly toggle: (rowKey: string) => void;
}) {
  if (row.node === null) return words.total;
  return (
    <span className="budget-name" style={{ paddingInlineStart: row.depth * indentPx }}>
      {row.isExpanded === null ? (
        <span className="budget-name__leaf" />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="budget-name__toggle"
          aria-label={row.isExpanded ? words.collapse : words.expand}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={() => toggle(row.key)}
        >
          <Icon of={row.isExpanded ? ChevronDown : ChevronRight} size={14} />
        </button>
      )}
      <span className={row.isExpanded === null ? 'budget-name__text' : 'budget-name__text is-upper'}>
        {row.shownCode && <span className="budget-name__code">{row.shownCode} </span>}
        {row.node.text}
      </span>
    </span>
  );
}

const barPx = 32;

/** What is spent of the ceiling: the figure says it, the bar is to be compared down the column. */
export function AbsorptionBar({ value, text }: { readonly value: Rational | null; readonly text: string }) {
  if (value === null) return null;
  const share = compare(value, hundred) > 0 ? 100 : Number(toFixedHalfUp(value, 0));
  return (
    <span className="budget-absorption">
      <svg width={barPx} height="8" aria-hidden="true">
        <rect className="budget-absorption__track" width={barPx} height="8" rx="2" />
        <rect
          className={compare(value, hundred) > 0 ? 'budget-absorption__over' : 'budget-absorption__done'}
          width={(share / 100) * barPx}
          height="8"
          rx="2"
        />
      </svg>
      <span>{text}</span>
    </span>
  );
}
