import { type EarlierTarget, findEarlierTargets } from '../../../../../db/domain/earlier-targets.ts';
import { formatDate } from '../../../../../db/domain/format.ts';
import type { PlanIndicator } from '../../../../../db/domain/plan-document.ts';
import { toRoman } from '../../../../../db/domain/plan-state.ts';
import { fromDecimal } from '../../../../../db/domain/rational.ts';
import { writeFigure } from '../figures.ts';
import type { ReportContext } from '../report-context.ts';

/** What targets of the years were before a revision of the plan changed them: a report measures against the last one. */
export function writeRevisedNotes(
  context: ReportContext,
  indicators: readonly PlanIndicator[],
  years: readonly number[] = [context.year],
): readonly string[] {
  const { texts, document, companions, language } = context;
  const states = companions.states.map(({ adoptedOn, document: state }, number) => ({
    number,
    adoptedOn,
    targets: state.targets,
  }));
  if (states.length === 0) return [];
  const find = findEarlierTargets(states, document.targets);
  const write = (indicator: PlanIndicator, year: number): readonly string[] => {
    const earlier = find(indicator.id, year).map(
      (one) =>
        `${writeEarlier(context, indicator, one)} (${texts.earlierState(
          one.number === 0 ? null : toRoman(one.number),
          formatDate(one.adoptedOn, { locale: language }),
        )})`,
    );
    return earlier.length === 0 ? [] : [texts.note.revisedTarget(indicator.name, year, earlier.join(', '))];
  };
  return indicators.flatMap((indicator) => years.flatMap((year) => write(indicator, year)));
}

function writeEarlier(context: ReportContext, indicator: PlanIndicator, earlier: EarlierTarget): string {
  const { value, valueMax, ordinalCode } = earlier;
  if (ordinalCode !== null) return ordinalCode;
  if (value === null) return context.texts.cell.missing;
  const low = writeFigure(context, indicator, fromDecimal(value), false);
  if (valueMax === null) return low;
  return context.texts.cell.range(low, writeFigure(context, indicator, fromDecimal(valueMax), false));
}
