import type { Decimal } from '../decimal.ts';
import { type CeilingFactor, isYearRole, type YearRole } from './column-roles.ts';
import { readFigure, toRupiah } from './read-figures.ts';
import type { ReadingContext } from './reading-context.ts';
import { showCell, tidyText } from './table.ts';

/** How the figures of one column are read, to be seen before they are taken over. */
export type ColumnReading = Readonly<{
  index: number;
  heading: string;
  role: YearRole;
  year: number | null;
  locale: 'id' | 'en';
  factor: CeilingFactor;
  /** Whether the mark of decimals matters: a column of numbers as the spreadsheet keeps them has none. */
  hasTexts: boolean;
  /** The telling ones first: those with a mark or a word around them. */
  samples: readonly Readonly<{ text: string; value: Decimal; valueMax: Decimal | null }>[];
  counts: Readonly<{ figures: number; missing: number; empty: number; words: number; unreadable: number }>;
}>;

const sampleCount = 3;

export function describeReadings(context: ReadingContext): readonly ColumnReading[] {
  return context.columns.flatMap((column): readonly ColumnReading[] => {
    const { index, heading, role, year, factor } = column;
    if (!isYearRole(role)) return [];
    const locale = context.localeOf.get(index) ?? 'id';
    const counts = { figures: 0, missing: 0, empty: 0, words: 0, unreadable: 0 };
    const samples: { text: string; value: Decimal; valueMax: Decimal | null; weight: number }[] = [];
    let hasTexts = false;
    for (let row = context.range.headerLast + 1; row <= context.range.dataLast; row += 1) {
      const cell = context.spread.at(row, index);
      const text = tidyText(showCell(cell, context.frame.numberLocale));
      if (!cell.raw && /\d/.test(text)) hasTexts = true;
      const figure = readFigure(cell, { locale, isPercent: true, neighbours: [] });
      if (figure.kind === 'number' || figure.kind === 'range') {
        counts.figures += 1;
        const low = figure.kind === 'number' ? figure.value : figure.min;
        const value = role === 'ceiling' ? toRupiah(low, factor).value : low;
        const weight = (/[.,]/.test(text) ? 2 : 0) + (/[^\d.,\s]/.test(text) ? 1 : 0);
        const isNew = samples.every((sample) => sample.text !== text);
        if (isNew)
          samples.push({ text, value, valueMax: figure.kind === 'range' ? figure.max : null, weight });
      } else if (figure.kind === 'missing') counts.missing += 1;
      else if (figure.kind === 'empty') counts.empty += 1;
      else if (figure.kind === 'text') counts.words += 1;
      else counts.unreadable += 1;
    }
    const telling = samples.toSorted((a, b) => b.weight - a.weight).slice(0, sampleCount);
    return [
      {
        index,
        heading,
        role,
        year,
        locale,
        factor,
        hasTexts,
        samples: telling.map(({ text, value, valueMax }) => ({ text, value, valueMax })),
        counts,
      },
    ];
  });
}
