import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import type { PlanDocument, PlanIndicator, TargetCell } from '../../../../db/domain/plan-document.ts';
import { add, divide, fromDecimal, rational, roundHalfUp } from '../../../../db/domain/rational.ts';

/** What one press of a button can do about a finding. */
export type FindingFix =
  /** Between its neighbours there is a figure to offer. */
  | Readonly<{ kind: 'fill-target'; indicatorId: string; year: number; value: Decimal }>
  | Readonly<{ kind: 'go-to-cell'; indicatorId: string; column: 'unit' | 'baseline' | number }>
  | Readonly<{ kind: 'go-to-field'; indicatorId: string; field: IndicatorFieldName }>
  | Readonly<{ kind: 'add-indicator'; nodeId: string }>
  | Readonly<{ kind: 'add-program'; nodeId: string }>
  | Readonly<{ kind: 'fill-period' }>;

/** Fields of the panel that a finding leads to. */
export type IndicatorFieldName = 'direction' | 'formula' | 'dataSource' | 'responsible' | 'name';

const fieldOf: Partial<Record<Finding['rule'], IndicatorFieldName>> = {
  'indicator-without-direction': 'direction',
  'indicator-without-formula': 'formula',
  'indicator-without-source': 'dataSource',
  'indicator-without-responsible': 'responsible',
  'key-indicator-counts-output': 'name',
};

type FixSource = Pick<PlanDocument, 'indicators' | 'targets'>;

export function findFix(source: FixSource, finding: Finding): FindingFix | null {
  const { rule, indicatorId, nodeId, year } = finding;
  if (rule === 'plan-without-period') return { kind: 'fill-period' };
  if (rule === 'objective-without-indicator' && nodeId) return { kind: 'add-indicator', nodeId };
  if (rule === 'objective-without-program' && nodeId) return { kind: 'add-program', nodeId };
  if (indicatorId === null) return null;
  const field = fieldOf[rule];
  if (field) return { kind: 'go-to-field', indicatorId, field };
  if (rule === 'indicator-without-unit') return { kind: 'go-to-cell', indicatorId, column: 'unit' };
  if (rule === 'indicator-without-baseline') return { kind: 'go-to-cell', indicatorId, column: 'baseline' };
  if (year === null || rule === 'quarter-targets-differ' || rule === 'realization-out-of-bounds') return null;
  const value = rule === 'target-missing' ? suggestTarget(source, indicatorId, year) : null;
  return value === null
    ? { kind: 'go-to-cell', indicatorId, column: year }
    : { kind: 'fill-target', indicatorId, year, value };
}

/** The mean of the years beside a gap, in the decimals of the indicator; the baseline is the year before the first. */
export function suggestTarget(source: FixSource, indicatorId: string, year: number): Decimal | null {
  const indicator = source.indicators.find((one) => one.id === indicatorId);
  if (indicator?.valueKind !== 'number') return null;
  const cells = source.targets.filter((cell) => cell.indicatorId === indicatorId && cell.quarter === 0);
  const before = findFigure(cells, year - 1) ?? findBaseline(indicator, year - 1);
  const after = findFigure(cells, year + 1);
  if (before === null || after === null) return null;
  const mean = divide(add(fromDecimal(before), fromDecimal(after)), rational(2n));
  return roundHalfUp(mean, indicator.decimals);
}

function findFigure(cells: readonly TargetCell[], year: number): Decimal | null {
  const cell = cells.find((one) => one.year === year);
  return cell && cell.valueMax === null ? cell.value : null;
}

const findBaseline = (indicator: PlanIndicator, year: number): Decimal | null =>
  indicator.baselineYear === year ? indicator.baselineValue : null;
