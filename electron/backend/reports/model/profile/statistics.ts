import { formatDecimal } from '../../../../../db/domain/format.ts';
import type { Statistic } from '../../../../../db/domain/plan-document.ts';
import { measureStatistic } from '../../../../../db/domain/statistic.ts';
import { body, cell, figure } from '../blocks.ts';
import { emptyCell } from '../figures.ts';
import { makeTable } from '../fit-table.ts';
import type { ReportContext } from '../report-context.ts';
import type { Table } from '../report-model.ts';

/** Figures the document tells, with year and source, and shares computed from them, marked as such. */
export function makeStatisticTables(context: ReportContext): readonly Table[] {
  const { document, texts } = context;
  if (document.statistics.length === 0) return [];
  const words = texts.profile.statistic;
  const isComputed = document.statistics.some(({ partId }) => partId !== null);
  return [
    makeTable({
      id: 'table/statistics',
      caption: words.caption,
      aligns: ['center', 'left', 'right', 'center', 'center', 'left'],
      header: [
        [
          cell(texts.column.number),
          cell(words.name),
          cell(words.value),
          cell(texts.column.unit),
          cell(words.year),
          cell(words.source),
        ],
      ],
      rows: document.statistics.map((statistic, i) =>
        body([
          cell(String(i + 1)),
          cell(statistic.name),
          makeValue(context, statistic),
          cell(statistic.unitOfMeasure ?? ''),
          cell(writeYear(context, statistic)),
          cell(statistic.source ?? ''),
        ]),
      ),
      notes: isComputed ? [words.computedNote] : [],
    }),
  ];
}

function makeValue(context: ReportContext, statistic: Statistic) {
  const { document, texts, locale } = context;
  const measured = measureStatistic(document, statistic);
  if (measured.kind === 'none') return emptyCell(texts.cell.missing);
  if (measured.kind === 'computed')
    return figure(`${formatDecimal(measured.value, { locale, decimals: 2 })}% *`);
  const value = formatDecimal(measured.value, { locale });
  return figure(statistic.isApproximate ? `± ${value}` : value);
}

function writeYear({ texts, document }: ReportContext, statistic: Statistic): string {
  const measured = measureStatistic(document, statistic);
  if (measured.kind === 'computed') {
    const { part, whole, years } = measured;
    return years ? `${years[0] ?? '–'}/${years[1] ?? '–'}` : String(part.year ?? whole.year ?? '');
  }
  if (statistic.year === null) return '';
  return statistic.isUpToYear ? texts.profile.statistic.upTo(String(statistic.year)) : String(statistic.year);
}
