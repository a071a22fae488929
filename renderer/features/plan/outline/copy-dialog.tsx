import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkLevelOrder } from '../../../../db/domain/cascade-rules.ts';
import { useDocument, useDocumentStore } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useErrorText } from '../../../ui/error-text.ts';
import { Select } from '../../../ui/select.tsx';
import { type ChosenRows, chooseRows } from '../model/chosen-rows.ts';
import { numberRows } from '../model/number-rows.ts';
import { buildTree, listItems, type NodeItem, type PlanTree } from '../model/plan-tree.ts';
import { getTree } from '../state/outline-host.ts';
import type { OutlineActions } from '../use-outline.ts';
import { PlaceList, topKey } from './place-list.tsx';

/** "Gandakan ke rencana lain…": another plan of the file and a place in it; levels are matched by what they are for. */
export function CopyDialog({
  rowKey,
  actions,
  onClose,
}: {
  readonly rowKey: string;
  readonly actions: OutlineActions;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const sayError = useErrorText();
  const { planId: ownId } = actions.host;
  const plans = useDocument((state) => state.info?.plans ?? []).filter((plan) => plan.id !== ownId);
  const [planId, setPlanId] = useState(plans[0]?.id ?? null);
  const target = useDocument((state) => (planId === null ? undefined : state.plans[planId]));
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const rows = useMemo(
    () => chooseRows(getTree(actions.host), actions.rows.chosenAt(rowKey)),
    [actions, rowKey],
  );

  const isRead = target !== undefined;
  useEffect(() => {
    if (planId === null || isRead) return;
    void store.readPlan(planId).then((result) => {
      if (!result.ok) setProblem(sayError(result.error));
    });
  }, [store, planId, isRead, sayError]);

  const { tree, numbers, targets, missing } = useMemo(() => {
    const whole = target ? buildTree(target, []) : null;
    return whole
      ? { tree: whole, numbers: numberRows(whole), ...listTargets(whole, rows) }
      : { tree: null, numbers: new Map<string, string>(), targets: [], missing: null };
  }, [target, rows]);
  const title = plans.find((plan) => plan.id === planId)?.title ?? '';

  async function copy(key: string | null): Promise<void> {
    if (key === null || planId === null || !tree) return;
    const parentId = key === topKey ? null : key;
    const last = rows.nodeIds.length > 0 ? tree.nodesOf(parentId) : tree.indicatorsOf(parentId ?? '');
    const place = { parentId, afterId: last.at(-1)?.key ?? null };
    onClose();
    await actions.rows.addCopies(rowKey, { planId, place, chosen: rows, withBudgets: false });
  }

  return (
    <Dialog
      title={t('edit.copyTo.title')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={chosen === null} onPress={() => void copy(chosen)}>
            {t('edit.copyTo.act')}
          </Button>
        </>
      }
    >
      <Select
        label={t('edit.copyTo.plan')}
        isLabelShown
        isWide
        options={plans.map((plan) => ({ id: plan.id, label: plan.title }))}
        value={planId}
        onChange={(id) => {
          setPlanId(id);
          setChosen(null);
          setProblem(null);
        }}
      />
      {problem && <p role="alert">{problem}</p>}
      {!tree && !problem && <p className="muted">{t('edit.copyTo.reading')}</p>}
      {tree && missing !== null && (
        <p role="alert">{t('edit.copyTo.noLevel', { plan: title, level: missing })}</p>
      )}
      {tree && missing === null && (
        <PlaceList
          tree={tree}
          numbers={numbers}
          targets={targets}
          chosen={chosen}
          onChoose={setChosen}
          onAction={(key) => void copy(key)}
          hasFocus={false}
        />
      )}
    </Dialog>
  );
}

/** Rows of the other plan that may hold all of the chosen ones; `missing` names a level its framework does not have. */
function listTargets(
  tree: PlanTree,
  { items }: ChosenRows,
): Readonly<{ targets: readonly (NodeItem | null)[]; missing: string | null }> {
  const levels = items.flatMap((item) => (item.kind === 'node' ? [item.level] : []));
  const there = levels.map((level) =>
    tree.levels.find((one) => one.id === level.id || one.kind === level.kind),
  );
  const missing = levels[there.indexOf(undefined)]?.name ?? null;
  const holdsIndicators = items.some((item) => item.kind === 'indicator');
  const nodes = listItems(tree).filter((item): item is NodeItem => item.kind === 'node');
  const targets = nodes.filter(
    (node) =>
      there.every((level) => level && checkLevelOrder(level, node.level) === null) &&
      (!holdsIndicators || node.level.mayHoldIndicators),
  );
  return { targets: holdsIndicators ? targets : [null, ...targets], missing };
}
