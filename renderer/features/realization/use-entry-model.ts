import { useMemo, useState, useSyncExternalStore } from 'react';
import { type IndicatorContext, makeIndicatorContext } from '../../../db/domain/cascade-score.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { findSettings, toCascadeIndicators } from '../../../db/domain/score-plan.ts';
import type { Period } from '../../app/period.ts';
import { findToday } from '../../app/today.ts';
import type { OwnColumns } from './choose-columns.ts';
import { type EntryDrafts, readDrafts, subscribeToDrafts } from './entry-drafts.ts';
import { createRowBuilder, type GroupRow, type IndicatorRow } from './entry-rows.ts';
import { type EntrySummary, summarizeEntries } from './entry-summary.ts';
import { hasQuarterTargets as findQuarterTargets } from './period-choice.ts';
import { indexProofs } from './proof-index.ts';
import type { PendingCells } from './use-entry-saving.ts';

export type EntryModel = {
  readonly context: IndicatorContext;
  readonly drafts: EntryDrafts;
  readonly groups: readonly GroupRow[];
  readonly rows: readonly IndicatorRow[];
  readonly rowOf: ReadonlyMap<string, IndicatorRow>;
  readonly summary: EntrySummary;
};

/** The rows of the open period with their scores, recomputed only where something changed. */
export function useEntryModel(
  document: PlanDocument,
  period: Period,
  pending: PendingCells,
  own: OwnColumns,
): EntryModel {
  const planId = document.plan.id;
  const drafts = useSyncExternalStore(subscribeToDrafts, () => readDrafts(planId));
  const [build] = useState(createRowBuilder);
  const { settings, ordinalScales, indicators, targets, evidences, analyses } = document;
  const today = findToday();
  const { year, quarter } = period;
  const cascade = useMemo(
    () => toCascadeIndicators({ indicators, ordinalScales }),
    [indicators, ordinalScales],
  );
  const context = useMemo(
    () => makeIndicatorContext(findSettings({ settings }, year), ordinalScales),
    [settings, ordinalScales, year],
  );
  const hasQuarterTargets = useMemo(() => findQuarterTargets({ targets }, year), [targets, year]);
  const proofs = useMemo(
    () => indexProofs({ evidences, analyses }, { year, quarter }),
    [evidences, analyses, year, quarter],
  );
  const chosen = useMemo(() => new Set(own.shown), [own]);
  const groups = useMemo(
    () =>
      build({
        document,
        indicators: cascade,
        context,
        year,
        quarter,
        drafts,
        pending,
        hasQuarterTargets,
        proofs,
        chosen,
        today,
      }),
    [
      build,
      document,
      cascade,
      context,
      year,
      quarter,
      drafts,
      pending,
      hasQuarterTargets,
      proofs,
      chosen,
      today,
    ],
  );
  return useMemo(() => {
    const rows = groups.flatMap((group) => group.rows);
    return {
      context,
      drafts,
      groups,
      rows,
      rowOf: new Map(rows.map((row) => [row.key, row])),
      summary: summarizeEntries(rows),
    };
  }, [context, drafts, groups]);
}
