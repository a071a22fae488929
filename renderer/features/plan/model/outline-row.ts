import type { Direction } from '../../../../db/domain/achievement.ts';
import type { Gap } from '../../../../db/domain/cascade-gaps.ts';
import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { NumberLocale } from '../../../../db/domain/format.ts';
import type { Level, PlanIndicator, PlanNode } from '../../../../db/domain/plan-document.ts';
import type { CellFacts } from '../../../ui/grid/grid-types.ts';
import type { FigureIssue } from './judge-target.ts';
import type { NewRow } from './new-row.ts';

/** Why a cell could not be kept as it was typed. */
export type CellIssue =
  | Readonly<{ kind: 'figure'; issue: FigureIssue }>
  | Readonly<{ kind: 'failed'; error: AppError }>;

/** What a cell was given and the plan does not hold yet: on its way (`issue` null) or refused. */
export type CellDraft = Readonly<{ text: string; issue: CellIssue | null }>;

/** Years are columns by their number. */
export const yearKey = (year: number): string => String(year);
export const readYearKey = (columnKey: string): number | null =>
  /^\d+$/.test(columnKey) ? Number(columnKey) : null;

export const draftKey = (rowKey: string, columnKey: string): string => `${rowKey} ${columnKey}`;
export function splitDraftKey(key: string): readonly [rowKey: string, columnKey: string] {
  const at = key.lastIndexOf(' ');
  return [key.slice(0, at), key.slice(at + 1)];
}

/** One line of the outline. The same object as long as nothing of it changes, so that only changed lines are drawn. */
export type OutlineRow = Readonly<{
  key: string;
  kind: 'node' | 'indicator';
  parentKey: string | null;
  /** The level of the row, or of the row an indicator measures. */
  level: Level;
  node: PlanNode | null;
  indicator: PlanIndicator | null;
  draft: NewRow | null;
  depth: number;
  number: string;
  isExpanded: boolean | null;
  positionInSet: number;
  setSize: number;
  /** Cut, and not put in anywhere yet. */
  isCut: boolean;
  /** Texts run across all columns; targets and budgets have figures in them. */
  layout: 'text' | 'targets' | 'budget';
  cells: Readonly<Record<string, CellFacts>>;
  /** What is missing around it: a quiet mark, for the auditor says the rest. */
  gaps: readonly Gap[];
  /** What is wrong with the row as a whole. */
  problem: string | null;
}>;

/** The words of the outline in the language of the screen; another object for another language. */
export type OutlineWords = Readonly<{
  kinds: Readonly<Record<PlanIndicator['kind'], string>>;
  directions: Readonly<Record<Direction, string>>;
  budgetUnit: string;
  unitHint: string;
  baselineHint: string;
  sayIssue: (issue: CellIssue) => string;
  sayError: (error: AppError) => string;
  sayFinding: (finding: Finding) => string;
  gaps: Readonly<Record<Gap, string>>;
  sayBaselineYear: (year: number) => string;
  locale: NumberLocale;
}>;
