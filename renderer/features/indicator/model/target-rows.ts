import { groupCells, type YearCells } from '../../../../db/domain/cascade-figures.ts';
import {
  type IndicatorScore,
  makeIndicatorContext,
  scoreIndicatorYear,
} from '../../../../db/domain/cascade-score.ts';
import {
  findPlaceInQuarter,
  findQuarter,
  listMonths,
  type Month,
  mayHaveMonths,
} from '../../../../db/domain/months.ts';
import type {
  PlanDocument,
  PlanIndicator,
  Quarter,
  TargetCell,
} from '../../../../db/domain/plan-document.ts';
import { type ApartTarget, listApartTargets } from '../../../../db/domain/reconcile-targets.ts';
import { findSettings, listPlanYears, toCascadeIndicators } from '../../../../db/domain/score-plan.ts';
import { findSeal, settleYear } from '../../../../db/domain/verification/settle.ts';
import type { TreePlace } from '../../../ui/grid/grid-types.ts';

/** A line of the table of targets: the year itself, a quarter or a month of it, then what was reached. */
export type TargetRow = Readonly<{ key: string; place: TreePlace }> &
  (
    | Readonly<{ kind: 'target'; quarter: Quarter; month: Month | null }>
    | Readonly<{ kind: 'realization' }>
    | Readonly<{ kind: 'achievement' }>
  );
export type PartRow = Extract<TargetRow, { kind: 'target' }>;

const quarters = [1, 2, 3, 4] as const;

export const makeMonthRow = (month: Month): PartRow => ({
  key: `month-${month}`,
  kind: 'target',
  quarter: findQuarter(month),
  month,
  place: { level: 3, isExpanded: null, positionInSet: findPlaceInQuarter(month) + 1, setSize: 3 },
});

/** The year, its quarters, and the months of those that are open; predicates have no months. */
export function listTargetRows(
  open: ReadonlySet<Quarter>,
  indicator: Pick<PlanIndicator, 'valueKind'>,
): readonly TargetRow[] {
  const mayOpen = mayHaveMonths(indicator);
  const top = (positionInSet: number): TreePlace => ({
    level: 1,
    isExpanded: null,
    positionInSet,
    setSize: 3,
  });
  const year = { key: 'target-0', kind: 'target', quarter: 0, month: null } as const;
  return [
    { ...year, place: { ...top(1), isExpanded: true } },
    ...quarters.flatMap((quarter): readonly TargetRow[] => {
      const isExpanded = mayOpen ? open.has(quarter) : null;
      const place = { level: 2, isExpanded, positionInSet: quarter, setSize: 4 };
      const own = { key: `target-${quarter}`, kind: 'target', quarter, month: null, place } as const;
      return [own, ...(isExpanded ? listMonths(quarter).map(makeMonthRow) : [])];
    }),
    { key: 'realization', kind: 'realization', place: top(2) },
    { key: 'achievement', kind: 'achievement', place: top(3) },
  ];
}

export type TargetYear = Readonly<{
  year: number;
  /** As the year was judged by it, where it is sealed. */
  indicator: PlanIndicator;
  cells: YearCells<TargetCell>;
  score: IndicatorScore;
  apart: readonly ApartTarget[];
  /** Quarters (0 the whole year) that are sealed. */
  sealed: ReadonlySet<Quarter>;
}>;

/**
 * The indicator's years with targets, realization and achievement. A sealed year stands as it was sealed, with its
 * definition, scale and the figures that count; an indicator it did not know yet has nothing there.
 */
export function listTargetYears(document: PlanDocument, indicator: PlanIndicator): readonly TargetYear[] {
  return listPlanYears(document).flatMap((year): readonly TargetYear[] => {
    const settled = settleYear(document, year);
    const own = settled.indicators.find(({ id }) => id === indicator.id) ?? indicator;
    const [cascade] = toCascadeIndicators({ indicators: [own], ordinalScales: settled.ordinalScales });
    if (!cascade) return [];
    const of = (cell: { readonly indicatorId: string }): boolean => cell.indicatorId === indicator.id;
    const cells = groupCells(settled.targets.filter(of), year).get(indicator.id) ?? [];
    const reached = groupCells(settled.realizations.filter(of), year).get(indicator.id) ?? [];
    const context = makeIndicatorContext(findSettings(settled, year), settled.ordinalScales);
    return [
      {
        year,
        indicator: own,
        cells,
        score: scoreIndicatorYear(cascade, cells, reached, context),
        apart: listApartTargets(cells, own),
        sealed: new Set(([0, ...quarters] as const).filter((at) => findSeal(document, year, at) !== null)),
      },
    ];
  });
}
