import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import './panel.css';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { usePlan } from '../../../app/use-document.ts';
import { FindPanel } from '../find/find-panel.tsx';
import { FindingsPanel } from '../findings/findings-panel.tsx';
import type { OutlineRow, OutlineWords } from '../model/outline-row.ts';
import type { PlanTree } from '../model/plan-tree.ts';
import type { MenuSpot } from '../outline/row-menus.tsx';
import type { OutlineState } from '../state/outline-state.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import { type OutlineActions, useOutlineState } from '../use-outline.ts';
import { IndicatorInspector } from './indicator-inspector.tsx';
import { NodeInspector } from './node-inspector.tsx';
import { PlanInspector } from './plan-inspector.tsx';

type PanelProps = Readonly<{
  rows: readonly OutlineRow[];
  tree: PlanTree;
  words: OutlineWords;
  outline: OutlineStore;
  actions: OutlineActions;
  isReadOnly: boolean;
  openMenu: (spot: MenuSpot) => void;
}>;

type Panel = OutlineState['panel'];

/** The panel at the right: what is looked for, the findings, the plan, or the selected row. */
export function PanelContent(props: PanelProps) {
  const document = usePlan();
  const panel = useOutlineState(props.outline, (state) => state.panel);
  const selected = useOutlineState(props.outline, (state) => state.selected?.rowKey ?? null);
  const isAsked = useOutlineState(props.outline, (state) => state.field !== null);
  const content = <ShownPanel {...props} document={document} panel={panel} selected={selected} />;
  // The row is drawn first, and what there is to say about it after that: a step through the outline waits for no panel.
  // One that was asked for is there at once, for the keyboard goes into it.
  const settled = useDeferredValue(content);
  const settledPanel = useDeferredValue(panel);
  // What is behind is another panel: it would come once more between, and take the keyboard along.
  const isOther = settledPanel !== panel;
  return panel === 'row' && !isAsked && !isOther ? settled : content;
}

function ShownPanel({
  rows,
  tree,
  words,
  outline,
  actions,
  isReadOnly,
  openMenu,
  document,
  panel,
  selected,
}: PanelProps & Readonly<{ document: PlanDocument; panel: Panel; selected: string | null }>) {
  const { t } = useTranslation();
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
