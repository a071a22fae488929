import { useTranslation } from 'react-i18next';
import './panel.css';
import { usePlan } from '../../../app/use-document.ts';
import { FindPanel } from '../find/find-panel.tsx';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import type { OutlineRow, OutlineWords } from '../model/outline-row.ts';
import type { PlanTree } from '../model/plan-tree.ts';
import type { MenuSpot } from '../outline/row-menus.tsx';
import type { OutlineStore } from '../state/outline-store.ts';
import { type OutlineActions, useOutlineState } from '../use-outline.ts';
import { IndicatorInspector } from './indicator-inspector.tsx';
import { NodeInspector } from './node-inspector.tsx';
import { PlanInspector } from './plan-inspector.tsx';

/** The panel at the right: what is looked for, the findings, the plan, or the selected row. */
export function PanelContent({
  rows,
  tree,
  words,
  outline,
  actions,
  isReadOnly,
  openMenu,
}: {
  readonly rows: readonly OutlineRow[];
  readonly tree: PlanTree;
  readonly words: OutlineWords;
  readonly outline: OutlineStore;
  readonly actions: OutlineActions;
  readonly isReadOnly: boolean;
  readonly openMenu: (spot: MenuSpot) => void;
}) {
  const { t } = useTranslation();
  const document = usePlan();
  const panel = useOutlineState(outline, (state) => state.panel);
  const selected = useOutlineState(outline, (state) => state.selected?.rowKey ?? null);
  const row = rows.find((one) => one.key === selected) ?? null;

  if (panel === 'findings') {
    return <FindingsPanel plan={document} words={words} outline={outline} actions={actions} />;
  }
  if (panel === 'find') {
    return (
      <FindPanel plan={document} tree={tree} outline={outline} actions={actions} isReadOnly={isReadOnly} />
    );
  }
  if (panel === 'plan' || rows.length === 0) {
    return <PlanInspector document={document} outline={outline} isReadOnly={isReadOnly} />;
  }
  const shared = {
    plan: document,
    words,
    outline,
    actions,
    isReadOnly,
    onMenu: isReadOnly
      ? null
      : (spot: { readonly x: number; readonly y: number }) =>
          row && openMenu({ kind: 'row', rowKey: row.key, ...spot }),
  };
  if (row?.indicator) return <IndicatorInspector {...shared} row={row} indicator={row.indicator} />;
  if (row?.node) return <NodeInspector {...shared} row={row} node={row.node} />;
  return <p className="panel-empty">{row ? t('plan.panel.newRow') : t('plan.panel.nothing')}</p>;
}
