import type { Decimal } from '../decimal.ts';
import type { PlanDocument, PlanIndicator, RealizationCell, TargetCell } from '../plan-document.ts';
import { add, divide, fromDecimal, rational, roundHalfUp } from '../rational.ts';
import { correctWords } from './dictionary.ts';
import type { Finding } from './finding.ts';

/** What the program can put right by itself once somebody agrees; everything else is for a person to write. */
export type ComputedFix =
  | Readonly<{ kind: 'set-target'; indicatorId: string; year: number; value: Decimal }>
  | Readonly<{ kind: 'set-realization'; indicatorId: string; year: number; value: Decimal }>
  | Readonly<{ kind: 'set-node-text'; nodeId: string; text: string }>
  | Readonly<{ kind: 'set-indicator-name'; indicatorId: string; text: string }>
  | Readonly<{ kind: 'remove-target'; indicatorId: string; year: number }>;

type FixSource = Pick<PlanDocument, 'indicators' | 'targets' | 'nodes'>;

/** Null where there is nothing to compute. */
export function computeFix(source: FixSource, finding: Finding): ComputedFix | null {
  const { rule, indicatorId, nodeId, year, figures, params } = finding;
  if (rule === 'word-misspelled') return correctPlace(source, finding);
  if (indicatorId === null || year === null) return null;
  if (rule === 'target-missing') {
    const value = suggestTarget(source, indicatorId, year);
    return value === null ? null : { kind: 'set-target', indicatorId, year, value };
  }
  if (rule === 'figure-lost-comma' && figures.restored) {
    const kind = params.kind === 'target' ? 'set-target' : 'set-realization';
    return { kind, indicatorId, year, value: figures.restored };
  }
  if (rule === 'target-outside-period' && nodeId !== null)
    return { kind: 'remove-target', indicatorId, year };
  return null;
}

/** The plan as the fix would leave it, as far as achievements are reckoned from it: words are none of theirs. */
export function withFix(document: PlanDocument, fix: ComputedFix): PlanDocument {
  if (fix.kind === 'set-node-text' || fix.kind === 'set-indicator-name') return document;
  const { indicatorId, year } = fix;
  const isThere = (cell: Readonly<{ indicatorId: string; year: number }>): boolean =>
    cell.indicatorId === indicatorId && cell.year === year;
  if (fix.kind === 'remove-target')
    return { ...document, targets: document.targets.filter((cell) => !isThere(cell)) };
  const isYear = (cell: TargetCell | RealizationCell): boolean => isThere(cell) && cell.quarter === 0;
  if (fix.kind === 'set-realization') {
    const { value } = fix;
    const corrected = (cell: RealizationCell): RealizationCell => (isYear(cell) ? { ...cell, value } : cell);
    return { ...document, realizations: document.realizations.map(corrected) };
  }
  const kept = document.targets.filter((cell) => !isYear(cell));
  const cell = {
    id: '',
    version: 0,
    indicatorId,
    year,
    quarter: 0,
    valueMax: null,
    ordinalCode: null,
  } as const;
  return { ...document, targets: [...kept, { ...cell, value: fix.value }] };
}

function correctPlace(
  { nodes, indicators }: FixSource,
  { nodeId, indicatorId }: Finding,
): ComputedFix | null {
  if (indicatorId !== null) {
    const name = indicators.find((one) => one.id === indicatorId)?.name;
    return name === undefined ? null : { kind: 'set-indicator-name', indicatorId, text: correctWords(name) };
  }
  const text = nodes.find((one) => one.id === nodeId)?.text;
  // A slip in the explanation alone is left to its writer: the statement would not change.
  if (nodeId === null || text === undefined || correctWords(text) === text) return null;
  return { kind: 'set-node-text', nodeId, text: correctWords(text) };
}

/** The mean of the years beside a gap, in the decimals of the indicator; the baseline is the year before the first. */
function suggestTarget(source: FixSource, indicatorId: string, year: number): Decimal | null {
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
