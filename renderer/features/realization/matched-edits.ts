import type { MatchedBlock } from '../../../db/domain/entry/match-rows.ts';
import type { SheetCell } from '../../../db/domain/read-number.ts';
import type { IndicatorRow } from './entry-rows.ts';
import type { EntryEdit } from './judge-edits.ts';

export type MatchedEdits = {
  readonly edits: readonly EntryEdit[];
  /** Notes of the table, by the key of their row. */
  readonly notes: ReadonlyMap<string, string>;
  /** Lines that name no indicator, or that a person left out. */
  readonly unmatched: number;
  /** Lines of indicators that have no cell in the open period. */
  readonly closed: number;
};

/**
 * What a table changes, line by line: a line without a figure changes nothing, and a line that says the same as one before
 * it says it once.
 */
export function listMatchedEdits(
  { lines }: MatchedBlock,
  chosen: ReadonlyMap<number, string | null>,
  rowOf: ReadonlyMap<string, IndicatorRow>,
): MatchedEdits {
  const edits = new Map<string, EntryEdit>();
  const notes = new Map<string, string>();
  let unmatched = 0;
  let closed = 0;
  lines.forEach(({ value, targetId, extras }, index) => {
    const id = chosen.has(index) ? chosen.get(index) : targetId;
    const row = id == null ? undefined : rowOf.get(id);
    const note = extras.note?.text.trim() ?? '';
    const entry = readValue(value, extras.numerator?.text ?? '', extras.denominator?.text ?? '');
    if (!row) unmatched += 1;
    else if (row.isAnnualOnly) closed += 1;
    else {
      if (entry) edits.set(row.key, { row, ...entry });
      if (note !== '') notes.set(row.key, note);
    }
  });
  return { edits: [...edits.values()], notes, unmatched, closed };
}

type Value = { readonly text: string; readonly raw: SheetCell | null };

/** The figure of the line; where there is none, the two it is the ratio of. */
function readValue(value: Value, numerator: string, denominator: string): Value | null {
  if (value.text.trim() !== '') return value;
  if (numerator.trim() === '' || denominator.trim() === '') return null;
  return { text: `=${numerator.trim()}/${denominator.trim()}`, raw: null };
}
