import { ChevronDown, ChevronRight, Lock } from 'lucide-react';
import { findDecimalMark } from '../../../db/domain/format.ts';
import { BandPill } from '../../ui/band-pill.tsx';
import { joinClasses } from '../../ui/class-names.ts';
import type { CellFacts, GridColumn } from '../../ui/grid/grid-types.ts';
import { Icon } from '../../ui/icon.tsx';
import { AchievementMark } from './achievement-mark.tsx';
import { type ColumnChoice, noteWidthPx, statusWidthPx } from './choose-columns.ts';
import {
  achievementFacts,
  analysisFacts,
  type EntryStyle,
  entryFacts,
  evidenceFacts,
  noteFacts,
  readOnlyFacts,
  statusFacts,
  writeAchievement,
} from './entry-facts.ts';
import type { EntryRow, GroupRow, IndicatorRow } from './entry-rows.ts';
import { summarizeGroup } from './entry-summary.ts';
import { makeMonthColumns } from './month-columns.tsx';
import { nameQuarter, quarters } from './period-choice.ts';
import { AnalysisMark, EvidenceMark } from './proof-marks.tsx';
import { showNothing } from './show-figure.ts';
import { findDirectionSign } from './unit.ts';

export type EntryColumn = GridColumn<EntryRow>;

/** Shape, gap and padding of a pill beside its words. */
const pillExtraPx = 32;
/** The longest pill; a longer reason for there being none is cut, and said in full on hover. */
const achievementWidthPx = 134;

/** Of names that share their row with three months. */
const nameBesideMonthsPx = 196;

const heading: CellFacts = { text: '', state: 'heading' };

/** A column's facts for indicators; group rows have only their name and their sum. */
const forIndicators =
  (read: (row: IndicatorRow) => CellFacts) =>
  (row: EntryRow): CellFacts =>
    row.kind === 'group' ? heading : read(row);

export function makeEntryColumns(
  choice: ColumnChoice,
  style: EntryStyle,
  groups: { readonly isCollapsed: (key: string) => boolean; readonly toggle: (key: string) => void },
): readonly EntryColumn[] {
  const { t, locale } = style;
  const { year, quarter } = choice;
  const numberColumn = (key: string, name: string, read: (row: IndicatorRow) => CellFacts): EntryColumn => ({
    key,
    name,
    width: 'fit',
    minWidth: 56,
    align: 'end',
    cell: forIndicators(read),
  });
  const quarterName = (at: 1 | 2 | 3 | 4): string => t('realization.period.quarter', nameQuarter(t, at));
  const columns: EntryColumn[] = [
    {
      key: 'indicator',
      name: t('realization.columns.indicator'),
      width: 'fill',
      minWidth: choice.hasMonths ? nameBesideMonthsPx : 220,
      isFrozen: true,
      wraps: true,
      cell: (row) => nameFacts(row),
      render: (row) =>
        row.kind === 'group' ? (
          <GroupName
            row={row}
            isCollapsed={groups.isCollapsed(row.key)}
            onToggle={groups.toggle}
            style={style}
          />
        ) : (
          <IndicatorName row={row} isNarrow={choice.isNarrow} />
        ),
    },
    {
      key: 'unit',
      name: t('realization.columns.unit'),
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
    },
    numberColumn('target', t('realization.columns.target'), (row) => readOnlyFacts(row.target, style)),
  ];
  if (quarter === 0) {
    columns.push(numberColumn('lastYear', String(year - 1), (row) => readOnlyFacts(row.lastYear, style)));
  } else {
    const name = t('realization.columns.planned', nameQuarter(t, quarter));
    columns.push(numberColumn('planned', name, (row) => readOnlyFacts(row.planned, style)));
    for (const at of quarters.filter((one) => choice.hasEarlier && one < quarter)) {
      columns.push(
        numberColumn(`quarter${at}`, quarterName(at), (row) =>
          readOnlyFacts(row.quarters[at - 1] ?? showNothing, style),
        ),
      );
    }
  }
  if (choice.hasMonths) columns.push(...makeMonthColumns(quarter, style));
  const entryName = quarter === 0 ? String(year) : quarterName(quarter);
  columns.push({
    ...numberColumn('entry', entryName, (row) => entryFacts(row, style)),
    ...(style.isReadOnly
      ? { header: <LockedHeader name={entryName} label={t('realization.locked')} /> }
      : {}),
    minWidth: style.isReadOnly ? 84 : 68,
    emphasis: 'entry',
    render: (row, facts) => <span className={classifyEntry(row)}>{facts.text}</span>,
    editor: (row) =>
      row.kind === 'indicator' && row.indicator.valueKind === 'ordinal'
        ? { kind: 'choice', options: row.scale?.levels ?? [] }
        : { kind: 'number', decimalMark: findDecimalMark(locale) },
  });
  columns.push({
    key: 'achievement',
    name: t('realization.columns.achievement'),
    width: 'fit',
    minWidth: 96,
    maxWidth: achievementWidthPx,
    extraWidth: pillExtraPx,
    cell: forIndicators((row) => achievementFacts(row, style)),
    render: (row) => (row.kind === 'indicator' ? <AchievementMark row={row} style={style} /> : null),
  });
  columns.push({
    key: 'evidence',
    name: t('realization.columns.evidence'),
    width: 'fit',
    minWidth: 60,
    align: 'center',
    cell: forIndicators((row) => evidenceFacts(row, style)),
    render: (row, facts) => <EvidenceMark row={row} text={facts.text} />,
  });
  columns.push({
    key: 'analysis',
    name: t('realization.columns.analysis'),
    width: 'fit',
    minWidth: 60,
    align: 'center',
    cell: forIndicators((row) => analysisFacts(row, style)),
    render: (row, facts) => <AnalysisMark row={row} text={facts.text} />,
  });
  if (choice.hasStatus) {
    columns.push({
      key: 'status',
      name: t('realization.columns.status'),
      width: statusWidthPx,
      cell: forIndicators((row) => statusFacts(row, style)),
      editor: () => ({
        kind: 'choice',
        options: (['provisional', 'final'] as const).map((status) => ({
          code: t(`realization.status.${status}`),
          label: '',
        })),
      }),
    });
  }
  if (choice.hasNote) {
    columns.push({
      key: 'note',
      name: t('realization.columns.note'),
      width: noteWidthPx,
      cell: forIndicators((row) => noteFacts(row, style)),
      editor: () => ({ kind: 'text', isMultiline: true }),
    });
  }
  return withGroupCells(columns, style);
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

/** A group is one cell to the keyboard, with its name at the start and its sum at the end of the row. */
function withGroupCells(columns: readonly EntryColumn[], style: EntryStyle): readonly EntryColumn[] {
  const last = columns.length - 1;
  return columns.map((column, index) => {
    if (index === 0) return { ...column, colSpan: (row) => (row.kind === 'group' ? columns.length : 1) };
    if (index !== last) return column;
    return {
      ...column,
      render: (row, facts) =>
        row.kind === 'group' ? (
          <GroupSum row={row} style={style} />
        ) : (
          (column.render?.(row, facts) ?? <span className="grid-text">{facts.text}</span>)
        ),
    };
  });
}

function nameFacts(row: EntryRow): CellFacts {
  if (row.kind === 'indicator') {
    return { text: joinName(row.indicator.code, row.indicator.name), state: 'read-only' };
  }
  return { text: joinName(nameLevel(row), row.node.text), state: 'heading' };
}

const joinName = (code: string | null, name: string): string => (code ? `${code} ${name}` : name);
export const nameLevel = (row: GroupRow): string => joinName(row.levelName, row.node.code ?? '').trim();

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

function GroupName({
  row,
  isCollapsed,
  onToggle,
  style,
}: {
  readonly row: GroupRow;
  readonly isCollapsed: boolean;
  readonly onToggle: (key: string) => void;
  readonly style: EntryStyle;
}) {
  const name = row.node.text;
  const label = style.t(`realization.group.${isCollapsed ? 'expand' : 'collapse'}`, { name });
  return (
    <span className="entry-group">
      <button
        type="button"
        className="entry-group__toggle"
        hidden={row.rows.length === 0}
        tabIndex={-1}
        aria-expanded={!isCollapsed}
        aria-label={label}
        onClick={() => onToggle(row.key)}
      >
        <Icon of={isCollapsed ? ChevronRight : ChevronDown} size={14} />
      </button>
      <span className="entry-group__level">{nameLevel(row)}</span>
      <span className="entry-group__name" title={name}>
        {name}
      </span>
    </span>
  );
}

function GroupSum({ row, style }: { readonly row: GroupRow; readonly style: EntryStyle }) {
  const { filled, expected, mean, band } = summarizeGroup(row, style.settings, style.scale);
  if (row.status !== undefined && row.rows.length === 0) {
    const { t } = style;
    return (
      <span className="entry-group__sum">
        {row.status === null ? (
          <span className="entry-act">{t('realization.group.tell')}</span>
        ) : (
          t(`plans.status.words.${row.status}`)
        )}
      </span>
    );
  }
  return (
    <span className="entry-group__sum">
      {expected > 0 && style.t('realization.group.filled', { filled, total: expected })}
      {mean !== null && band !== null && (
        <BandPill tone={band.tone} text={writeAchievement(mean, style)} name={band.label[style.language]} />
      )}
    </span>
  );
}
