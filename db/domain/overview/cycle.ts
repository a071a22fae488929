import type { Finding } from '../check/finding.ts';
import { findFinal } from '../final-document.ts';
import { hasMonths } from '../months.ts';
import type { PlanDocument } from '../plan-document.ts';
import { describePlanState, type PlanState } from '../plan-state.ts';

/** The stations of a year that the file knows of, in the order they come (Perpres 29/2014). */
export type StageKind = 'plan' | 'targets' | 'budget' | 'realization' | 'report';

export type Stage = Readonly<{
  kind: StageKind;
  /** `open` comes after the one that is next. */
  state: 'done' | 'next' | 'open';
  /** How much of it is there; null where there is nothing to count. */
  count: Readonly<{ done: number; total: number }> | null;
}>;

export type Cycle = Readonly<{
  stages: readonly Stage[];
  /** The station to go on with; null once everything of the year is there. */
  next: StageKind | null;
  planState: PlanState;
}>;

const isFilled = (cell: PlanDocument['realizations'][number]): boolean =>
  cell.value !== null ||
  cell.ordinalCode !== null ||
  cell.missingReason !== null ||
  cell.numerator !== null ||
  hasMonths(cell);

/** Indicators that have something in a year of the given cells. */
const coveredBy = (
  cells: readonly { readonly indicatorId: string; readonly year: number }[],
  year: number,
): ReadonlySet<string> => new Set(cells.flatMap((cell) => (cell.year === year ? [cell.indicatorId] : [])));

/** Indicators with a target for the year of which nothing has been filled in yet. */
export function listUnfilled(document: PlanDocument, year: number): readonly string[] {
  const filled = coveredBy(document.realizations.filter(isFilled), year);
  return [...coveredBy(document.targets, year)].filter((id) => !filled.has(id));
}

/** Indicators of which a figure of the year, of a part of it too, is not confirmed by its publisher yet. */
export const listProvisional = ({ realizations }: PlanDocument, year: number): readonly string[] => [
  ...coveredBy(
    realizations.filter((cell) => cell.status === 'provisional' && (cell.value !== null || hasMonths(cell))),
    year,
  ),
];

/** Where the office is in a year. `errors` are the auditor's findings that stop an adoption. */
export function describeCycle(document: PlanDocument, year: number, errors: readonly Finding[]): Cycle {
  const { plan, indicators, budgetVersions, nodes } = document;
  const planState = describePlanState(plan.status, document.versions);
  const withTarget = coveredBy(document.targets, year);
  const unfilled = new Set(listUnfilled(document, year));
  const carryingOut = nodes.some((node) => node.levelKind === 'program');
  const measured = document.realizations.filter((cell) => cell.year === year && isFilled(cell));
  // What was given out is done, whatever is corrected later.
  const isReported = findFinal(document.finals, 'lkjip', year) !== null;
  const isMeasured = withTarget.size > 0 && unfilled.size === 0;
  const stations: readonly (Omit<Stage, 'state'> & { readonly isDone: boolean })[] = [
    {
      kind: 'plan',
      isDone: plan.status === 'adopted' || (indicators.length > 0 && errors.length === 0),
      count: null,
    },
    {
      kind: 'targets',
      isDone: indicators.length > 0 && withTarget.size === indicators.length,
      count: { done: withTarget.size, total: indicators.length },
    },
    ...(carryingOut
      ? [{ kind: 'budget', isDone: budgetVersions.some((one) => one.year === year), count: null } as const]
      : []),
    {
      kind: 'realization',
      isDone: isMeasured,
      count: { done: withTarget.size - unfilled.size, total: withTarget.size },
    },
    {
      kind: 'report',
      isDone: isReported || (isMeasured && measured.every(({ status }) => status === 'final')),
      count: null,
    },
  ];
  const next = stations.find(({ isDone }) => !isDone)?.kind ?? null;
  return {
    stages: stations.map(({ kind, isDone, count }) => ({
      kind,
      state: isDone ? 'done' : kind === next ? 'next' : 'open',
      count,
    })),
    next,
    planState,
  };
}

/** The four steps a new file begins with. */
export type FirstStep = 'statements' | 'indicators' | 'targets' | 'signatory';

export function listFirstSteps({
  nodes,
  indicators,
  targets,
  officials,
}: PlanDocument): readonly Readonly<{ step: FirstStep; isDone: boolean }>[] {
  const has = (kind: PlanDocument['nodes'][number]['levelKind']): boolean =>
    nodes.some((node) => node.levelKind === kind && node.text.trim() !== '');
  return [
    { step: 'statements', isDone: has('vision') && has('mission') },
    { step: 'indicators', isDone: indicators.length > 0 },
    { step: 'targets', isDone: targets.length > 0 },
    { step: 'signatory', isDone: officials.some(({ isHead }) => isHead) },
  ];
}
