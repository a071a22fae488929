import type { Quarter } from '../../../db/domain/cascade.ts';
import type { PlanDocument, PlanIndicator } from '../../../db/domain/plan-document.ts';
import type { Evidence } from '../../../db/domain/plan-records.ts';
import { cleanName } from './clean-name.ts';

export type PlannedEvidence = Readonly<{
  evidence: Evidence;
  indicator: PlanIndicator;
  /** What an indicator without a code of its own is called by: its place in the plan. */
  code: string;
  /** The name its file gets; null for links and words. */
  name: string | null;
}>;
export type FolderPlan = Readonly<{
  rows: readonly PlannedEvidence[];
  /** Indicators of the plan that nothing proves in that year or period. */
  unproved: readonly Coded[];
}>;

type Coded = Readonly<{ indicator: PlanIndicator; code: string }>;

/** What each indicator of a plan is called by in names of files: its code, else its place. */
export const indicatorCodes = ({ indicators }: Pick<PlanDocument, 'indicators'>): readonly Coded[] =>
  indicators.map((indicator, index) => {
    const own = cleanName(indicator.code ?? '', 40);
    return { indicator, code: own === '' ? String(index + 1).padStart(2, '0') : own };
  });

/** The evidence of a year in the order of the plan, each file under a name that says what it proves: `1.2_TW3_Rekap.xlsx`. */
export function planFolder(
  { indicators, evidences }: PlanDocument,
  year: number,
  quarter: Quarter | null = null,
): FolderPlan {
  const ofIndicator = Map.groupBy(
    evidences.filter((one) => one.year === year && (quarter === null || one.quarter === quarter)),
    ({ indicatorId }) => indicatorId,
  );
  const taken = new Set<string>();
  const coded = indicatorCodes({ indicators });
  const rows = coded.flatMap(({ indicator, code }) =>
    (ofIndicator.get(indicator.id) ?? [])
      .toSorted((a, b) => a.quarter - b.quarter || a.sort - b.sort)
      .map((evidence) => ({ evidence, indicator, code, name: nameFile(evidence, code, taken) })),
  );
  return { rows, unproved: coded.filter(({ indicator }) => !ofIndicator.has(indicator.id)) };
}

function nameFile(
  { quarter, year, title, fileName }: Evidence,
  code: string,
  taken: Set<string>,
): string | null {
  if (fileName === null) return null;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? '';
  const period = quarter === 0 ? String(year) : `TW${quarter}`;
  // A file with the code and an ending is named even where nothing of its title can stand in a name.
  const base = cleanName(`${code}_${period}_${cleanName(title) || cleanName(fileName)}`, 120);
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? '' : ` (${number})`}${ending.toLowerCase()}`;
    // Windows and macOS take two names that differ in case alone for one.
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}
