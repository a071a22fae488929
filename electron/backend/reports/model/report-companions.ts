import type { Official, PlanDocument } from '../../../../db/domain/plan-document.ts';

/** What a document needs from beside its plan; most need nothing. */
export type ReportCompanions = Readonly<{
  /** The plan as it was adopted and revised, the first state first. */
  states: readonly Readonly<{ adoptedOn: string; document: PlanDocument }>[];
  /** The people of the organization whose plan this one serves: there the head of the office has a superior. */
  superiors: readonly Official[];
}>;

export const noCompanions: ReportCompanions = { states: [], superiors: [] };
