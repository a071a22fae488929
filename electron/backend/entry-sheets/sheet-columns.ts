import { readTargetFigure, resolveTarget } from '../../../db/domain/cascade-figures.ts';
import type { SheetIndicator, SheetPeriod } from '../../../db/domain/entry-sheet/plan-sheets.ts';
import { columnTags, type EntryColumn } from '../../../db/domain/entry-sheet/read-rows.ts';
import { type SheetMark, writeBase } from '../../../db/domain/entry-sheet/sheet-mark.ts';
import { monthFields, toSheetState } from '../../../db/domain/entry-sheet/sheet-state.ts';
import { formatPlain, nameMonth } from '../../../db/domain/format.ts';
import { hasMonths, listMonths, type Month, readMonth } from '../../../db/domain/months.ts';
import type { NumberLocale, TargetCell } from '../../../db/domain/plan-document.ts';
import { roundHalfUp } from '../../../db/domain/rational.ts';
import { writeStatement } from '../../../db/domain/table-import/table.ts';
import type { Language } from '../../api/app.ts';
import { nameSheetQuarter, sayPeriod } from '../../api/text/entry-sheet-text.ts';
import type { Translate } from '../../api/text/explain-text.ts';
import type { BookCell, CellLook, Validation } from './book.ts';
import { listValidations } from './list-validations.ts';
import { openLook, tableLook, writeNumber, writeWords } from './sheet-cells.ts';

export type SheetOffice = Readonly<{
  mark: SheetMark;
  locale: NumberLocale;
  language: Language;
  translate: Translate;
}>;

export type SheetColumn = Readonly<{
  heading: string;
  width: number;
  /** What finds it again when the sheet comes back. */
  tag?: string;
  isHidden?: boolean;
  cell: (row: SheetIndicator, index: number) => BookCell;
  rules?: (row: SheetIndicator, address: string) => readonly Validation[];
}>;

/** What a sheet shows of each indicator and asks for, in order. */
export function listColumns(
  rows: readonly SheetIndicator[],
  { year, quarter }: SheetPeriod,
  { translate, locale, language }: SheetOffice,
): readonly SheetColumn[] {
  const say = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    translate(`sheetPage.columns.${key}`, values);
  const hidden = (tag: string, write: (row: SheetIndicator) => string): SheetColumn => ({
    heading: '',
    width: 4,
    tag,
    isHidden: true,
    cell: (row) => writeWords(write(row), {}),
  });
  const showTarget = (row: SheetIndicator, cell: TargetCell | undefined, isYear: boolean): BookCell => {
    const { decimals } = row.indicator;
    if (cell?.ordinalCode != null) return writeWords(cell.ordinalCode, { ...tableLook, align: 'right' });
    if (cell?.value != null && cell.valueMax !== null) {
      const [low, high] = [cell.value, cell.valueMax].map((one) => formatPlain(one, { locale }));
      return writeWords(`${low}–${high}`, { ...tableLook, align: 'right' });
    }
    if (cell?.value != null) return writeNumber(cell.value, decimals, {}, locale);
    const derived = isYear
      ? resolveTarget(row.indicator, row.targets).value
      : readTargetFigure(cell, row.indicator);
    return writeNumber(derived && roundHalfUp(derived, decimals), decimals, {}, locale);
  };
  const showFilled = (row: SheetIndicator, at: SheetIndicator['cell'], look: CellLook): BookCell => {
    const isWord = row.indicator.valueKind === 'ordinal';
    if (isWord) return writeWords(at?.ordinalCode ?? null, { ...tableLook, align: 'right', ...look });
    return writeNumber(at?.value ?? null, row.indicator.decimals, look, locale);
  };
  const part = (name: 'numerator' | 'denominator'): SheetColumn => ({
    heading: say(name),
    width: 14,
    tag: columnTags[name],
    cell: (row) =>
      writeNumber(row.cell?.[name] ?? null, 0, row.ratio ? openLook : { fill: 'closed' }, locale),
    rules: (row, address) => (row.ratio ? listValidations(row, name, address, { translate, locale }) : []),
  });
  const rulesOf = (name: EntryColumn) => (row: SheetIndicator, address: string) =>
    listValidations(row, name, address, { translate, locale });
  const months = listMonths(quarter);
  const monthTarget = (month: Month): SheetColumn => ({
    heading: say('monthTarget', { month: nameMonth(month, { locale: language }) }),
    width: 11,
    cell: ({ indicator, targets }) =>
      writeNumber(readMonth(targets[quarter], month), indicator.decimals, {}, locale),
  });
  const monthValue = (month: Month, at: number): SheetColumn => {
    const field = monthFields[at] ?? 'month1';
    return {
      heading: say('month', { month: nameMonth(month, { locale: language }) }),
      width: 12,
      tag: columnTags[field],
      cell: ({ indicator, cell, isByMonth }) =>
        writeNumber(
          readMonth(cell ?? undefined, month),
          indicator.decimals,
          isByMonth ? openLook : { fill: 'closed' },
          locale,
        ),
      rules: (row, address) => (row.isByMonth ? rulesOf(field)(row, address) : []),
    };
  };
  const hasRatio = rows.some(({ ratio }) => ratio !== null);
  return [
    hidden(columnTags.id, ({ indicator }) => indicator.id),
    hidden(columnTags.base, ({ cell }) => writeBase(toSheetState(cell))),
    {
      heading: say('no'),
      width: 5,
      cell: (_, index) => writeWords(String(index + 1), { ...tableLook, align: 'center' }),
    },
    { heading: say('indicator'), width: 44, cell: (row) => writeWords(nameIndicator(row, translate)) },
    {
      heading: say('unitOfMeasure'),
      width: 11,
      cell: ({ indicator }) => writeWords(indicator.unitOfMeasure),
    },
    {
      heading: say('before', { year: String(year - 1) }),
      width: 12,
      cell: (row) => showFilled(row, row.before[0] ?? null, {}),
    },
    {
      heading: say('target', { year: String(year) }),
      width: 12,
      cell: (row) => showTarget(row, row.targets[0], true),
    },
    ...(quarter === 0
      ? []
      : [
          {
            heading: say('quarterTarget', { quarter: nameSheetQuarter(quarter, translate) }),
            width: 12,
            cell: (row: SheetIndicator) => showTarget(row, row.targets[quarter], false),
          },
        ]),
    ...(rows.some(({ targets }) => hasMonths(targets[quarter])) ? months.map(monthTarget) : []),
    ...(rows.some(({ isByMonth }) => isByMonth) ? months.map(monthValue) : []),
    {
      heading: say('value', { period: sayPeriod({ year, quarter }, translate) }),
      width: 15,
      tag: columnTags.value,
      cell: (row) => showFilled(row, row.cell, openLook),
      rules: rulesOf('value'),
    },
    ...(hasRatio ? [part('numerator'), part('denominator')] : []),
    {
      heading: say('note'),
      width: 32,
      tag: columnTags.note,
      cell: ({ cell }) => writeWords(cell?.note ?? null, { ...tableLook, ...openLook }),
      rules: rulesOf('note'),
    },
    {
      heading: say('missing'),
      width: 24,
      tag: columnTags.missingReason,
      cell: ({ cell }) => writeWords(cell?.missingReason ?? null, { ...tableLook, ...openLook }),
      rules: rulesOf('missingReason'),
    },
  ];
}

function nameIndicator({ indicator, ratio }: SheetIndicator, translate: Translate): string {
  const name = writeStatement({ code: indicator.code, text: indicator.name });
  if (!ratio) return name;
  const parts = {
    numerator: ratio.numerator.name ?? ratio.numerator.symbol,
    denominator: ratio.denominator.name ?? ratio.denominator.symbol,
  };
  return `${name}\n${translate('sheetPage.parts', parts)}`;
}
