import { type Absorption, measureAbsorption } from '../absorption.ts';
import type { BudgetCell, PlanDocument, SpendingCell } from '../plan-document.ts';
import { add, fromDecimal, type Rational } from '../rational.ts';
import { sumUpward, type UpwardSums } from './sum-upward.ts';
import { findPlanVersion, findVersionInForce } from './versions.ts';

export type BudgetParts = Pick<PlanDocument, 'nodes' | 'budgetVersions' | 'budgets' | 'spendings'>;

/** Every question about money of a plan; each version and year is added up once, when it is first asked for. */
export type BudgetBook = Readonly<{
  /** Ceilings of a version. */
  ceilings: (versionId: string) => UpwardSums;
  /** Ceilings of the version in force of a year. */
  inForce: (year: number) => UpwardSums;
  /** Ceilings the plan itself states for a year. */
  planned: (year: number) => UpwardSums;
  /** What was spent in a year. */
  spent: (year: number) => UpwardSums;
  /** Against the version in force; null where neither the row nor anything below it has a figure. */
  absorption: (nodeId: string, year: number) => Absorption | null;
}>;

const nothing: UpwardSums = sumUpward([], new Map());

export function openBudgetBook({ nodes, budgetVersions, budgets, spendings }: BudgetParts): BudgetBook {
  const byVersion = groupCeilings(budgets);
  const ceilings = remember((versionId: string) => {
    const own = byVersion.get(versionId);
    return own ? sumUpward(nodes, own) : nothing;
  });
  const spent = remember((year: number) => sumUpward(nodes, spendingOf(spendings, year)));
  const inForce = (year: number): UpwardSums => {
    const version = findVersionInForce(budgetVersions, year);
    return version ? ceilings(version.id) : nothing;
  };
  return {
    ceilings,
    inForce,
    planned: (year) => {
      const version = findPlanVersion(budgetVersions, year);
      return version ? ceilings(version.id) : nothing;
    },
    spent,
    absorption: (nodeId, year) => {
      const figures = { ceiling: inForce(year).find(nodeId), realized: spent(year).find(nodeId) };
      return figures.ceiling === null && figures.realized === null ? null : measureAbsorption(figures);
    },
  };
}

function groupCeilings(budgets: readonly BudgetCell[]): ReadonlyMap<string, ReadonlyMap<string, Rational>> {
  const groups = new Map<string, Map<string, Rational>>();
  for (const { budgetVersionId, nodeId, ceiling } of budgets) {
    const group = groups.get(budgetVersionId) ?? new Map<string, Rational>();
    group.set(nodeId, fromDecimal(ceiling));
    groups.set(budgetVersionId, group);
  }
  return groups;
}

/** A figure of the whole year is final and stands for its quarters; without one the quarters add up. */
function spendingOf(spendings: readonly SpendingCell[], year: number): ReadonlyMap<string, Rational> {
  const whole = new Map<string, Rational>();
  const quarters = new Map<string, Rational>();
  for (const { nodeId, year: ofYear, quarter, amount } of spendings) {
    if (ofYear !== year) continue;
    const figure = fromDecimal(amount);
    if (quarter === 0) whole.set(nodeId, figure);
    else {
      const before = quarters.get(nodeId);
      quarters.set(nodeId, before ? add(before, figure) : figure);
    }
  }
  return new Map([...quarters, ...whole]);
}

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
