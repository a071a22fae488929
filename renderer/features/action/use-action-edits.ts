import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../db/domain/errors.ts';
import type { Action, PlanDocument, PlanIndicator } from '../../../db/domain/plan-document.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { useDocumentStore } from '../../app/use-document.ts';
import { useFailureNote } from '../../app/use-failure-note.ts';
import type { CellEdit, ClipboardBlock } from '../../ui/grid/grid-types.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { sayFigureIssue } from '../plan/use-words.ts';
import { type ActionDraft, draftKey } from './action-columns.tsx';
import type { ActionRow } from './model/action-rows.ts';
import {
  type ActionPatch,
  type EditIssue,
  emptyAction,
  readEdits,
  readNewActions,
  type TargetInput,
} from './model/read-edits.ts';
import type { ActionWords } from './use-action-words.ts';

/** Changes of actions and of the quarterly targets above them; each act is one step to undo. */
export function useActionEdits(plan: PlanDocument, year: number, words: ActionWords) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const noteFailure = useFailureNote();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, ActionDraft>>(new Map());
  const planId = plan.plan.id;
  const locale = plan.organization.numberLocale;

  const settle = async (turn: Promise<Result<unknown>>): Promise<boolean> => {
    const result = await turn;
    if (!result.ok) noteFailure(result.error);
    return result.ok;
  };

  const sayIssue = (issue: EditIssue): string => {
    switch (issue.kind) {
      case 'target':
        return sayFigureIssue(t, issue.issue, locale);
      case 'money':
        return t(`budget.issues.${issue.issue}`, { text: issue.text });
      case 'reason':
        return words.reasonWanted;
      default:
        return t(`action.issues.${issue.kind}`, { text: issue.text });
    }
  };

  const update = (patches: readonly Readonly<{ action: Action; patch: ActionPatch }>[]): Promise<boolean> => {
    const [only, ...more] = patches;
    if (!only) return Promise.resolve(true);
    const rows = patches.map(({ action: { id, version }, patch }) => ({ id, version, patch }));
    const [first] = rows;
    return settle(
      more.length === 0 && first
        ? store.run('record.update', { kind: 'action', planId, ...first })
        : store.run('record.updateMany', { kind: 'action', planId, rows }),
    );
  };

  const setTargets = (cells: readonly TargetInput[]): Promise<boolean> =>
    cells.length === 0
      ? Promise.resolve(true)
      : settle(store.run('target.set', { planId, cells: [...cells] }));

  function onEdit(edits: readonly CellEdit<ActionRow>[]): void {
    const read = readEdits(edits, { plan, year, statuses: words.statuses, months: words.months });
    const next = new Map(drafts);
    for (const { row, columnKey } of edits) next.delete(draftKey(row.key, columnKey));
    for (const { rowKey, columnKey, text, issue, status } of read.refused) {
      // A reason that was to be taken away is still there: there is nothing to show in its place.
      if (issue.kind === 'reason' && status === null) showToast({ text: words.reasonWanted, tone: 'error' });
      else next.set(draftKey(rowKey, columnKey), { text, message: sayIssue(issue), status });
    }
    setDrafts(next);
    void update(read.patches);
    void setTargets(read.targets);
  }

  /** The reason holds for every status that waits for one: they were set in one act. */
  async function giveReason(reason: string): Promise<void> {
    const waiting = [...drafts].flatMap(([key, { status }]) => {
      const action = plan.actions.find((one) => key === draftKey(one.id, 'status'));
      return status && action ? [{ key, action, patch: { status, reason } }] : [];
    });
    if (!(await update(waiting))) return;
    const done = new Set(waiting.map(({ key }) => key));
    setDrafts((old) => new Map([...old].filter(([key]) => !done.has(key))));
  }

  const forget = (key: string): void => setDrafts((old) => new Map([...old].filter(([one]) => one !== key)));

  /** Behind the given action, or as the last one of its indicator. */
  async function add(indicator: PlanIndicator, after: Action | null): Promise<string | null> {
    const result = await store.run('record.create', {
      kind: 'action',
      planId,
      ...(after ? { afterId: after.id } : {}),
      values: { ...emptyAction(indicator, year), unitId: after?.unitId ?? indicator.unitId },
    });
    if (result.ok) return result.value.value.id;
    noteFailure(result.error);
    return null;
  }

  /** Lines of a table become actions of the indicator they are pasted on, all in one step. */
  async function paste(
    indicator: PlanIndicator,
    block: ClipboardBlock,
    columnKeys: readonly string[],
  ): Promise<void> {
    const context = { plan, year, statuses: words.statuses, months: words.months };
    const { values, refused } = readNewActions(indicator, block, columnKeys, context);
    if (values.length === 0) return;
    const rows = values.map((one) => ({ ...one }));
    if (!(await settle(store.run('record.createMany', { kind: 'action', planId, rows })))) return;
    const [first] = refused;
    if (first) showToast({ text: sayIssue(first.issue), tone: 'error' });
    const count = rows.length;
    showToast({
      text: first ? t('action.pastedPartly', { count, left: refused.length }) : t('action.pasted', { count }),
    });
  }

  return {
    drafts,
    paste,
    onEdit,
    giveReason,
    forget,
    add,
    setTargets,
    setMonths: (action: Action, patch: ActionPatch) => update([{ action, patch }]),
    remove: async (action: Action): Promise<void> => {
      if (!(await settle(store.run('record.remove', { kind: 'action', planId, id: action.id })))) return;
      showToast({
        text: t('action.removed', { name: action.text || words.untitled }),
        action: offerUndo(t, store, planId),
      });
    },
    /** One place up or down among the actions of its indicator and year; at the end nothing happens. */
    moveBy: async (action: Action, step: 1 | -1): Promise<void> => {
      const siblings = plan.actions
        .filter((one) => one.indicatorId === action.indicatorId && one.year === action.year)
        .toSorted((a, b) => a.sort - b.sort);
      const at = siblings.findIndex((one) => one.id === action.id);
      if (!siblings[at + step]) return;
      const afterId = siblings[step === 1 ? at + 1 : at - 2]?.id ?? null;
      await settle(store.run('record.move', { kind: 'action', planId, id: action.id, afterId }));
    },
    carryOver: async (actions: readonly Action[]): Promise<void> => {
      const rows = actions.map(({ id, version }) => ({ id, version }));
      if (!(await settle(store.run('action.carryOver', { planId, actions: rows })))) return;
      showToast({
        text: t('action.carried', { count: rows.length, year: year + 1 }),
        action: offerUndo(t, store, planId),
      });
    },
  };
}
