import { readCalculation } from '../../../db/domain/calculation-read.ts';
import { formatCalculation } from '../../../db/domain/calculation-write.ts';
import { findDueDay } from '../../../db/domain/entry/period-due.ts';
import { formatDate, formatDecimal, formatPercent } from '../../../db/domain/format.ts';
import type { Rational } from '../../../db/domain/rational.ts';
import type { EntryColumnId } from '../../../electron/api/entry-columns.ts';
import type { CellFacts } from '../../ui/grid/grid-types.ts';
import { type EntryStyle, readOnlyFacts, writeAchievement } from './entry-facts.ts';
import type { IndicatorRow } from './entry-rows.ts';
import { isExpected } from './entry-summary.ts';
import { type ShownFigure, showDecimal, showNothing } from './show-figure.ts';

const textColumns = [
  'kind',
  'origin',
  'due',
  'owner',
  'responsible',
  'source',
  'formula',
] as const satisfies readonly EntryColumnId[];
type TextColumnId = (typeof textColumns)[number];
/** Drawn as what they say and nothing more. */
export type FigureColumnId = Exclude<
  EntryColumnId,
  TextColumnId | 'unit' | 'achievement' | 'evidence' | 'analysis' | 'status' | 'note' | 'dataDate'
>;

export const isTextColumn = (id: EntryColumnId): id is TextColumnId =>
  (textColumns as readonly EntryColumnId[]).includes(id);

/** Words as they were written; nothing where nothing was. */
const toText = (text: string | null): CellFacts =>
  text ? { text, state: 'read-only', message: text } : { text: '', state: 'read-only' };

export function readTextFacts(id: TextColumnId, row: IndicatorRow, style: EntryStyle): CellFacts {
  const { indicator, beside } = row;
  switch (id) {
    case 'kind':
      return { text: style.t(`indicator.kinds.${indicator.kind}`), state: 'read-only' };
    case 'origin':
      return toText(nameOrigin(row, style));
    case 'due':
      return dueFacts(row, style);
    case 'owner':
      return toText(beside.ownerName);
    case 'responsible':
      return toText(indicator.responsible);
    case 'source':
      return toText(indicator.dataSource);
    case 'formula':
      return toText(indicator.formula ?? writeCalculation(row, style));
  }
}

function writeCalculation({ indicator }: IndicatorRow, { locale }: EntryStyle): string | null {
  const calculation = indicator.calculation === null ? null : readCalculation(indicator.calculation);
  return calculation?.ok ? formatCalculation(calculation.value, { locale }) : null;
}

/** Where the figure of the open period is from: a sheet or a table that came back, else who put it there. */
function nameOrigin({ cell, beside }: IndicatorRow, { t }: EntryStyle): string | null {
  if (cell === null) return null;
  const { receipt } = beside;
  if (receipt === null) return t(`realization.origin.${cell.origin}`);
  return receipt.kind === 'sheet'
    ? t('realization.origin.sheet', { unit: receipt.unitName ?? t('entrySheet.noUnit') })
    : receipt.fileName;
}

function dueFacts(row: IndicatorRow, { t, locale }: EntryStyle): CellFacts {
  const day = isExpected(row) ? findDueDay(row.indicator, row.year, row.quarter) : null;
  if (day === null) return toText(null);
  const date = formatDate(day, { locale, style: 'short' });
  return day < row.beside.today && !row.isFilled
    ? { text: date, state: 'read-only', mark: 'warning', message: t('realization.due.over', { date }) }
    : { text: date, state: 'read-only' };
}

/** What an evaluator found: the figure that was agreed to or put in its place, else where it stands. */
function verifiedFacts(row: IndicatorRow, { t }: EntryStyle): CellFacts {
  const verdict = row.beside.verdict();
  if (verdict === null) return toText(null);
  const { is, isCurrent, value } = verdict;
  const state = t(`verification.states.${isCurrent ? is.verdict : 'changed'}`);
  if (!isCurrent || is.verdict === 'returned') {
    return { text: state, state: 'read-only', message: is.reason ? `${state}: ${is.reason}` : state };
  }
  const { text, figure } = is.verdict === 'agreed' ? row.entry : value;
  return {
    text: text === '' ? state : text,
    number: figure,
    state: 'read-only',
    message: is.reason ? `${state}: ${is.reason}` : state,
  };
}

/** The day of the data, to be typed as offices write days. */
export function dataDateFacts(
  { cell, isAnnualOnly }: IndicatorRow,
  { t, locale, isReadOnly }: EntryStyle,
): CellFacts {
  if (cell === null || isAnnualOnly || cell.missingReason !== null) {
    return {
      text: t('realization.notApplicable'),
      state: 'not-applicable',
      message: t('realization.marks.fillFirst'),
    };
  }
  return {
    text: cell.dataDate === null ? '' : formatDate(cell.dataDate, { locale, style: 'short' }),
    state: isReadOnly ? 'locked' : 'editable',
  };
}

export function readFigureFacts(id: FigureColumnId, row: IndicatorRow, style: EntryStyle): CellFacts {
  const { t, locale } = style;
  const { indicator, beside, cell } = row;
  const show = (figure: ShownFigure): CellFacts => readOnlyFacts(figure, style);
  switch (id) {
    case 'target':
      return show(row.target);
    case 'planned':
      return show(row.planned);
    case 'lastYear':
      return show(row.lastYear);
    case 'quarter1':
    case 'quarter2':
    case 'quarter3':
    case 'quarter4':
      return show(row.quarters[readNumber(id) - 1] ?? showNothing);
    case 'targetQuarter1':
    case 'targetQuarter2':
    case 'targetQuarter3':
    case 'targetQuarter4':
      return show(beside.quarterTarget(readNumber(id)));
    case 'baseline': {
      const facts = show(beside.baseline());
      const year = indicator.baselineYear;
      return year === null || beside.baseline() === showNothing
        ? facts
        : { ...facts, text: `${facts.text} (${year})` };
    }
    case 'endTarget':
      return show(beside.endTarget());
    case 'lastTarget':
      return show(beside.lastTarget());
    case 'lastQuarter':
      return show(beside.lastQuarter());
    case 'reached':
      return show(beside.reached());
    case 'numerator':
    case 'denominator': {
      const figure = cell?.[id] ?? null;
      // Its own digits, whatever the decimals of what it makes.
      return show(figure === null ? showNothing : showDecimal(figure, { locale, decimals: 0 }));
    }
    case 'weight':
      return show(
        indicator.weight === null
          ? showNothing
          : { text: formatDecimal(indicator.weight, { locale }), figure: indicator.weight },
      );
    case 'lastAchievement':
      return show(writeShare(beside.lastAchievement(), (value) => writeAchievement(value, style)));
    case 'yearAchievement':
      return show(writeShare(beside.yearAchievement(), (value) => writeAchievement(value, style)));
    case 'endProgress': {
      const { value, isAdded } = beside.endProgress();
      const facts = show(writeShare(value, (share) => formatPercent(share, { locale, decimals: 1 })));
      const reading = t(`achievement.detail.${isAdded ? 'added' : 'last'}`, { year: row.year });
      return value === null ? facts : { ...facts, message: reading };
    }
    case 'verified':
      return verifiedFacts(row, style);
  }
}

const writeShare = (value: Rational | null, write: (value: Rational) => string): ShownFigure =>
  value === null ? showNothing : { text: write(value), figure: value };

const readNumber = (id: FigureColumnId): 1 | 2 | 3 | 4 => Number(id.at(-1)) as 1 | 2 | 3 | 4;
