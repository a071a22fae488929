import { useTranslation } from 'react-i18next';
import type { Analysis, Quarter } from '../../../../db/domain/plan-document.ts';
import { useDocumentStore, usePlan } from '../../../app/use-document.ts';
import { sayError } from '../../../ui/error-text.ts';

export const analysisFields = ['causes', 'obstacles', 'solutions', 'followUp', 'supporting'] as const;
export type AnalysisField = (typeof analysisFields)[number];
export type AnalysisTexts = Readonly<Record<AnalysisField, string | null>>;

const noTexts: AnalysisTexts = {
  causes: null,
  obstacles: null,
  solutions: null,
  followUp: null,
  supporting: null,
};
const kind = 'analysis' as const;

/** One at a time: two fields left in a hurry must not both begin the same row. */
let turn: Promise<unknown> = Promise.resolve();

/** The analysis of an indicator for a quarter or the year, and how its texts are kept; all empty is no row. */
export function useAnalysis(indicatorId: string, year: number, quarter: Quarter) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const { analyses, plan } = usePlan();
  const isOwn = (one: Analysis): boolean =>
    one.indicatorId === indicatorId && one.year === year && one.quarter === quarter;

  async function write(change: Partial<AnalysisTexts>): Promise<string | undefined> {
    const planId = plan.id;
    // What the page holds by now, not what it held when the field was drawn.
    const row = store.getState().plans[planId]?.analyses.find(isOwn);
    const texts: AnalysisTexts = { ...noTexts, ...(row && pick(row)), ...change };
    const isEmpty = analysisFields.every((field) => texts[field] === null);
    if (!row && isEmpty) return undefined;
    const result = row
      ? isEmpty
        ? await store.run('record.remove', { kind, planId, id: row.id })
        : await store.run('record.update', { kind, planId, id: row.id, version: row.version, patch: change })
      : await store.run('record.create', { kind, planId, values: { indicatorId, year, quarter, ...texts } });
    return result.ok ? undefined : sayError(t, result.error);
  }

  return {
    row: analyses.find(isOwn) ?? null,
    save: (change: Partial<AnalysisTexts>): Promise<string | undefined> => {
      const next = turn.then(() => write(change));
      turn = next.catch(() => undefined);
      return next;
    },
  };
}

const pick = ({ causes, obstacles, solutions, followUp, supporting }: Analysis): AnalysisTexts => ({
  causes,
  obstacles,
  solutions,
  followUp,
  supporting,
});

/** A proposal goes behind what is there; what a person wrote stays as it is. Null where it says nothing new. */
export function appendProposal(written: string | null, proposed: string): string | null {
  if (proposed === '') return null;
  const before = written?.trimEnd() ?? '';
  if (before === '') return proposed;
  return before.includes(proposed) ? null : `${before}\n${proposed}`;
}
