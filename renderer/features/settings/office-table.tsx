import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../db/domain/errors.ts';
import type { Official, Unit } from '../../../db/domain/plan-document.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { useDocumentStore, useIsReadOnly, usePlan } from '../../app/use-document.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { sayError } from '../../ui/error-text.ts';
import { Grid } from '../../ui/grid/grid.tsx';
import type { CellEdit, GridColumn, GridHandle, GridLayout } from '../../ui/grid/grid-types.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { listRows, newRowKey, type OfficeFault, type OfficeRow, type ReadCell } from './model/office-rows.ts';
import type { PastedTable } from './model/pasted-rows.ts';

const lineHeightPx = 18;
const rowPaddingPx = 10;
/** Longer words are cut; their cell says all of them. */
const mostLines = 3;
const headerHeightPx = 32;
const shownRows = 12;

/**
 * A list of the office as a table: cells are typed or pasted, the empty row at the end makes a new one, and a table
 * pasted there makes as many as it has, in one step.
 */
export function OfficeTable<K extends 'unit' | 'official', T extends Unit | Official>({
  kind,
  title,
  hint,
  rows,
  columns,
  readCell,
  begin,
  readTable,
}: {
  readonly kind: K;
  readonly title: string;
  readonly hint: string;
  readonly rows: readonly T[];
  readonly columns: readonly GridColumn<OfficeRow<T>>[];
  readonly readCell: (column: string, text: string) => ReadCell<object>;
  /** The fields of a row nobody has filled in. */
  readonly begin: object;
  /** Rows out of a pasted table, as the command takes them. */
  readonly readTable: (table: PastedTable) => readonly object[];
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const isReadOnly = useIsReadOnly();
  const { plan } = usePlan();
  const planId = plan.id;
  const [selected, setSelected] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const grid = useRef<GridHandle>(null);
  const shown = useMemo(() => listRows(rows, !isReadOnly), [rows, isReadOnly]);

  const sayFault = (fault: OfficeFault): string =>
    fault.kind === 'blank'
      ? t('settings.office.blank')
      : t(fault.kind === 'no-date' ? 'settings.office.notADate' : 'settings.office.unknownUnit', {
          text: fault.text,
        });
  const note = (result: Result<unknown>): boolean => {
    setProblem(result.ok ? null : sayError(t, result.error));
    return result.ok;
  };

  /** The cells of one act by their row: each row is one command. */
  async function keep(edits: readonly CellEdit<OfficeRow<T>>[]): Promise<void> {
    for (const [row, of] of Map.groupBy(edits, (edit) => edit.row)) {
      const patch: Record<string, unknown> = {};
      for (const { columnKey, text } of of) {
        const read = readCell(columnKey, text);
        if (!read.ok) return setProblem(sayFault(read.fault));
        Object.assign(patch, read.patch);
      }
      if (row.row) {
        const { id, version } = row.row;
        // The kind and its fields belong together, which a union cannot show where the kind is a parameter.
        if (!note(await store.run('record.update', { kind, planId, id, version, patch } as never))) return;
      } else {
        // What a row is called comes first: figures without a name would be nobody's.
        if (!('name' in patch)) return setProblem(sayFault({ kind: 'blank' }));
        const values = { ...begin, ...patch };
        const made = await store.run('record.create', { kind, planId, values } as never);
        if (!note(made)) return;
        const columnKey = of.at(-1)?.columnKey;
        if (made.ok && columnKey)
          grid.current?.focusCell((made.value as { value: { id: string } }).value.id, columnKey);
      }
    }
  }

  async function addMany(table: PastedTable): Promise<void> {
    const made = readTable(table);
    if (made.length === 0) return;
    const done = note(await store.run('record.createMany', { kind, planId, rows: made } as never));
    if (!done) return;
    showToast({
      text: t('settings.office.pasted', { count: made.length }),
      topic: `pasted ${kind}`,
      action: offerUndo(t, store, planId),
    });
  }

  const place = rows.findIndex(({ id }) => id === selected);
  const chosen = rows[place];
  async function remove(): Promise<void> {
    if (chosen) note(await store.run('record.remove', { kind, planId, id: chosen.id }));
  }
  async function move(by: -1 | 1): Promise<void> {
    if (!chosen) return;
    const afterId = rows[by === -1 ? place - 2 : place + 1]?.id ?? null;
    note(await store.run('record.move', { kind, planId, id: chosen.id, afterId }));
  }

  const wrapping = useMemo(() => columns.filter((column) => column.wraps), [columns]);
  const rowHeight = useCallback(
    (row: OfficeRow<T>, layout: GridLayout): number => {
      const lines = wrapping.map(({ key, cell }) =>
        layout.countLines(cell(row).text, layout.innerWidthOf(key)),
      );
      return rowPaddingPx + lineHeightPx * Math.min(mostLines, Math.max(1, ...lines));
    },
    [wrapping],
  );
  const usualLines = wrapping.length > 0 ? 2 : 1;
  const usualPx = rowPaddingPx + lineHeightPx * usualLines;
  const height = headerHeightPx + usualPx * Math.min(shownRows, Math.max(2, shown.length)) + 2;
  return (
    <section className="settings__part" aria-label={title}>
      <h3 className="settings__heading">
        <span>{title}</span>
        <span className="spacer" />
        <Button
          size="small"
          icon={ArrowUp}
          isDisabled={isReadOnly || place < 1}
          onPress={() => void move(-1)}
        >
          {t('settings.office.moveUp')}
        </Button>
        <Button
          size="small"
          icon={ArrowDown}
          isDisabled={isReadOnly || place < 0 || place === rows.length - 1}
          onPress={() => void move(1)}
        >
          {t('settings.office.moveDown')}
        </Button>
        <Button size="small" icon={Trash2} isDisabled={isReadOnly || place < 0} onPress={() => void remove()}>
          {t('settings.office.removeRow')}
        </Button>
      </h3>
      {problem && (
        <Banner tone="error" isCompact onClose={() => setProblem(null)}>
          {problem}
        </Banner>
      )}
      <div className="settings__grid" style={{ blockSize: height }}>
        <Grid<OfficeRow<T>>
          ref={grid}
          label={title}
          columns={columns}
          rows={shown}
          rowHeight={rowHeight}
          onEdit={(edits, source) => {
            // Emptied cells of the empty row are no row.
            const said =
              source === 'clear' || source === 'cut' ? edits.filter(({ row }) => row.row !== null) : edits;
            void keep(said);
          }}
          onPaste={({ block, row }) => {
            if (row.key !== newRowKey) return false;
            void addMany(block.map((line) => line.map(({ text }) => text)));
            return true;
          }}
          onSelect={({ row }) => setSelected(row.row?.id ?? null)}
        />
      </div>
      <p className="settings__hint">{hint}</p>
    </section>
  );
}
