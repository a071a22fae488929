import { describe, expect, it } from 'vitest';
import { type EntryColumnId, entryColumnIds } from '../../../electron/api/entry-columns.ts';
import {
  allColumns,
  askColumn,
  type ColumnFrame,
  chooseColumns,
  listColumns,
  noOwnColumns,
  type OwnColumns,
  readOwnColumns,
} from '../../../renderer/features/realization/choose-columns.ts';
import { columnGroups } from '../../../renderer/features/realization/column-names.ts';
import { stepThroughGroups } from '../../../renderer/features/realization/step-through-groups.ts';

const year: ColumnFrame = { year: 2026, quarter: 0, hasMonths: false, hasQuarters: true, endYear: 2029 };
const third: ColumnFrame = { ...year, quarter: 3 };
/** Of a screen of 1366 points, beside the navigation and the details. */
const ordinaryPx = 918;
const widePx = 1600;

const shownIn = (frame: ColumnFrame, own: OwnColumns = noOwnColumns, width = ordinaryPx) => [
  ...chooseColumns(width, frame, own).shown,
];

describe('the columns of the entry grid', () => {
  it('are those of the period as long as nobody chose any', () => {
    expect(shownIn(year)).toEqual(['unit', 'target', 'lastYear', 'achievement', 'evidence', 'analysis']);
    expect(shownIn(third)).toEqual([
      ...['unit', 'target', 'planned', 'quarter1', 'quarter2', 'achievement', 'evidence', 'analysis'],
    ]);
  });

  it('take in status and note where names keep their room', () => {
    const more = shownIn(year, noOwnColumns, widePx);
    expect(more.slice(-2)).toEqual(['status', 'note']);
    expect(chooseColumns(widePx, year, noOwnColumns).isNarrow).toBe(false);
    expect(chooseColumns(ordinaryPx, third, noOwnColumns).isNarrow).toBe(true);
  });

  it('give the months of a quarter the room of the quarters before it', () => {
    expect(shownIn({ ...third, hasMonths: true })).not.toContain('quarter1');
    expect(shownIn({ ...third, hasMonths: true }, noOwnColumns, widePx)).toContain('quarter1');
  });

  it('are shown and hidden by hand whatever the width, in their own order', () => {
    const own: OwnColumns = { shown: ['source', 'endTarget'], hidden: ['unit', 'quarter1'] };
    expect(shownIn(third, own)).toEqual([
      ...['endTarget', 'target', 'planned', 'quarter2', 'achievement', 'evidence', 'analysis', 'source'],
    ]);
  });

  it('leave less room for those that come by themselves', () => {
    // About 500 for those of the year, 92 + 150 for status and note, 430 for names: 1172 of the 1180 there are. A target
    // more takes 66, a unit less gives back 90.
    expect(shownIn(year, noOwnColumns, 1180)).toContain('note');
    expect(shownIn(year, { shown: ['endTarget'], hidden: [] }, 1180)).not.toContain('note');
    expect(shownIn(year, { shown: ['endTarget'], hidden: ['unit'] }, 1180)).toContain('note');
  });

  it('are more than twenty when all are chosen, and none is left out of the list', () => {
    // Beside the name and the open period.
    expect(shownIn(year, allColumns).length + 2).toBeGreaterThanOrEqual(20);
    expect(shownIn(third, allColumns)).toEqual(listColumns(third));
    const listed = columnGroups.flatMap(({ columns }): readonly EntryColumnId[] => columns);
    expect(listed.toSorted()).toEqual(entryColumnIds.toSorted());
  });

  it('never speak of quarters to an office without them, nor of an end to a plan without a period', () => {
    const plain = listColumns({ ...year, hasQuarters: false, endYear: null });
    expect(plain.filter((id) => /quarter|end|planned|reached/i.test(id))).toEqual([]);
    // The open quarter is the column that is filled in; its target may stand beside it.
    expect(listColumns(third)).not.toContain('quarter3');
    expect(listColumns(third)).toContain('targetQuarter3');
  });
});

describe('what is remembered of a choice', () => {
  const isShownWith = (id: EntryColumnId) => (own: OwnColumns) => shownIn(year, own).includes(id);

  it('is a column that would not be there, or would be', () => {
    const more = askColumn(noOwnColumns, 'source', true, isShownWith('source'));
    expect(more).toEqual({ shown: ['source'], hidden: [] });
    const less = askColumn(more, 'unit', false, isShownWith('unit'));
    expect(less).toEqual({ shown: ['source'], hidden: ['unit'] });
  });

  it('is nothing once it is what happens anyway', () => {
    const own: OwnColumns = { shown: ['source'], hidden: ['unit'] };
    const back = askColumn(own, 'unit', true, isShownWith('unit'));
    expect(askColumn(back, 'source', false, isShownWith('source'))).toEqual(noOwnColumns);
  });

  it('leaves columns alone that another version of the program knows', () => {
    expect(readOwnColumns(undefined)).toEqual(noOwnColumns);
    expect(readOwnColumns({ shown: ['source', 'moon'], hidden: ['unit'] })).toEqual({
      shown: ['source'],
      hidden: ['unit'],
    });
  });
});

describe('arrows in the list of columns', () => {
  const step = (group: number, line: number, key: string) =>
    stepThroughGroups([3, 1, 2], { group, line }, key);

  it('go down and up through all groups, and not beyond', () => {
    expect(step(0, 2, 'ArrowDown')).toEqual({ group: 1, line: 0 });
    expect(step(1, 0, 'ArrowUp')).toEqual({ group: 0, line: 2 });
    expect([step(0, 0, 'ArrowUp'), step(2, 1, 'ArrowDown'), step(0, 0, 'a')]).toEqual([null, null, null]);
  });

  it('go sideways to the same line or the last one there is', () => {
    expect(step(0, 2, 'ArrowRight')).toEqual({ group: 1, line: 0 });
    expect(step(2, 1, 'ArrowLeft')).toEqual({ group: 1, line: 0 });
    expect(step(2, 0, 'ArrowRight')).toBeNull();
    expect([step(1, 0, 'Home'), step(1, 0, 'End')]).toEqual([
      { group: 0, line: 0 },
      { group: 2, line: 1 },
    ]);
  });
});
