import type { TFunction } from 'i18next';
import { findDecimalMark } from '../../../../db/domain/format.ts';
import type { OrdinalScale } from '../../../../db/domain/ordinal.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import type { CellEditorKind, CellFacts, GridColumn } from '../../../ui/grid/grid-types.ts';
import { findDirectionSign } from '../../realization/unit.ts';
import { type OutlineRow, type OutlineWords, yearKey } from '../model/outline-row.ts';
import { findScale } from '../model/row-cells.ts';
import { TextCell, TextCellEditor } from './text-cell.tsx';

const unitWidthPx = 80;
/** Wide enough for its header; longer figures make it as wide as they are. */
const baselineWidthPx = 74;
const longestNarrowFigure = 8;
const yearWidthPx = 60;
const textMinWidthPx = 320;

type ColumnOptions = Readonly<{
  t: TFunction;
  words: OutlineWords;
  years: readonly number[];
  currentYear: number;
  baselineYear: number | null;
  scales: readonly (OrdinalScale & { readonly id: string })[];
  /** Characters of the longest baseline. */
  longestBaseline: number;
  onToggle: (row: OutlineRow) => void;
  onGrip: ((row: OutlineRow, x: number, y: number) => void) | undefined;
}>;

const nothing: CellFacts = { text: '', state: 'read-only' };

/** The texts of the cascade, then what they are measured in, where they begin, and a column for each year. */
export function makeOutlineColumns(options: ColumnOptions): readonly GridColumn<OutlineRow>[] {
  const { t, words, years, currentYear, baselineYear, scales, onToggle, onGrip } = options;
  const columnCount = 3 + years.length;
  const figureEditor = (row: OutlineRow): CellEditorKind => chooseEditor(row.indicator, scales, words);
  const cellOf = (key: string) => (row: OutlineRow) => row.cells[key] ?? nothing;
  return [
    {
      key: 'text',
      name: t('plan.columns.text'),
      width: 'fill',
      minWidth: textMinWidthPx,
      wraps: true,
      cell: cellOf('text'),
      colSpan: (row) => (row.layout === 'text' ? columnCount : 1),
      render: (row, facts) => (
        <TextCell row={row} words={words} text={facts.text} onToggle={onToggle} onGrip={onGrip} />
      ),
      editor: (row) => ({ kind: 'text', isMultiline: true, placeholder: sayPlaceholder(row, t) }),
      frameEditor: (row, field) => (
        <TextCellEditor row={row} words={words} field={field} onToggle={onToggle} />
      ),
    },
    {
      key: 'unit',
      name: t('plan.columns.unit'),
      width: unitWidthPx,
      wraps: true,
      cell: cellOf('unit'),
      render: (row, facts) => drawUnit(row, facts, words),
      editor: () => ({ kind: 'text' }),
    },
    {
      key: 'baseline',
      name:
        baselineYear === null
          ? t('plan.columns.baseline')
          : t('plan.columns.baselineOf', { year: baselineYear }),
      width: options.longestBaseline > longestNarrowFigure ? 'fit' : baselineWidthPx,
      align: 'end',
      cell: cellOf('baseline'),
      render: (row, facts) => drawFigure(row, facts, words.baselineHint),
      editor: figureEditor,
    },
    ...years.map(
      (year): GridColumn<OutlineRow> => ({
        key: yearKey(year),
        name: String(year),
        width: 'fit',
        minWidth: yearWidthPx,
        align: 'end',
        ...(year === currentYear ? { emphasis: 'current' as const } : {}),
        cell: cellOf(yearKey(year)),
        render: (row, facts) => drawFigure(row, facts, '–'),
        editor: figureEditor,
      }),
    ),
  ];
}

function chooseEditor(
  indicator: PlanIndicator | null,
  scales: ColumnOptions['scales'],
  words: OutlineWords,
): CellEditorKind {
  const scale = indicator?.valueKind === 'ordinal' ? findScale(indicator, scales) : null;
  if (!scale) return { kind: 'number', decimalMark: findDecimalMark(words.locale) };
  return { kind: 'choice', options: scale.levels.map(({ code, label }) => ({ code, label })) };
}

const sayPlaceholder = (row: OutlineRow, t: TFunction): string =>
  row.kind === 'indicator' ? t('plan.newIndicator') : t('plan.newRow', { level: row.level.name });

/** Indicators say in the unit which way is better. */
function drawUnit(row: OutlineRow, facts: CellFacts, words: OutlineWords) {
  if (row.draft && row.kind === 'indicator') return <span className="outline-ghost">{words.unitHint}</span>;
  const direction = row.indicator?.direction ?? null;
  return (
    <span className="outline-unit">
      {facts.text}{' '}
      {direction && (
        <>
          <span aria-hidden="true">{findDirectionSign(direction)}</span>
          <span className="visually-hidden">{words.directions[direction]}</span>
        </>
      )}
    </span>
  );
}

/** A row that is being written shows what will stand there. */
function drawFigure(row: OutlineRow, facts: CellFacts, hint: string) {
  if (row.draft && row.kind === 'indicator') return <span className="outline-ghost">{hint}</span>;
  return <span className="grid-text">{facts.text}</span>;
}
