import { needsReason } from '../../../../db/domain/action-plan.ts';
import { findQuarter, type Month } from '../../../../db/domain/months.ts';
import type {
  Action,
  ActionStatus,
  PlanDocument,
  PlanIndicator,
  Quarter,
  Unit,
} from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { toNullable } from '../../../app/to-nullable.ts';
import type { CellEdit, ClipboardBlock } from '../../../ui/grid/grid-types.ts';
import { type MoneyIssue, readMoney } from '../../budget/model/money.ts';
import { makeTargetContext } from '../../indicator/model/target-cells.ts';
import { type FigureIssue, judgeTarget } from '../../plan/model/judge-target.ts';
import type { ActionRow } from './action-rows.ts';
import { readMonths } from './read-months.ts';

export type ActionPatch = Partial<Omit<Action, 'id' | 'version' | 'sort' | 'indicatorId' | 'year'>>;
export type TargetInput = InputOf<'target.set'>['cells'][number];

export type EditIssue =
  | Readonly<{ kind: 'unit' | 'months' | 'status' | 'reason'; text: string }>
  | Readonly<{ kind: 'money'; issue: MoneyIssue; text: string }>
  | Readonly<{ kind: 'target'; issue: FigureIssue }>;

export type ReadEdits = Readonly<{
  /** By the action they belong to. */
  patches: readonly Readonly<{ action: Action; patch: ActionPatch }>[];
  targets: readonly TargetInput[];
  refused: readonly Readonly<{
    rowKey: string;
    columnKey: string;
    text: string;
    issue: EditIssue;
    /** A status that waits for its reason. */
    status: ActionStatus | null;
  }>[];
}>;

export type EditContext = Readonly<{
  plan: PlanDocument;
  year: number;
  statuses: Readonly<Record<ActionStatus, string>>;
  months: readonly string[];
}>;

const quarterOf: Readonly<Record<string, Exclude<Quarter, 0>>> = { q1: 1, q2: 2, q3: 3, q4: 4 };
/** Columns of the timeline. */
const monthOf = (columnKey: string): Month | null => {
  const month = Number(/^m(\d+)$/.exec(columnKey)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? (month as Month) : null;
};
const fieldOf = { 1: 'targetQ1', 2: 'targetQ2', 3: 'targetQ3', 4: 'targetQ4' } as const;

/** What is typed, pasted, filled or cleared in one act, as one command for actions and one for targets. */
export function readEdits(
  edits: readonly Pick<CellEdit<ActionRow>, 'row' | 'columnKey' | 'text' | 'raw'>[],
  context: EditContext,
): ReadEdits {
  const { plan, year } = context;
  const patches = new Map<string, { action: Action; patch: ActionPatch }>();
  const targets: TargetInput[] = [];
  const refused: ReadEdits['refused'][number][] = [];
  const statuses: { rowKey: string; text: string; action: Action; status: ActionStatus }[] = [];
  const keep = (action: Action, patch: ActionPatch): void => {
    const old = patches.get(action.id);
    patches.set(action.id, { action, patch: { ...old?.patch, ...patch } });
  };
  for (const { row, columnKey, text, raw } of edits) {
    const quarter = quarterOf[columnKey];
    const refuse = (issue: EditIssue): void => {
      refused.push({ rowKey: row.key, columnKey, text, issue, status: null });
    };
    const month = monthOf(columnKey);
    if (row.kind === 'indicator' && (quarter || month)) {
      const { indicator } = row;
      const typed = { text, raw: raw ?? null };
      const place = month ? { quarter: findQuarter(month), month } : { quarter: quarter ?? 1 };
      const verdict = judgeTarget(typed, makeTargetContext(plan, indicator, { year, ...place }));
      if (verdict.ok) targets.push({ indicatorId: indicator.id, year, ...place, ...verdict.value });
      else refuse({ kind: 'target', issue: verdict.issue });
    }
    if (row.kind !== 'action') continue;
    const { action } = row;
    if (quarter) keep(action, { [fieldOf[quarter]]: toNullable(text) });
    else if (columnKey === 'name') keep(action, { text: text.trim() });
    else if (columnKey === 'responsible') keep(action, { responsible: toNullable(text) });
    else if (columnKey === 'reason') {
      // The status is looked at below: it may be pasted along with its reason.
      keep(action, { reason: toNullable(text) });
    } else if (columnKey === 'unit') {
      const unit = findUnit(plan.units, text);
      if (unit === undefined) refuse({ kind: 'unit', text });
      else keep(action, { unitId: unit });
    } else if (columnKey === 'months') {
      const months = readMonths(text, context.months);
      if (months) keep(action, months);
      else refuse({ kind: 'months', text });
    } else if (columnKey === 'budget') {
      const { numberLocale: locale } = plan.organization;
      const read = readMoney({ text, raw: raw ?? null }, { unit: 'rupiah', locale });
      if (read.ok) keep(action, { budget: read.value });
      else refuse({ kind: 'money', issue: read.issue, text });
    } else if (columnKey === 'status') {
      const status = findStatus(text, context.statuses);
      if (status === null) refuse({ kind: 'status', text });
      else statuses.push({ rowKey: row.key, text: context.statuses[status], action, status });
    }
  }
  for (const { rowKey, text, action, status } of statuses) {
    const reason = patches.get(action.id)?.patch.reason;
    const isTold = Boolean(reason === undefined ? action.reason : reason);
    if (!needsReason(status) || isTold) keep(action, { status });
    else refused.push({ rowKey, columnKey: 'status', text, issue: { kind: 'reason', text }, status });
  }
  return { patches: dropUntold(patches, refused), targets, refused };
}

/** A reason that is taken away from a status that needs it stays where it is, and says so. */
function dropUntold(
  patches: ReadonlyMap<string, { action: Action; patch: ActionPatch }>,
  refused: ReadEdits['refused'][number][],
): ReadEdits['patches'] {
  return [...patches.values()].flatMap(({ action, patch }) => {
    const { reason, ...others } = patch;
    if (reason !== null || !needsReason(patch.status ?? action.status)) return [{ action, patch }];
    refused.push({
      rowKey: action.id,
      columnKey: 'reason',
      text: '',
      issue: { kind: 'reason', text: '' },
      status: null,
    });
    return Object.keys(others).length === 0 ? [] : [{ action, patch: others }];
  });
}

export type NewAction = Omit<Action, 'id' | 'version' | 'sort'>;

export const emptyAction = (indicator: PlanIndicator, year: number): NewAction => ({
  indicatorId: indicator.id,
  year,
  text: '',
  unitId: indicator.unitId,
  responsible: null,
  startMonth: null,
  endMonth: null,
  status: 'planned',
  reason: null,
  budget: null,
  targetQ1: null,
  targetQ2: null,
  targetQ3: null,
  targetQ4: null,
});

/** Lines pasted on an indicator, read as rows of the table from its first column on: each one is a new action. */
export function readNewActions(
  indicator: PlanIndicator,
  block: ClipboardBlock,
  columnKeys: readonly string[],
  context: EditContext,
): Readonly<{ values: readonly NewAction[]; refused: ReadEdits['refused'] }> {
  const lines = block.filter(([first]) => (first?.text.trim() ?? '') !== '');
  const drafts = lines.map(
    (_, at): Action => ({
      ...emptyAction(indicator, context.year),
      id: `new ${at}`,
      version: 1,
      sort: at,
    }),
  );
  const edits = lines.flatMap((line, at) =>
    line.flatMap(({ text, raw }, column) => {
      const [action, columnKey] = [drafts[at], columnKeys[column]];
      if (!action || columnKey === undefined || text.trim() === '') return [];
      const place = {
        key: action.id,
        depth: 2,
        positionInSet: 1,
        setSize: 1,
        isExpanded: null,
        signature: '',
      };
      return [{ row: { ...place, kind: 'action', action, indicator } as const, columnKey, text, raw }];
    }),
  );
  const { patches, refused } = readEdits(edits, context);
  const patchOf = new Map(patches.map(({ action, patch }) => [action.id, patch]));
  const values = drafts.map(({ id, version: _version, sort: _sort, ...values }) => ({
    ...values,
    ...patchOf.get(id),
  }));
  return { values, refused };
}

/** By its name or its code; null for an empty cell, undefined for a name nobody has. */
function findUnit(units: readonly Unit[], text: string): string | null | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  return units.find((unit) => unit.name.toLowerCase() === wanted || unit.code?.toLowerCase() === wanted)?.id;
}

/** By its word on screen; an empty cell is an action as it is first written down. */
function findStatus(text: string, words: EditContext['statuses']): ActionStatus | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return 'planned';
  const found = (Object.entries(words) as [ActionStatus, string][]).find(
    ([, word]) => word.toLowerCase() === wanted,
  );
  // Carrying over makes the action of the next year as well: it is a command of its own.
  return found && found[0] !== 'carried-over' ? found[0] : null;
}
