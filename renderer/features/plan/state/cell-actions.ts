import { findPlanVersion } from '../../../../db/domain/budget/versions.ts';
import type { Decimal } from '../../../../db/domain/decimal.ts';
import type { Result } from '../../../../db/domain/errors.ts';
import { formatPlain } from '../../../../db/domain/format.ts';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import type { CellEdit, EditSource } from '../../../ui/grid/grid-types.ts';
import { confirmIndicatorChanges } from '../../indicator/consequence/ask-consequence.ts';
import { judgeBudget } from '../model/judge-budget.ts';
import { judgeTarget, type TargetContext, type TypedFigure } from '../model/judge-target.ts';
import {
  type CellDraft,
  type CellIssue,
  draftKey,
  type OutlineRow,
  readYearKey,
  splitDraftKey,
} from '../model/outline-row.ts';
import { findScale } from '../model/row-cells.ts';
import type { NewRowActions } from './new-row-actions.ts';
import { explain, getPlan, type OutlineHost } from './outline-host.ts';

export type CellActions = ReturnType<typeof createCellActions>;

type TargetInput = InputOf<'target.set'>['cells'][number];
type BudgetInput = InputOf<'budget.set'>['cells'][number];
type IndicatorPatch = InputOf<'indicator.update'>['patch'];

/** What an edit needs to know of its row; a row that has just been made is not drawn yet. */
type EditedRow = Pick<OutlineRow, 'key' | 'node' | 'indicator' | 'draft'>;
type Edit = Readonly<{ row: EditedRow; columnKey: string } & TypedFigure>;

/** One act sorted by what it changes: all targets are one command, all budgets another. */
type Sorted = {
  targets: Map<string, TargetInput>;
  budgets: Map<string, BudgetInput>;
  indicators: Map<string, Readonly<{ row: EditedRow; patch: IndicatorPatch; keys: string[] }>>;
  texts: Edit[];
  drafts: Map<string, CellDraft>;
};

/** What is typed, pasted, filled or cleared in the cells of the outline. */
export function createCellActions(host: OutlineHost, newRows: Pick<NewRowActions, 'submit' | 'discard'>) {
  const { outline, document, planId } = host;

  const noteDrafts = (change: (drafts: Map<string, CellDraft>) => void): void =>
    outline.set((now) => {
      const drafts = new Map(now.drafts);
      change(drafts);
      return { ...now, drafts };
    });

  /** Shows what was typed while it is on its way, and keeps it with the reason when it is not taken. */
  async function send(keys: readonly string[], turn: () => Promise<Result<unknown>>): Promise<void> {
    const result = await turn();
    noteDrafts((drafts) => {
      for (const key of keys) {
        const draft = drafts.get(key);
        if (!draft || draft.issue) continue;
        if (result.ok) drafts.delete(key);
        else drafts.set(key, { ...draft, issue: { kind: 'failed', error: result.error } });
      }
    });
  }

  function sort(edits: readonly Edit[]): Sorted {
    const plan = getPlan(host);
    const sorted: Sorted = {
      targets: new Map(),
      budgets: new Map(),
      indicators: new Map(),
      texts: [],
      drafts: new Map(),
    };
    for (const edit of edits) {
      const key = draftKey(edit.row.key, edit.columnKey);
      const refuse = (issue: CellIssue): unknown => sorted.drafts.set(key, { text: edit.text, issue });
      const isTaken = sortOne(plan, edit, sorted, refuse);
      if (isTaken) sorted.drafts.set(key, { text: edit.text, issue: null });
    }
    return sorted;
  }

  function apply(edits: readonly CellEdit<OutlineRow>[], source: EditSource): void {
    // A text is never emptied or copied over by the way: rows are removed and pasted on purpose.
    const isTyped = source === 'type' || source === 'paste';
    void change(edits.filter((edit) => isTyped || edit.columnKey !== 'text'));
  }

  /** Gives the number of commands it took, once they are answered. */
  async function change(edits: readonly Edit[]): Promise<number> {
    const sorted = sort(edits);
    if (sorted.drafts.size > 0) {
      noteDrafts((drafts) => {
        for (const [key, draft] of sorted.drafts) drafts.set(key, draft);
      });
    }
    const [refused] = [...sorted.drafts].find(([, draft]) => draft.issue !== null) ?? [];
    if (refused !== undefined) {
      const [rowKey, columnKey] = splitDraftKey(refused);
      outline.set({ refused: { rowKey, columnKey, steps: 0 } });
    }
    const indicators = [...sorted.indicators.values()].flatMap(({ row, patch, keys }) =>
      row.indicator ? [{ ...row.indicator, patch, keys }] : [],
    );
    // Turned down, nothing of the act is done: the cells show again what the plan holds.
    if (indicators.length > 0 && !(await confirmIndicatorChanges(getPlan(host), indicators))) {
      noteDrafts((drafts) => {
        for (const key of sorted.drafts.keys()) drafts.delete(key);
      });
      outline.set({ refused: null });
      return 0;
    }
    const turns: Promise<void>[] = [];
    for (const { id, version, patch, keys } of indicators)
      turns.push(send(keys, () => document.run('indicator.update', { id, version, patch })));
    if (sorted.targets.size > 0) {
      const cells = [...sorted.targets.values()];
      turns.push(send([...sorted.targets.keys()], () => document.run('target.set', { planId, cells })));
    }
    if (sorted.budgets.size > 0) {
      const cells = [...sorted.budgets.values()];
      turns.push(send([...sorted.budgets.keys()], () => document.run('budget.set', { planId, cells })));
    }
    for (const edit of sorted.texts) changeText(edit);
    await Promise.all(turns);
    return turns.length;
  }

  function changeText({ row, text: typed }: Edit): void {
    const text = typed.trim();
    const key = draftKey(row.key, 'text');
    if (row.draft) {
      if (text === '') newRows.discard(row.key);
      else void newRows.submit(row.key, text);
      return;
    }
    if (text === '') {
      noteDrafts((drafts) => drafts.delete(key));
      explain(host, row.key, host.say.blankText);
      return;
    }
    noteDrafts((drafts) => drafts.set(key, { text, issue: null }));
    const { node, indicator } = row;
    if (node) {
      const { id, version } = node;
      void send([key], () => document.run('node.update', { id, version, patch: { text } }));
    } else if (indicator) {
      const { id, version } = indicator;
      void send([key], () => document.run('indicator.update', { id, version, patch: { name: text } }));
    }
  }

  /** A figure that was offered: another reading of a refused one, or the mean of a gap. */
  function accept(row: EditedRow, columnKey: string, value: Decimal): void {
    const { numberLocale: locale } = getPlan(host).organization;
    const text = formatPlain(value, { locale });
    void change([{ row, columnKey, text: row.node ? `Rp${text}` : text }]);
  }

  /** The figure as it was typed, far from its neighbours as it is. */
  const confirm = (row: EditedRow, columnKey: string): void => {
    const draft = outline.get().drafts.get(draftKey(row.key, columnKey));
    if (draft) void change([{ row, columnKey, text: draft.text, isConfirmed: true }]);
  };

  /** Takes a refused text away again: the cell shows what the plan holds. */
  const forget = (row: EditedRow, columnKey: string): void =>
    noteDrafts((drafts) => drafts.delete(draftKey(row.key, columnKey)));

  async function setKind({ id, version }: PlanIndicator, kind: PlanIndicator['kind']): Promise<void> {
    const result = await document.run('indicator.update', { id, version, patch: { kind } });
    if (!result.ok) explain(host, id, host.say.error(result.error));
  }

  return { apply, change, accept, confirm, forget, setKind };
}

/** True when the edit goes on its way with its group; false when it was refused or is a text. */
function sortOne(
  plan: PlanDocument,
  edit: Edit,
  sorted: Sorted,
  refuse: (issue: CellIssue) => unknown,
): boolean {
  const { row, columnKey } = edit;
  const year = readYearKey(columnKey);
  if (columnKey === 'text') {
    sorted.texts.push(edit);
    return false;
  }
  const key = draftKey(row.key, columnKey);
  if (row.node && year !== null) {
    const verdict = judgeBudget({ ...edit, locale: plan.organization.numberLocale });
    if (!verdict.ok) refuse({ kind: 'figure', issue: verdict.issue });
    else sorted.budgets.set(key, makeBudgetInput(plan, row.node.id, year, verdict.value));
    return verdict.ok;
  }
  const { indicator } = row;
  if (!indicator) return false;
  if (columnKey === 'unit') {
    addPatch(sorted, row, key, { unitOfMeasure: edit.text.trim() === '' ? null : edit.text.trim() });
    return true;
  }
  const verdict = judgeTarget(edit, makeContext(plan, indicator, year));
  if (!verdict.ok) {
    refuse({ kind: 'figure', issue: verdict.issue });
    return false;
  }
  const { value, valueMax, ordinalCode } = verdict.value;
  if (year !== null) {
    sorted.targets.set(key, { indicatorId: indicator.id, year, quarter: 0, value, valueMax, ordinalCode });
  } else {
    const isEmpty = value === null && ordinalCode === null;
    const known =
      indicator.baselineYear ?? (plan.plan.periodStart === null ? null : plan.plan.periodStart - 1);
    addPatch(sorted, row, key, {
      baselineValue: value,
      baselineOrdinal: ordinalCode,
      baselineYear: isEmpty ? indicator.baselineYear : known,
    });
  }
  return true;
}

function addPatch(sorted: Sorted, row: EditedRow, key: string, patch: IndicatorPatch): void {
  const before = sorted.indicators.get(row.key);
  sorted.indicators.set(row.key, {
    row,
    patch: { ...before?.patch, ...patch },
    keys: [...(before?.keys ?? []), key],
  });
}

/** What the outline shows is what is typed: the plan's own ceiling, or the first budget document of a year without one. */
const makeBudgetInput = (
  plan: PlanDocument,
  nodeId: string,
  year: number,
  ceiling: Decimal | null,
): BudgetInput => ({
  nodeId,
  year,
  budgetVersionId: findPlanVersion(plan.budgetVersions, year)?.id ?? null,
  ceiling,
});

function makeContext(plan: PlanDocument, indicator: PlanIndicator, year: number | null): TargetContext {
  const others = plan.targets.filter(
    (cell) => cell.indicatorId === indicator.id && cell.quarter === 0 && cell.year !== year,
  );
  const figures = [...others.map((cell) => cell.value), year === null ? null : indicator.baselineValue];
  return {
    indicator,
    scale: findScale(indicator, plan.ordinalScales),
    locale: plan.organization.numberLocale,
    neighbours: figures.filter((figure) => figure !== null),
    allowsRange: year !== null,
  };
}
