import type { Quarter } from '../cascade.ts';
import type { PlanDocument } from '../plan-document.ts';
import { findSettings } from '../settings.ts';
import type { FrozenPeriod } from './frozen-period.ts';

/** What sealing a period keeps of a plan. */
export function freezePeriod(document: PlanDocument, year: number, quarter: Quarter): FrozenPeriod {
  const isWhole = quarter === 0;
  const upTo = (row: { readonly year: number; readonly quarter: Quarter }): boolean =>
    isWhole || (row.year === year && row.quarter <= quarter);
  const { levels, nodes, indicators, components, ordinalScales } = document;
  return {
    settings: [
      ...(isWhole ? document.settings.filter((one) => one.year !== year) : []),
      { year, settings: findSettings(document, year) },
    ],
    levels,
    nodes,
    indicators,
    components,
    ordinalScales,
    // A quarter stands against the target of its year as well.
    targets: document.targets.filter((cell) => isWhole || cell.year === year),
    realizations: document.realizations.filter(upTo),
    verifications: document.verifications.filter(upTo),
    corrections: isWhole ? document.corrections : [],
    nodeStatuses: isWhole ? document.nodeStatuses : [],
    budgetVersions: isWhole ? document.budgetVersions : [],
    budgets: isWhole ? document.budgets : [],
    spendings: isWhole ? document.spendings : [],
  };
}
