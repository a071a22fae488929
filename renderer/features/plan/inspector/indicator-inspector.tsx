import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { useSettledPlan } from '../../../app/use-settled-plan.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { findFindings } from '../model/findings.ts';
import type { OutlineRow, OutlineWords } from '../model/outline-row.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import { type OutlineActions, useOutlineState } from '../use-outline.ts';
import { DefinitionTab } from './definition-tab.tsx';
import { FindingList } from './finding-list.tsx';
import { PanelHeader } from './panel-header.tsx';
import { TargetTab } from './target-tab.tsx';

export type IndicatorPanelProps = Readonly<{
  plan: PlanDocument;
  row: OutlineRow;
  indicator: PlanIndicator;
  words: OutlineWords;
  outline: OutlineStore;
  actions: OutlineActions;
  isReadOnly: boolean;
  onMenu: ((spot: { readonly x: number; readonly y: number }) => void) | null;
}>;

/** Kept while people walk from indicator to indicator. */
type TabId = 'definition' | 'target';
let shownTab: TabId = 'definition';

/** The card of an indicator: what it is, how it is counted, where it begins and where it is to go. */
export function IndicatorInspector(props: IndicatorPanelProps) {
  const { plan, row, indicator, words, outline, actions, onMenu } = props;
  const { t } = useTranslation();
  const findings = findFindings(useSettledPlan(plan)).byRow;
  const [tab, setTab] = useState<TabId>(shownTab);
  const panel = useRef<HTMLDivElement>(null);
  const field = useOutlineState(outline, (state) => state.field);
  const isAsked = field !== null && field.rowKey === indicator.id;

  function choose(next: TabId): void {
    shownTab = next;
    setTab(next);
  }

  useEffect(() => {
    if (!isAsked) return;
    if (tab !== 'definition') {
      setTab('definition');
      return;
    }
    // What a tab shows is drawn after the tab itself, where the panel has only just come.
    const frame = requestAnimationFrame(() => {
      const place = panel.current?.querySelector(`[data-field="${field.name}"]`);
      place?.querySelector<HTMLElement>('input, textarea, button')?.focus();
      outline.set({ field: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [isAsked, field, tab, outline]);

  return (
    <div className="panel" ref={panel}>
      <PanelHeader row={row} words={words} title={indicator.name} onMenu={onMenu} />
      <Tabs
        label={t('plan.panel.tabs')}
        value={tab}
        onChange={choose}
        tabs={[
          {
            id: 'definition',
            label: t('plan.panel.definitionTab'),
            content: (
              <>
                <FindingList
                  plan={plan}
                  findings={findings.get(indicator.id) ?? []}
                  words={words}
                  actions={actions}
                  showAll={() => outline.set({ panel: 'findings' })}
                />
                <DefinitionTab {...props} />
              </>
            ),
          },
          { id: 'target', label: t('plan.panel.targetTab'), content: <TargetTab {...props} /> },
        ]}
      />
    </div>
  );
}
