import type { OfficeFileRole } from '../../../../db/domain/office-style.ts';
import type { Official, PlanDocument } from '../../../../db/domain/plan-document.ts';

/** What a document needs from beside its plan; most need nothing. */
export type ReportCompanions = Readonly<{
  /** The plan as it was adopted and revised, the first state first. */
  states: readonly Readonly<{ adoptedOn: string; document: PlanDocument }>[];
  /** The people of the organization whose plan this one serves: there the head of the office has a superior. */
  superiors: readonly Official[];
  /** The plan of the period before this one; absent where the file has none. */
  previous?: PlanDocument;
  /** The bytes of the pictures of the plan's texts, by the id of the picture; those that are not in the file are absent. */
  images?: ReadonlyMap<string, Uint8Array>;
  /** The bytes of the logo and of the office's font. */
  officeFiles?: ReadonlyMap<OfficeFileRole, Uint8Array>;
}>;

export const noCompanions: ReportCompanions = { states: [], superiors: [] };
