import { Lock } from 'lucide-react';
import { findDecimalMark } from '../../../db/domain/format.ts';
import type { Quarter } from '../../../db/domain/plan-document.ts';
import { type EntryColumnId, entryColumnIds } from '../../../electron/api/entry-columns.ts';
import { joinClasses } from '../../ui/class-names.ts';
import type { CellFacts, GridColumn } from '../../ui/grid/grid-types.ts';
import { Icon } from '../../ui/icon.tsx';
import { AchievementMark } from './achievement-mark.tsx';
import { dataDateFacts, isTextColumn, readFigureFacts, readTextFacts } from './beside-facts.ts';
import { type ColumnChoice, noteWidthPx, statusWidthPx } from './choose-columns.ts';
import { forIndicators, makeFigureColumn, makeTextColumn } from './column-kinds.ts';
import { nameColumn } from './column-names.ts';
import {
  achievementFacts,
  analysisFacts,
  type EntryStyle,
  entryFacts,
  evidenceFacts,
  noteFacts,
  statusFacts,
} from './entry-facts.ts';
import type { EntryRow, IndicatorRow } from './entry-rows.ts';
import { GroupCell, nameLevel } from './group-cells.tsx';
import { makeMonthColumns } from './month-columns.tsx';
import { nameQuarter } from './period-choice.ts';
import { AnalysisMark, EvidenceMark } from './proof-marks.tsx';
import { findDirectionSign } from './unit.ts';

export type EntryColumn = GridColumn<EntryRow>;

/** Shape, gap and padding of a pill beside its words. */
const pillExtraPx = 32;
/** The longest pill; a longer reason for there being none is cut, and said in full on hover. */
const achievementWidthPx = 134;

/** Of names that share their row with three months. */
const nameBesideMonthsPx = 196;

export type Groups = {
  readonly isCollapsed: (key: string) => boolean;
  readonly toggle: (key: string) => void;
};

/** The columns that were chosen, in their order; the one that is filled in stands where its period does. */
export function makeEntryColumns(
  choice: ColumnChoice,
  style: EntryStyle,
  groups: Groups,
): readonly EntryColumn[] {
  const { quarter, shown } = choice;
  const columns: EntryColumn[] = [];
  for (const id of entryColumnIds) {
    if (id === findEntryPlace(quarter)) {
      if (choice.hasMonths) columns.push(...makeMonthColumns(quarter, style));
      columns.push(makeEntryColumn(choice, style));
    }
    if (shown.has(id)) columns.push(makeColumn(id, choice, style));
  }
  return [makeNameColumn(choice, style, groups, columns.length + 1), ...columns];
}

/** The column before which the open period stands: a quarter in the place of its own. */
const findEntryPlace = (quarter: Quarter): EntryColumnId =>
  quarter === 0 ? 'achievement' : `quarter${quarter}`;

function makeNameColumn(choice: ColumnChoice, style: EntryStyle, groups: Groups, count: number): EntryColumn {
  return {
    key: 'indicator',
    name: style.t('realization.columns.indicator'),
    width: 'fill',
    minWidth: choice.hasMonths ? nameBesideMonthsPx : 220,
    isFrozen: true,
    wraps: true,
    cell: nameFacts,
    // A group is one cell to the keyboard.
    colSpan: (row) => (row.kind === 'group' ? count : 1),
    render: (row) =>
      row.kind === 'group' ? (
        <GroupCell
          row={row}
          isCollapsed={groups.isCollapsed(row.key)}
          onToggle={groups.toggle}
          style={style}
        />
      ) : (
        <IndicatorName row={row} isNarrow={choice.isNarrow} />
      ),
  };
}

function makeEntryColumn({ year, quarter }: ColumnChoice, style: EntryStyle): EntryColumn {
  const { t, locale } = style;
  const name = quarter === 0 ? String(year) : t('realization.period.quarter', nameQuarter(t, quarter));
  return {
    ...makeFigureColumn('entry', name, (row) => entryFacts(row, style)),
    ...(style.isReadOnly ? { header: <LockedHeader name={name} label={t('realization.locked')} /> } : {}),
    minWidth: style.isReadOnly ? 84 : 68,
    emphasis: 'entry',
    render: (row, facts) => <span className={classifyEntry(row)}>{facts.text}</span>,
    editor: (row) =>
      row.kind === 'indicator' && row.indicator.valueKind === 'ordinal'
        ? { kind: 'choice', options: row.scale?.levels ?? [] }
        : { kind: 'number', decimalMark: findDecimalMark(locale) },
  };
}

function makeColumn(id: EntryColumnId, choice: ColumnChoice, style: EntryStyle): EntryColumn {
  const { t } = style;
  const name = nameColumn(t, id, choice);
  switch (id) {
    case 'unit':
      return {
        key: id,
        name,
        width: 'fit',
        minWidth: 64,
        maxWidth: choice.isNarrow ? 86 : 110,
        wraps: true,
        cell: forIndicators((row) => unitFacts(row, style)),
        render: (_, facts) => (
          <span
            className={joinClasses('grid-text', 'entry-unit', choice.isNarrow && 'entry-one-line')}
            title={facts.text}
          >
            {facts.text}
          </span>
        ),
      };
    case 'achievement':
      return {
        key: id,
        name,
        width: 'fit',
        minWidth: 96,
        maxWidth: achievementWidthPx,
        extraWidth: pillExtraPx,
        cell: forIndicators((row) => achievementFacts(row, style)),
        render: (row) => (row.kind === 'indicator' ? <AchievementMark row={row} style={style} /> : null),
      };
    case 'evidence':
      return {
        key: id,
        name,
        width: 'fit',
        minWidth: 60,
        align: 'center',
        cell: forIndicators((row) => evidenceFacts(row, style)),
        render: (row, facts) => <EvidenceMark row={row} text={facts.text} />,
      };
    case 'analysis':
      return {
        key: id,
        name,
        width: 'fit',
        minWidth: 60,
        align: 'center',
        cell: forIndicators((row) => analysisFacts(row, style)),
        render: (row, facts) => <AnalysisMark row={row} text={facts.text} />,
      };
    case 'status':
      return {
        key: id,
        name,
        width: statusWidthPx,
        cell: forIndicators((row) => statusFacts(row, style)),
        editor: () => ({
          kind: 'choice',
          options: (['provisional', 'final'] as const).map((status) => ({
            code: t(`realization.status.${status}`),
            label: '',
          })),
        }),
      };
    case 'note':
      return {
        key: id,
        name,
        width: noteWidthPx,
        cell: forIndicators((row) => noteFacts(row, style)),
        editor: () => ({ kind: 'text', isMultiline: true }),
      };
    case 'dataDate':
      return {
        ...makeFigureColumn(id, name, (row) => dataDateFacts(row, style)),
        editor: () => ({ kind: 'text' }),
      };
    default:
      return isTextColumn(id)
        ? makeTextColumn(id, name, (row) => readTextFacts(id, row, style))
        : makeFigureColumn(id, name, (row) => readFigureFacts(id, row, style));
  }
}

/** A figure that follows from others is slanted; one that will be followed by the final one carries a star. */
function classifyEntry(row: EntryRow): string {
  if (row.kind === 'group') return 'grid-text';
  const isProvisional =
    row.cell !== null &&
    row.cell.status === 'provisional' &&
    row.cell.missingReason === null &&
    !row.rejected;
  return joinClasses(
    'grid-text',
    row.isDerived && 'entry-derived',
    isProvisional && !row.isAnnualOnly && 'entry-provisional',
  );
}

/** Nothing of the column can be changed: said by a lock in its header alone. */
function LockedHeader({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <span className="entry-locked" title={label}>
      {name} <Icon of={Lock} size={12} />
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

function nameFacts(row: EntryRow): CellFacts {
  if (row.kind === 'indicator') {
    const { code, name } = row.indicator;
    return { text: code ? `${code} ${name}` : name, state: 'read-only' };
  }
  return { text: `${nameLevel(row)} ${row.node.text}`.trim(), state: 'heading' };
}

function unitFacts({ indicator }: IndicatorRow, { t }: EntryStyle): CellFacts {
  const sign = findDirectionSign(indicator.direction);
  return {
    text: `${indicator.unitOfMeasure ?? ''} ${sign}`.trim(),
    state: 'read-only',
    message: t(`realization.direction.${indicator.direction ?? 'none'}`),
  };
}

/** Longer codes begin like the one of their group, which stands above them. */
const longestCode = 9;
const shortenCode = (code: string): string =>
  code.length > longestCode ? `…${code.split('.').slice(-2).join('.')}` : code;

function IndicatorName({ row, isNarrow }: { readonly row: IndicatorRow; readonly isNarrow: boolean }) {
  const { code, name } = row.indicator;
  return (
    <span className="entry-name">
      {code && (
        <span className="entry-code" title={code}>
          {isNarrow ? shortenCode(code) : code}
        </span>
      )}
      <span className={joinClasses('grid-text', isNarrow && 'entry-one-line')} title={name}>
        {name}
      </span>
    </span>
  );
}
