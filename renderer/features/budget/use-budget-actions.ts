import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../db/domain/decimal.ts';
import type { Result } from '../../../db/domain/errors.ts';
import type { BudgetVersion, PlanDocument } from '../../../db/domain/plan-document.ts';
import { readNumber, readSheetCell } from '../../../db/domain/read-number.ts';
import type { InputOf } from '../../../electron/api/contract.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { useFailureNote } from '../../app/use-failure-note.ts';
import type { CellEdit } from '../../ui/grid/grid-types.ts';
import { showToast } from '../../ui/toast-queue.ts';
import type { BudgetRow } from './model/budget-rows.ts';
import { type MoneyStyle, type ReadMoney, readMoney } from './model/money.ts';

type Edit = CellEdit<BudgetRow>;
type Read<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; text: string }>;

/** What is typed, pasted, filled or cleared in the grid: each kind of figure becomes one command. */
export function useBudgetActions(
  plan: PlanDocument,
  shown: Readonly<{ year: number; version: BudgetVersion | null; money: MoneyStyle }>,
) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const noteFailure = useFailureNote();
  const { year, version, money } = shown;
  const planId = plan.plan.id;

  const settle = async (turn: Promise<Result<unknown>>): Promise<void> => {
    const result = await turn;
    if (!result.ok) noteFailure(result.error);
  };

  const sayMoney = (reading: ReadMoney, text: string): Read<Decimal | null> =>
    reading.ok ? reading : { ok: false, text: t(`budget.issues.${reading.issue}`, { text }) };

  const readTarget = (edit: Edit): Read<Decimal | null> => {
    const { locale } = money;
    const reading =
      edit.raw == null ? readNumber(edit.text, { locale }) : readSheetCell(edit.raw, { locale });
    if (reading.kind === 'empty' || reading.kind === 'missing') return { ok: true, value: null };
    return reading.kind === 'number'
      ? { ok: true, value: reading.value }
      : { ok: false, text: t('budget.issues.target', { text: edit.text }) };
  };

  function onEdit(edits: readonly Edit[]): void {
    const ceilings: InputOf<'budget.set'>['cells'][number][] = [];
    const spendings: InputOf<'spending.set'>['cells'][number][] = [];
    const targets: InputOf<'target.set'>['cells'][number][] = [];
    let refused: string | null = null;
    for (const edit of edits) {
      const { node, indicator } = edit.row;
      if (!node) continue;
      const read =
        edit.columnKey === 'target' ? readTarget(edit) : sayMoney(readMoney(edit, money), edit.text);
      if (!read.ok) {
        refused ??= read.text;
        continue;
      }
      const { value } = read;
      if (edit.columnKey === 'ceiling') {
        ceilings.push({ nodeId: node.id, year, budgetVersionId: version?.id ?? null, ceiling: value });
      } else if (edit.columnKey === 'spent') {
        spendings.push({ nodeId: node.id, year, quarter: 0, amount: value });
      } else if (edit.columnKey === 'target' && indicator) {
        const cell = { indicatorId: indicator.id, year, quarter: 0 as const, value };
        targets.push({ ...cell, valueMax: null, ordinalCode: null });
      }
    }
    if (refused !== null) showToast({ text: refused, tone: 'error', topic: 'budget-cell' });
    if (ceilings.length > 0) void settle(store.run('budget.set', { planId, cells: ceilings }));
    if (spendings.length > 0) void settle(store.run('spending.set', { planId, cells: spendings }));
    if (targets.length > 0) void settle(store.run('target.set', { planId, cells: targets }));
  }

  return {
    onEdit,
    settle,
    createVersion: (kind: BudgetVersion['kind']) => store.run('budgetVersion.create', { planId, year, kind }),
    distribute: (nodeId: string, amount: Decimal, way: 'even' | 'proportional') =>
      store.run('budget.distribute', {
        planId,
        nodeId,
        year,
        budgetVersionId: version?.id ?? null,
        amount,
        way,
      }),
    clearCeiling: (nodeId: string) =>
      settle(
        store.run('budget.set', {
          planId,
          cells: [{ nodeId, year, budgetVersionId: version?.id ?? null, ceiling: null }],
        }),
      ),
    setLinks: (fromNodeId: string, toNodeIds: readonly string[]) =>
      settle(store.run('node.setLinks', { planId, fromNodeId, kind: 'supports', toNodeIds: [...toNodeIds] })),
  };
}

export type BudgetActions = ReturnType<typeof useBudgetActions>;
