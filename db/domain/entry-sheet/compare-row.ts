import type { Decimal } from '../decimal.ts';
import type { JudgedRow } from './judge-row.ts';
import { makeProblem, type SheetProblem } from './sheet-problem.ts';
import { emptyState, isSameFigure, isSameNote, type SheetState, saysFigure } from './sheet-state.ts';

/** `conflict`: the cell was changed here after the sheet had gone out, and the sheet says something else again. */
export type SheetRowState = 'new' | 'changed' | 'conflict' | 'unchanged' | 'refused';

export type ComparedRow = Readonly<{
  state: SheetRowState;
  /** What the cell is after taking the row over; equal to what it is where nothing changes. */
  after: SheetState;
  /** The same with the offered figure in place of the doubtful one. */
  suggestion: Decimal | null;
  problems: readonly SheetProblem[];
}>;

/**
 * Three states of a cell: as the sheet went out (`base`; null for a table that never did), as it came back, and as the
 * file has it now. Figure and note are looked at apart, so that a note written here does not stand against a figure
 * written there. What was emptied in a sheet stays in the file, because an empty cell may as well be a slip.
 */
export function compareRow(judged: JudgedRow, current: SheetState, base: SheetState | null): ComparedRow {
  const { given, problems, suggestion } = dropUntouched(judged, base);
  const before = base ?? emptyState;
  const isTable = base === null;
  const figure = decide({
    says: saysFigure(given),
    isAsNow: isSameFigure(given, current),
    isAsSent: !isTable && isSameFigure(given, before),
    isUntouchedHere: isTable || isSameFigure(current, before),
  });
  const note = decide({
    says: given.note !== null,
    isAsNow: isSameNote(given, current),
    isAsSent: !isTable && isSameNote(given, before),
    isUntouchedHere: isTable || isSameNote(current, before),
  });
  const after: SheetState = {
    ...(figure === 'keep' ? current : { ...given }),
    note: note === 'keep' ? current.note : given.note,
  };
  const told = [...problems];
  if (!saysFigure(given) && saysFigure(before) && !problems.some(isError))
    told.push(makeProblem('hint', 'emptied'));
  // A note has no place of its own: it belongs to a figure or to the reason why there is none.
  if (note !== 'keep' && !saysFigure(after))
    told.push(makeProblem('error', 'note-alone', { text: after.note ?? '' }));
  const state = told.some(isError)
    ? 'refused'
    : figure === 'conflict' || note === 'conflict'
      ? 'conflict'
      : figure === 'keep' && note === 'keep'
        ? 'unchanged'
        : saysFigure(current)
          ? 'changed'
          : 'new';
  return { state, after: state === 'refused' ? current : after, suggestion, problems: told };
}

const isError = ({ severity }: SheetProblem): boolean => severity === 'error';

function decide(facts: {
  readonly says: boolean;
  readonly isAsNow: boolean;
  readonly isAsSent: boolean;
  readonly isUntouchedHere: boolean;
}): 'keep' | 'take' | 'conflict' {
  if (!facts.says || facts.isAsNow || facts.isAsSent) return 'keep';
  return facts.isUntouchedHere ? 'take' : 'conflict';
}

/** What is wrong with a figure that nobody touched is the business of the grid, not of the sheet. */
function dropUntouched(judged: JudgedRow, base: SheetState | null): JudgedRow {
  const isOld = ({ read }: SheetProblem): boolean =>
    read !== null && base !== null && read === base.value && judged.given.numerator === base.numerator;
  if (base === null || !judged.problems.some(isOld)) return judged;
  return {
    given: { ...judged.given, value: base.value },
    suggestion: null,
    problems: judged.problems.filter((problem) => !isOld(problem)),
  };
}
