import { describe, expect, it } from 'vitest';
import { createGridController } from '../../../renderer/ui/grid/grid-controller.ts';
import { createPlaces } from '../../../renderer/ui/grid/grid-shape.ts';
import { createGridStore } from '../../../renderer/ui/grid/grid-store.ts';
import type { CellEdit, GridColumn, GridProps } from '../../../renderer/ui/grid/grid-types.ts';
import { noteOutsideChange, shortenValue } from '../../../renderer/ui/outside-changes.ts';

type Row = Readonly<{ key: string; text: string }>;
const columns: readonly GridColumn<Row>[] = [
  { key: 'text', name: 'Uraian', cell: (row) => ({ text: row.text, state: 'editable' }) } as GridColumn<Row>,
];

/** A grid of one cell that is being edited, whose value others may change; `typed` is what stands in its field. */
function editCell(isOverwriting: boolean) {
  let rows: readonly Row[] = [{ key: 'r', text: 'Dua belas' }];
  const edits: CellEdit<Row>[] = [];
  const told: string[] = [];
  const store = createGridStore();
  const props = { columns, onEdit: (list: readonly CellEdit<Row>[]) => void edits.push(...list) } as Partial<
    GridProps<Row>
  > as GridProps<Row>;
  const stay = (): void => undefined;
  const controller = createGridController<Row>({
    store,
    places: () => createPlaces(rows, columns, undefined),
    props: () => props,
    focusActive: stay,
    pointAtActive: stay,
    showActive: stay,
    scrollTo: stay,
    tellTaken: (value) => told.push(value),
  });
  controller.select({ row: 0, col: 0 });
  controller.startEdit({ isOverwriting });
  return {
    type: (text: string) => controller.setDraftReader(() => ({ text, isCaretAtStart: false })),
    change: (text: string) => {
      rows = [{ key: 'r', text }];
    },
    commit: () => controller.commit(),
    isEditing: () => store.get().editing !== null,
    sent: () => edits.map(({ text }) => text),
    told,
  };
}

describe('a cell that another window changes while it is typed in', () => {
  it('goes on being edited, takes what is typed, and tells the value that gives way', () => {
    const cell = editCell(true);
    cell.type('15');
    cell.change('14');
    noteOutsideChange();
    expect(cell.isEditing()).toBe(true);
    cell.commit();
    expect([cell.sent(), cell.told]).toEqual([['15'], ['14']]);
  });

  it('keeps the other value where its field was only looked at', () => {
    const cell = editCell(false);
    cell.type('Dua belas');
    cell.change('Empat belas');
    noteOutsideChange();
    cell.commit();
    expect([cell.sent(), cell.told]).toEqual([[], []]);
  });

  it('says nothing where both typed the same, and where this window itself wrote the value in another form', () => {
    const same = editCell(true);
    same.type('14');
    same.change('14');
    noteOutsideChange();
    same.commit();
    expect([same.sent(), same.told]).toEqual([[], []]);
    const own = editCell(true);
    own.type('15');
    own.change('12,00');
    own.commit();
    expect([own.sent(), own.told]).toEqual([['15'], []]);
  });

  it('is told by the beginning of its value', () => {
    expect(shortenValue('x'.repeat(121))).toBe(`${'x'.repeat(120)}…`);
    expect(shortenValue('x'.repeat(120))).toBe('x'.repeat(120));
  });
});
