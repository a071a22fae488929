import type { BudgetVersion } from '../plan-document.ts';

/**
 * The versions of a year from the first to the one in force; the plan's own ceiling stands before every document. A
 * document stands where its date puts it, also when it was entered late; one without a date where it was entered.
 */
export function listVersionsOf(versions: readonly BudgetVersion[], year: number): readonly BudgetVersion[] {
  const entered = versions
    .filter((one) => one.year === year)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.sort - b.sort || (a.id < b.id ? -1 : 1));
  let latest = '';
  const dated = entered.map((version) => {
    const since = version.documentDate ?? latest;
    if (since > latest) latest = since;
    return { version, since };
  });
  return dated
    .toSorted(
      (a, b) =>
        placeOf(a.version) - placeOf(b.version) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0),
    )
    .map(({ version }) => version);
}

const placeOf = ({ kind }: BudgetVersion): number => (kind === 'indikatif' ? 0 : 1);

/** What a report of the year measures against: the latest budget document, before any the plan's own ceiling. */
export const findVersionInForce = (versions: readonly BudgetVersion[], year: number): BudgetVersion | null =>
  listVersionsOf(versions, year).at(-1) ?? null;

/**
 * What the plan itself prints and is typed into from the outline: its own ceiling. A year that was never planned but
 * has a budget document shows the first one, so that no money of the period is left out.
 */
export const findPlanVersion = (versions: readonly BudgetVersion[], year: number): BudgetVersion | null =>
  listVersionsOf(versions, year)[0] ?? null;

/** The version a later one changes; null for the first of its year. */
export function findVersionBefore(
  versions: readonly BudgetVersion[],
  version: BudgetVersion,
): BudgetVersion | null {
  const ofYear = listVersionsOf(versions, version.year);
  return ofYear[ofYear.findIndex((one) => one.id === version.id) - 1] ?? null;
}

/** The number the next pergeseran of a year gets; 0 for kinds that are not counted. */
export const nextNumber = (
  versions: readonly BudgetVersion[],
  year: number,
  kind: BudgetVersion['kind'],
): number =>
  kind === 'pergeseran' ? Math.max(0, ...listVersionsOf(versions, year).map((one) => one.number)) + 1 : 0;
