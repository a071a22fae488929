import type { EndOfPlanScore } from '../../../../db/domain/cascade-progress.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { writeFigure } from './figures.ts';
import type { ReportContext } from './report-context.ts';

/** The state at the end of the plan: the last target, or the sum of all where years are added up. */
export function writeEndTarget(
  context: ReportContext,
  indicator: PlanIndicator,
  { endTarget, endTargetMax, endTargetCode }: EndOfPlanScore,
): string | null {
  const write = (value: NonNullable<typeof endTarget>) => writeFigure(context, indicator, value, false);
  const low = endTargetCode ?? (endTarget === null ? null : write(endTarget));
  return low !== null && endTargetMax !== null ? context.texts.cell.range(low, write(endTargetMax)) : low;
}
