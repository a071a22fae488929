import { formatDate } from '../../../../../db/domain/format.ts';
import type { PlanIndicator, RealizationCell } from '../../../../../db/domain/plan-document.ts';
import type { PlanScores } from '../plan-scores.ts';
import type { ReportContext } from '../report-context.ts';
import { figureNoteTexts } from '../texts/figure-notes.ts';

/**
 * What the figures of a table are of: which are provisional, as of what day, from the data of which year, and when the
 * ones that stay come out. Figures of which the same is to be said are named together; where it holds for all that
 * carry the mark, the mark names them.
 */
export function writeFigureNotes(
  context: ReportContext,
  scores: PlanScores,
  indicators: readonly PlanIndicator[],
  years: readonly number[] = [context.year],
): readonly string[] {
  const notes = figureNoteTexts[context.language];
  const figures = years.flatMap((year) =>
    indicators.map((indicator) => ({
      name: years.length > 1 ? `${indicator.name} (${year})` : indicator.name,
      year,
      cells: scores.usedFigures(indicator.id, year),
    })),
  );
  const provisional = figures.flatMap(({ name, year, cells }) => {
    const own = cells.filter(({ status }) => status === 'provisional');
    return own.length === 0 ? [] : [{ name, facts: writeFacts(context, own, year) }];
  });
  const groups = [...Map.groupBy(provisional, ({ facts }) => facts)];
  const first = groups[0];
  const marked =
    groups.length === 1 && first
      ? [notes.provisional(first[0])]
      : groups.map(([facts, group]) => notes.provisionalOf(group.map(({ name }) => name).join('; '), facts));
  const others = figures.flatMap(({ name, year, cells }) => {
    const final = cells.filter(({ status }) => status === 'final');
    const written = writeYears(final, year);
    return written === null ? [] : [notes.otherYear(name, written)];
  });
  return [...marked, ...others];
}

function writeFacts(context: ReportContext, cells: readonly RealizationCell[], year: number): string {
  const notes = figureNoteTexts[context.language];
  const ofYears = writeYears(cells, year);
  const dataDates = writeDays(
    context,
    cells.map(({ dataDate }) => dataDate),
  );
  const releases = writeDays(
    context,
    cells.map(({ releaseDate }) => releaseDate),
  );
  return [
    ...(ofYears === null ? [] : [notes.dataYear(ofYears)]),
    ...(dataDates === null ? [] : [notes.dataOf(dataDates)]),
    ...(releases === null ? [] : [notes.finalOn(releases)]),
  ].join(', ');
}

/** The years the data are of, where they are not those of the report. */
function writeYears(cells: readonly RealizationCell[], year: number): string | null {
  const years = [...new Set(cells.flatMap(({ dataYear }) => (dataYear === null ? [] : [dataYear])))];
  const others = years.filter((one) => one !== year).toSorted((a, b) => a - b);
  return others.length === 0 ? null : others.join(', ');
}

function writeDays(context: ReportContext, days: readonly (string | null)[]): string | null {
  const known = [...new Set(days.filter((day) => day !== null))].toSorted();
  if (known.length === 0) return null;
  return known.map((day) => formatDate(day, { locale: context.language })).join(', ');
}
