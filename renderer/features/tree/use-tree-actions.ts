import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findNextLevel } from '../../../db/domain/cascade-rules.ts';
import type { Result } from '../../../db/domain/errors.ts';
import type { NodeLink, PlanNode, SuccessFactor } from '../../../db/domain/plan-document.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { useDocumentStore, usePlan } from '../../app/use-document.ts';
import { sayError } from '../../ui/error-text.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { findLastChild, findLevel, type NodeMove, planShift } from './plan-moves.ts';

/** Longer texts are named by their beginning. */
const namedChars = 60;
const shorten = (text: string): string =>
  text.length > namedChars ? `${text.slice(0, namedChars).trimEnd()}…` : text;

export type TreeActions = ReturnType<typeof useTreeActions>;

/** Everything the tree changes, each one command and so one step to take back. */
export function useTreeActions() {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const planId = usePlan().plan.id;

  return useMemo(() => {
    const getPlan = () => {
      const plan = store.getState().plans[planId];
      if (!plan) throw new Error('the plan of the tree is not there');
      return plan;
    };
    /** A sentence where it was refused; nothing where it was done. */
    const settle = async (turn: Promise<Result<unknown>>): Promise<string | undefined> => {
      const result = await turn;
      return result.ok ? undefined : sayError(t, result.error);
    };
    const orToast = async (turn: Promise<Result<unknown>>): Promise<boolean> => {
      const problem = await settle(turn);
      if (problem !== undefined) showToast({ text: problem, tone: 'error' });
      return problem === undefined;
    };
    const tellDone = (text: string): void => showToast({ text, action: offerUndo(t, store, planId) });
    const nameOf = (node: PlanNode): string => {
      const level = findLevel(getPlan().levels, node.levelId)?.name ?? '';
      return t('tree.rowName', { level, text: shorten(node.text) });
    };
    const find = (id: string) => getPlan().nodes.find((node) => node.id === id);

    return {
      rename: async (id: string, text: string): Promise<string | undefined> => {
        const node = find(id);
        if (!node) return undefined;
        if (text.trim() === '') return t('tree.blankText');
        if (text.trim() === node.text) return undefined;
        const { version } = node;
        return settle(store.run('node.update', { id, version, patch: { text: text.trim() } }));
      },
      setUnit: (node: PlanNode, unitId: string | null) =>
        orToast(store.run('node.update', { id: node.id, version: node.version, patch: { unitId } })),
      /** The level of what comes below a row, if anything may. */
      findChildLevel: (id: string) => {
        const { levels } = getPlan();
        const level = findLevel(levels, find(id)?.levelId ?? '');
        return level && findNextLevel(levels, level);
      },
      /** Gives the id of the new row, or the sentence why there is none. */
      addChild: async (
        parentId: string,
        levelId: string,
        text: string,
      ): Promise<Readonly<{ id: string }> | string> => {
        if (text.trim() === '') return t('tree.blankText');
        const afterId = findLastChild(getPlan(), parentId);
        const result = await store.run('node.create', {
          planId,
          parentId,
          levelId,
          afterId,
          text: text.trim(),
        });
        return result.ok ? { id: result.value.value.id } : sayError(t, result.error);
      },
      move: (move: NodeMove) => orToast(store.run('node.move', move)),
      shift: async (id: string, way: -1 | 1): Promise<void> => {
        const move = planShift(getPlan(), id, way);
        if (move) await orToast(store.run('node.move', move));
      },
      remove: async (id: string, below: number): Promise<boolean> => {
        const node = find(id);
        if (!node) return false;
        const what = nameOf(node);
        const isDone = await orToast(store.run('node.remove', { id }));
        if (isDone)
          tellDone(
            below === 0 ? t('tree.removed', { what }) : t('tree.removedBranch', { what, count: below }),
          );
        return isDone;
      },
      link: (fromNodeId: string, toNodeId: string, kind: NodeLink['kind']) =>
        orToast(store.run('node.link', { planId, fromNodeId, toNodeId, kind })),
      unlink: async (id: string): Promise<void> => {
        if (await orToast(store.run('node.unlink', { planId, id }))) tellDone(t('tree.unlinked'));
      },
      addFactor: (nodeId: string, text: string) =>
        settle(store.run('record.create', { kind: 'successFactor', planId, values: { nodeId, text } })),
      changeFactor: ({ id, version }: SuccessFactor, text: string) =>
        settle(store.run('record.update', { kind: 'successFactor', planId, id, version, patch: { text } })),
      moveFactor: (id: string, afterId: string | null) =>
        orToast(store.run('record.move', { kind: 'successFactor', planId, id, afterId })),
      removeFactor: async (id: string): Promise<void> => {
        const isDone = await orToast(store.run('record.remove', { kind: 'successFactor', planId, id }));
        if (isDone) tellDone(t('tree.factors.removed'));
      },
    } as const;
  }, [store, planId, t]);
}
