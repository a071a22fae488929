import type { TFunction } from 'i18next';
import { useCallback, useRef, useState } from 'react';
import type { Decimal } from '../../../db/domain/decimal.ts';
import {
  findRepeats,
  type MatchedBlock,
  type MatchTarget,
  matchBlock,
} from '../../../db/domain/entry/match-rows.ts';
import { formatPlain, type NumberLocale } from '../../../db/domain/format.ts';
import { readDay } from '../../../db/domain/read-day.ts';
import type { SheetCell } from '../../../db/domain/read-number.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { sayError } from '../../ui/error-text.ts';
import type { CellEdit, ClipboardBlock, EditSource, PasteEvent } from '../../ui/grid/grid-types.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { noteDrafts, type RejectedEntry, showRejected } from './entry-drafts.ts';
import type { EntryRow, IndicatorRow } from './entry-rows.ts';
import { type EntryEdit, judgeEdits, makeNotePatch, readStatus } from './judge-edits.ts';
import { listMatchedEdits } from './matched-edits.ts';
import { readMonthColumn } from './month-columns.tsx';
import type { EntryModel } from './use-entry-model.ts';
import type { EntryChange, SaveEntries } from './use-entry-saving.ts';
import { usePasteResult } from './use-paste-result.ts';

export type PastePreview = {
  readonly block: ClipboardBlock;
  readonly matched: MatchedBlock;
  /** The column whose values are taken. */
  readonly column: number;
  /** Another one for every table and column, so that choices made for one do not stay for the next. */
  readonly id: number;
};

type Inputs = {
  readonly planId: string;
  readonly model: EntryModel;
  readonly locale: NumberLocale;
  readonly t: TFunction;
  /** Another one for every year and quarter. */
  readonly periodKey: string;
  /** What a pasted column of this period may be headed by. */
  readonly headings: readonly string[];
  readonly save: SaveEntries;
  /** Puts a block where the active cell of the grid is. */
  readonly pasteAtSelection: (block: ClipboardBlock) => void;
};

export type EntryActions = ReturnType<typeof useEntryActions>;

const noNotes: ReadonlyMap<string, string> = new Map();

/** Everything that changes realizations from this screen, each act as one command. */
export function useEntryActions(inputs: Inputs) {
  const latest = useRef(inputs);
  latest.current = inputs;
  const store = useDocumentStore();
  const { result, show, close: closeResult, takeBack } = usePasteResult(inputs.planId, inputs.periodKey);
  const [preview, setPreview] = useState<PastePreview | null>(null);
  const [isDialogOpen, setDialogOpen] = useState(false);
  /** Cells of the paste under way that were not taken, and why. */
  const passed = useRef({ dropped: 0, annual: 0 });

  /** Keeps entries, refuses others, and leaves both to be seen; counts of it come back. */
  const enter = useCallback(
    (
      edits: readonly EntryEdit[],
      others: readonly EntryChange[] = [],
      notes: ReadonlyMap<string, string> = noNotes,
    ) => {
      const { planId, locale, save } = latest.current;
      const judged = judgeEdits(edits, locale);
      noteDrafts(planId, judged.touched, judged);
      const changes = judged.changes.map((change) => {
        const note = notes.get(change.row.key);
        return note === undefined ? change : { ...change, patch: { ...change.patch, note } };
      });
      const saved = save([...changes, ...others]);
      const kept = changes.length + others.length;
      return { kept, refused: judged.rejected.size, keys: judged.touched, saved };
    },
    [],
  );

  const onEdit = useCallback(
    (edits: readonly CellEdit<EntryRow>[], source: EditSource): void => {
      const { t } = latest.current;
      const entries: EntryEdit[] = [];
      const others: EntryChange[] = [];
      const badDays: string[] = [];
      for (const { row, columnKey, text, raw } of edits) {
        if (row.kind === 'group') continue;
        const month = readMonthColumn(columnKey);
        if (columnKey === 'entry') entries.push({ row, text, raw: raw ?? null });
        else if (month !== null) entries.push({ row, month, text, raw: raw ?? null });
        else if (columnKey === 'note') others.push({ row, patch: makeNotePatch(row, text), typed: null });
        else if (columnKey === 'dataDate') {
          const dataDate = text.trim() === '' ? null : readDay(text);
          if (dataDate === null && text.trim() !== '') badDays.push(text);
          else others.push({ row, patch: { dataDate }, typed: null });
        } else if (columnKey === 'status') {
          const status = readStatus(t, text);
          if (status !== null) others.push({ row, patch: { status }, typed: null });
        }
      }
      const { kept, refused, keys, saved } = enter(entries, others);
      const emptied = entries.filter(({ row, text }) => row.cell !== null && text.trim() === '').length;
      const counts = { refused, ...passed.current, unmatched: 0, emptied };
      if (source === 'paste') show({ pasted: kept + refused, ...counts, keys }, saved);
      else closeResult();
      const [badDay] = badDays;
      if (badDay !== undefined) {
        const text = t('realization.inspector.badDate', { text: badDay });
        showToast({ text, tone: 'error', topic: 'day' });
      }
    },
    [enter, show, closeResult],
  );

  const applyMatched = useCallback(
    (matched: MatchedBlock, chosen: ReadonlyMap<number, string | null>): void => {
      const { rowOf } = latest.current.model;
      const { edits, notes, unmatched, closed } = listMatchedEdits(matched, chosen, rowOf);
      const { kept, refused, keys, saved } = enter(edits, [], notes);
      setPreview(null);
      const counts = { refused, dropped: 0, annual: closed, unmatched, emptied: 0 };
      show({ pasted: kept + refused, ...counts, keys }, saved);
    },
    [enter, show],
  );

  /** A table that names its indicators goes to them; one that only seems to is shown first. */
  const offerTable = useCallback(
    (block: ClipboardBlock): boolean => {
      const { model, headings } = latest.current;
      const matched = matchBlock(block, listTargets(model.rows), { headings });
      if (!matched) return false;
      const targetOf = (index: number): string | null => matched.lines[index]?.targetId ?? null;
      const isCertain =
        matched.lines.every((line) => line.isCertain) &&
        matched.valueColumns.length <= 1 &&
        matched.extraColumns.length === 0 &&
        findRepeats(matched.lines, targetOf).size === 0;
      if (isCertain) applyMatched(matched, new Map());
      else setPreview({ block, matched, column: matched.valueColumns[0]?.index ?? 0, id: 0 });
      return true;
    },
    [applyMatched],
  );

  /** From the dialog: a table goes to the indicators it names, a column of figures down from the selected cell. */
  const pasteTable = useCallback(
    (block: ClipboardBlock): void => {
      setDialogOpen(false);
      if (!offerTable(block)) latest.current.pasteAtSelection(block);
    },
    [offerTable],
  );

  const onPaste = useCallback(
    (event: PasteEvent<EntryRow>): boolean => {
      const annual = event.closed.filter(
        ({ row, columnKey }) => isAnnual(row) && columnKey === 'entry',
      ).length;
      passed.current = { dropped: event.dropped - annual, annual };
      return offerTable(event.block);
    },
    [offerTable],
  );

  const choosePreviewColumn = useCallback((column: number): void => {
    const { model, headings } = latest.current;
    setPreview((now) => {
      const options = { headings, valueColumn: column };
      const matched = now && matchBlock(now.block, listTargets(model.rows), options);
      return matched ? { block: now.block, matched, column, id: now.id + 1 } : now;
    });
  }, []);

  const applyBulk = useCallback(
    (changes: readonly EntryChange[], said: 'copied' | 'status' | 'missing'): void => {
      const { planId, save, t } = latest.current;
      if (changes.length === 0) {
        showToast({ text: t('realization.bulk.nothing'), topic: 'bulk' });
        return;
      }
      closeResult();
      void save(changes).then((error) => {
        if (error) return showToast({ text: sayError(t, error), tone: 'error', topic: 'bulk' });
        showToast({
          text: t(`realization.bulk.done.${said}`, { count: changes.length }),
          topic: 'bulk',
          action: offerUndo(t, store, planId),
        });
      });
    },
    [store, closeResult],
  );

  const enterText = useCallback(
    (row: IndicatorRow, text: string, raw: SheetCell | null = null) => enter([{ row, text, raw }]),
    [enter],
  );

  return {
    applyBulk,
    result,
    preview,
    onEdit,
    onPaste,
    pasteTable,
    isDialogOpen,
    openDialog: () => setDialogOpen(true),
    closeDialog: () => setDialogOpen(false),
    applyMatched,
    choosePreviewColumn,
    closePreview: () => setPreview(null),
    closeResult,
    /** The figure offered in place of what was refused. */
    take: (entry: RefusedEntry, value: Decimal) => {
      enter([{ ...entry, text: formatPlain(value, { locale: latest.current.locale }) }]);
    },
    /** What was refused, kept after all or sent again. */
    keep: (entry: RefusedEntry, { text }: RejectedEntry) => {
      enter([{ ...entry, text, isConfirmed: true }]);
    },
    enterText,
    /** Null once something else was changed after the paste. */
    undoPaste: takeBack,
    showIssue: (key: string | null) => showRejected(latest.current.planId, key),
  };
}

/** What was refused in a row: its period or one of its months. */
export type RefusedEntry = Pick<EntryEdit, 'row' | 'month'>;

const isAnnual = (row: EntryRow): boolean => row.kind === 'indicator' && row.isAnnualOnly;

const listTargets = (rows: readonly IndicatorRow[]): readonly MatchTarget[] =>
  rows.map((row) => ({ id: row.key, code: row.indicator.code, name: row.indicator.name }));
