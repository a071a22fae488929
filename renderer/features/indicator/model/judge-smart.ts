import { groupCells, resolveTarget } from '../../../../db/domain/cascade-figures.ts';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { compare, type Rational } from '../../../../db/domain/rational.ts';
import { listPlanYears, toCascadeIndicators } from '../../../../db/domain/score-plan.ts';

/** The five questions a good indicator answers, each with what it still lacks; nothing missing is a yes. */
export type SmartAnswer = Readonly<{ letter: SmartLetter; lacks: readonly SmartGap[] }>;
export type SmartLetter = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'timed';
export type SmartGap =
  | 'definition'
  | 'unit'
  | 'formula'
  | 'source'
  | 'direction'
  | 'against-direction'
  | 'same-targets'
  | 'reason'
  | 'baseline'
  | 'targets'
  | 'frequency';

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
const when = (isMissing: boolean, gap: SmartGap): readonly SmartGap[] => (isMissing ? [gap] : []);

/** Whether an indicator is specific, measurable, achievable, relevant and time-bound, as far as its sheet can tell. */
export function judgeSmart(document: PlanDocument, indicator: PlanIndicator): readonly SmartAnswer[] {
  const targets = listTargets(document, indicator);
  const known = targets.filter((value) => value !== null);
  const hasBaseline = indicator.baselineValue !== null || indicator.baselineOrdinal !== null;
  return [
    { letter: 'specific', lacks: when(isBlank(indicator.definition), 'definition') },
    {
      letter: 'measurable',
      lacks: [
        ...when(indicator.valueKind === 'number' && isBlank(indicator.unitOfMeasure), 'unit'),
        ...when(isBlank(indicator.formula) && isBlank(indicator.calculation), 'formula'),
        ...when(isBlank(indicator.dataSource), 'source'),
      ],
    },
    {
      letter: 'achievable',
      lacks: [
        ...when(indicator.valueKind === 'number' && indicator.direction === null, 'direction'),
        ...judgeWay(indicator, known),
      ],
    },
    { letter: 'relevant', lacks: when(isBlank(indicator.selectionReason), 'reason') },
    {
      letter: 'timed',
      lacks: [
        ...when(!hasBaseline || indicator.baselineYear === null, 'baseline'),
        ...when(!hasEveryYear(document, indicator, targets), 'targets'),
        ...when(indicator.frequency === null, 'frequency'),
      ],
    },
  ];
}

function listTargets(document: PlanDocument, indicator: PlanIndicator): readonly (Rational | null)[] {
  const [cascade] = toCascadeIndicators({ indicators: [indicator], ordinalScales: document.ordinalScales });
  if (!cascade) return [];
  const own = document.targets.filter((cell) => cell.indicatorId === indicator.id);
  return listPlanYears(document).map(
    (year) => resolveTarget(cascade, groupCells(own, year).get(indicator.id) ?? []).value,
  );
}

function hasEveryYear(
  document: PlanDocument,
  indicator: PlanIndicator,
  targets: readonly (Rational | null)[],
): boolean {
  if (indicator.valueKind === 'number') return targets.length > 0 && targets.every((value) => value !== null);
  const told = new Set(
    document.targets
      .filter((cell) => cell.indicatorId === indicator.id && cell.ordinalCode !== null)
      .map((cell) => cell.year),
  );
  const years = listPlanYears(document);
  return years.length > 0 && years.every((year) => told.has(year));
}

/** From the first year to the last one targets go the way the direction says; staying where they are aims at nothing. */
function judgeWay({ direction }: PlanIndicator, targets: readonly Rational[]): readonly SmartGap[] {
  const [first] = targets;
  const last = targets.at(-1);
  if (!first || !last || targets.length < 2 || direction === null || direction === 'stabilize') return [];
  const way = compare(last, first);
  if (way === 0) return ['same-targets'];
  return (direction === 'positive') === way > 0 ? [] : ['against-direction'];
}
