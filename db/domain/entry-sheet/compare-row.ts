import type { JudgedRow } from './judge-row.ts';
import { makeProblem, type SheetProblem } from './sheet-problem.ts';
import {
  emptyState,
  isSameFigure,
  isSameMonths,
  isSameNote,
  type MonthField,
  monthFields,
  type SheetState,
  saysFigure,
  saysMonth,
} from './sheet-state.ts';

/** `conflict`: the cell was changed here after the sheet had gone out, and the sheet says something else again. */
export type SheetRowState = 'new' | 'changed' | 'conflict' | 'unchanged' | 'refused';

export type ComparedRow = Readonly<{
  state: SheetRowState;
  /** What the cell is after taking the row over; equal to what it is where nothing changes. */
  after: SheetState;
  /** The same with the offered figures in place of the doubtful ones; null where none is offered. */
  suggestion: SheetState | null;
  problems: readonly SheetProblem[];
}>;

/**
 * Three states of a cell: as the sheet went out (`base`; null for a table that never did), as it came back, and as the
 * file has it now. Figure, note and months are looked at apart, so that a note written here does not stand against a
 * figure written there, nor October against November. What was emptied in a sheet stays in the file, because an empty
 * cell may as well be a slip.
 */
export function compareRow(judged: JudgedRow, current: SheetState, base: SheetState | null): ComparedRow {
  const { given, problems, offers } = dropUntouched(judged, base);
  const before = base ?? emptyState;
  const isTable = base === null;
  const isAbsence = given.missingReason !== null;
  const figure = decide({
    says: saysFigure(given),
    isAsNow: isSameFigure(given, current),
    isAsSent: !isTable && isSameFigure(given, before),
    // A reason why there is no figure takes the months away as well.
    isUntouchedHere:
      isTable || (isSameFigure(current, before) && (!isAbsence || isSameMonths(current, before))),
  });
  const note = decide({
    says: given.note !== null,
    isAsNow: isSameNote(given, current),
    isAsSent: !isTable && isSameNote(given, before),
    isUntouchedHere: isTable || isSameNote(current, before),
  });
  const months = monthFields.map((field) =>
    decide({
      says: given[field] !== null,
      isAsNow: given[field] === current[field],
      isAsSent: !isTable && given[field] === before[field],
      // A month takes the place of such a reason.
      isUntouchedHere:
        isTable || (current[field] === before[field] && current.missingReason === before.missingReason),
    }),
  );
  const takesMonth = months.some((one) => one !== 'keep');
  const isGone = figure !== 'keep' && isAbsence;
  const readMonth = (field: MonthField, at: number) =>
    isGone ? null : months[at] === 'keep' ? current[field] : given[field];
  const [month1 = null, month2 = null, month3 = null] = monthFields.map(readMonth);
  const own = figure === 'keep' ? current : given;
  const after: SheetState = {
    ...own,
    missingReason: takesMonth && !isGone ? null : own.missingReason,
    note: note === 'keep' ? current.note : given.note,
    month1,
    month2,
    month3,
  };
  const told = [...problems];
  if (!problems.some(isError) && hasEmptied(given, before, takesMonth)) {
    told.push(makeProblem('hint', 'emptied'));
  }
  // A note has no place of its own: it belongs to a figure or to the reason why there is none.
  if (note !== 'keep' && !saysFigure(after) && !saysMonth(after))
    told.push(makeProblem('error', 'note-alone', { text: after.note ?? '' }));
  const decisions = [figure, note, ...months];
  const isReplacing =
    (figure !== 'keep' && saysFigure(current)) ||
    monthFields.some((field, at) => months[at] !== 'keep' && current[field] !== null);
  const state = told.some(isError)
    ? 'refused'
    : decisions.includes('conflict')
      ? 'conflict'
      : decisions.every((one) => one === 'keep')
        ? 'unchanged'
        : isReplacing || (figure === 'keep' && !takesMonth)
          ? 'changed'
          : 'new';
  const hasOffer = Object.keys(offers).length > 0;
  return {
    state,
    after: state === 'refused' ? current : after,
    suggestion: hasOffer && state !== 'refused' ? { ...after, ...offers } : null,
    problems: told,
  };
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

/** A reason that made room for months, or months that made room for a reason, were not emptied but replaced. */
function hasEmptied(given: SheetState, before: SheetState, takesMonth: boolean): boolean {
  const isReplaced = takesMonth && before.missingReason !== null;
  if (saysFigure(before) && !saysFigure(given) && !isReplaced) return true;
  const isGone = given.missingReason !== null;
  return monthFields.some((field) => before[field] !== null && given[field] === null && !isGone);
}

/** What is wrong with a figure that nobody touched is the business of the grid, not of the sheet. */
function dropUntouched(judged: JudgedRow, base: SheetState | null): JudgedRow {
  if (base === null) return judged;
  const isOld = (field: 'value' | MonthField): boolean =>
    judged.problems.some(({ column, read }) => column === field && read !== null && read === base[field]) &&
    (field !== 'value' || judged.given.numerator === base.numerator);
  const old = (['value', ...monthFields] as const).filter(isOld);
  if (old.length === 0) return judged;
  const isOfOld = ({ column, read }: SheetProblem): boolean =>
    read !== null && old.some((field) => field === column);
  return {
    given: { ...judged.given, ...Object.fromEntries(old.map((field) => [field, base[field]])) },
    offers: Object.fromEntries(
      Object.entries(judged.offers).filter(([field]) => !old.some((one) => one === field)),
    ),
    problems: judged.problems.filter((problem) => !isOfOld(problem)),
  };
}
