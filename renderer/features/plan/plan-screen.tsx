import { TriangleAlert } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlanYears } from '../../../db/domain/score-plan.ts';
import { useMenuCommand } from '../../app/menu-commands.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { useDocument, useIsPlanFixed, usePlan } from '../../app/use-document.ts';
import { useLayout } from '../../app/use-layout.ts';
import { useScreenTarget } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { useSettledPlan } from '../../app/use-settled-plan.ts';
import { Button } from '../../ui/button.tsx';
import { ChipGroup } from '../../ui/chip.tsx';
import { PasteTableButton } from '../import/paste-table-button.tsx';
import { goToFinding } from './findings/go-to-finding.ts';
import { PanelContent } from './inspector/panel-content.tsx';
import { createRowBuilder, findBaselineYear } from './model/build-rows.ts';
import { findFindings, stepFinding } from './model/findings.ts';
import { type LevelFilter, listFilterLevels } from './model/level-filter.ts';
import type { OutlineRow } from './model/outline-row.ts';
import { buildTree } from './model/plan-tree.ts';
import { AddMenu } from './outline/add-menu.tsx';
import { makeOutlineColumns } from './outline/columns.tsx';
import { DropMark } from './outline/drop-mark.tsx';
import { EmptyPlan } from './outline/empty-plan.tsx';
import { HintStrip } from './outline/hint-strip.tsx';
import { Outline } from './outline/outline.tsx';
import { PeriodBanner } from './outline/period-banner.tsx';
import { type AskedDialog, PlanDialogs } from './outline/plan-dialogs.tsx';
import { PlanMenu } from './outline/plan-menu.tsx';
import { PlanBudget, PlanCountsLine } from './outline/plan-status.tsx';
import { type MenuSpot, RowMenu } from './outline/row-menus.tsx';
import { useRowDrag } from './outline/use-row-drag.ts';
import { findShown, reveal, setCollapsed, showLevels } from './state/outline-state.ts';
import { useOutlineActions, useOutlineState, useOutlineStore } from './use-outline.ts';
import { useScreenKeys } from './use-screen-keys.ts';
import { useOutlineWords } from './use-words.ts';

export function PlanScreen() {
  const { t } = useTranslation();
  const document = usePlan();
  const isReadOnly = useIsPlanFixed();
  const layout = useLayout();
  const { period } = usePeriod();
  const target = useScreenTarget();
  const outline = useOutlineStore();
  const { actions, grid, noteDrawn } = useOutlineActions(outline);
  const words = useOutlineWords(document.organization.numberLocale);
  const newRows = useOutlineState(outline, (state) => state.newRows);
  const drafts = useOutlineState(outline, (state) => state.drafts);
  const collapsed = useOutlineState(outline, (state) => state.collapsed);
  const filter = useOutlineState(outline, (state) => state.filter);
  const cut = useOutlineState(outline, (state) => state.cut);
  const panel = useOutlineState(outline, (state) => state.panel);
  const [menu, setMenu] = useState<MenuSpot | null>(null);
  const planCount = useDocument((state) => state.info?.plans.length ?? 0);
  const [asked, setAsked] = useState<AskedDialog | null>(null);

  const years = useMemo(() => listPlanYears(document), [document]);
  const yearsKey = years.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the years themselves, not the list that was made anew
  const shownYears = useMemo(() => years, [yearsKey]);
  const baselineYear = useMemo(() => findBaselineYear(document.indicators), [document.indicators]);
  const { levels, nodes, indicators } = document;
  const tree = useMemo(
    () => buildTree({ levels, nodes, indicators }, newRows),
    [levels, nodes, indicators, newRows],
  );
  const findings = findFindings(useSettledPlan(document));
  const [build] = useState(createRowBuilder);
  const rows = useMemo(
    () =>
      build({
        plan: document,
        tree,
        drafts,
        collapsed,
        filter,
        findings,
        cut,
        years: shownYears,
        baselineYear,
        words,
        canEdit: !isReadOnly,
      }),
    [
      build,
      document,
      tree,
      drafts,
      collapsed,
      filter,
      findings,
      cut,
      shownYears,
      baselineYear,
      words,
      isReadOnly,
    ],
  );
  useLayoutEffect(() => noteDrawn(rows), [rows, noteDrawn]);

  const drag = useRowDrag(rows, actions, isReadOnly);
  const scales = document.ordinalScales;
  const longestBaseline = Math.max(0, ...rows.map((row) => row.cells.baseline?.text.length ?? 0));
  const columns = useMemo(
    () =>
      makeOutlineColumns({
        t,
        words,
        years: shownYears,
        currentYear: period.year,
        baselineYear,
        scales,
        longestBaseline,
        onToggle: (row: OutlineRow) =>
          outline.set((now) => setCollapsed(now, [row.key], row.isExpanded === true)),
        onGrip: isReadOnly ? undefined : (row, x, y) => drag.begin({ key: row.key, x, y }),
      }),
    [
      isReadOnly,
      drag.begin,
      t,
      words,
      shownYears,
      period.year,
      baselineYear,
      scales,
      longestBaseline,
      outline,
    ],
  );

  /** What is selected stays on show, or what is left of it does. */
  function stayOnShown(): void {
    const state = outline.get();
    const rowKey = state.selected && findShown(state, tree, state.selected.rowKey);
    if (rowKey !== null) actions.host.focus({ rowKey, columnKey: 'text', edit: false });
  }

  const isFindings = panel === 'findings';
  const isFinding = panel === 'find';
  function stepThroughFindings(way: -1 | 1): void {
    const { all } = findFindings(document);
    const next = stepFinding(all, outline.get().finding, way);
    if (next === null) return;
    outline.set({ panel: 'findings' });
    goToFinding(document, next, actions);
  }
  useScreenKeys({
    onFinding: stepThroughFindings,
    onLevel: (count) => {
      outline.set((now) => showLevels(now, tree, count));
      stayOnShown();
    },
  });

  // What was only for looking is gone when the screen is left; what was typed stays.
  useEffect(
    () => () => outline.set({ panel: 'row', field: null, notice: null, held: null, cut: new Set() }),
    [outline],
  );

  // Somebody asked for a row from another screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody asks
  useEffect(() => {
    if (target.filter === 'findings') stepThroughFindings(1);
    const rowKey = target.indicatorId ?? target.nodeId;
    if (rowKey === undefined) return;
    outline.set((now) => reveal(now, buildTree(document, outline.get().newRows), rowKey));
    const columnKey = target.year === undefined ? 'text' : String(target.year);
    actions.host.focus({ rowKey, columnKey, edit: false });
  }, [target]);

  useMenuCommand('edit.find', () => actions.find.ask(false));
  useMenuCommand('edit.replace', () => actions.find.ask(!isReadOnly));
  useMenuCommand('edit.trash', () => setAsked({ kind: 'trash' }));

  /** The keyboard goes to the row a dialog was about, or back to the selected one, once the dialog is gone. */
  const afterDialog = useRef<string | null>(null);
  function closeDialog(rowKey: string | null): void {
    afterDialog.current = rowKey ?? outline.get().selected?.rowKey ?? null;
    setAsked(null);
  }
  useEffect(() => {
    const rowKey = afterDialog.current;
    if (asked !== null || rowKey === null) return;
    afterDialog.current = null;
    actions.host.focus({ rowKey, columnKey: 'text', edit: false });
  }, [asked, actions]);

  const afterMenu = useRef<(() => void) | null>(null);
  function closeMenu(act: (() => void) | null): void {
    const rowKey = menu?.rowKey;
    const isNew = newRows.some((row) => row.key === rowKey);
    outline.set({ held: null });
    setMenu(null);
    afterMenu.current = () => {
      act?.();
      if (rowKey !== undefined && (act === null || isNew)) {
        actions.host.focus({ rowKey, columnKey: 'text', edit: isNew });
      }
    };
  }
  useEffect(() => {
    if (menu !== null) return;
    const act = afterMenu.current;
    afterMenu.current = null;
    act?.();
  }, [menu]);

  // What is asked for in the panel has to be seen.
  const field = useOutlineState(outline, (state) => state.field);
  const { isInspectorOpen, toggleInspector } = layout;
  const asksPanel = field !== null || isFindings || isFinding;
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once when it is asked for; closing it is free
  useEffect(() => {
    if (asksPanel && !isInspectorOpen) toggleInspector();
  }, [asksPanel]);

  const menuRow = menu && rows.find((row) => row.key === menu.rowKey);
  const filters = [
    { id: 'all', label: t('plan.filters.all') },
    ...listFilterLevels(document.levels).map((level) => ({ id: level.id, label: level.name })),
    { id: 'indicators', label: t('plan.indicator') },
  ];
  const content = (
    <PanelContent
      rows={rows}
      tree={tree}
      words={words}
      outline={outline}
      actions={actions}
      isReadOnly={isReadOnly}
      openMenu={setMenu}
    />
  );
  return (
    <ScreenFrame
      title={t('shell.screens.plan')}
      controls={<PlanMenu outline={outline} />}
      actions={
        <>
          <PasteTableButton />
          <AddMenu tree={tree} outline={outline} actions={actions} isDisabled={isReadOnly} />
        </>
      }
      filters={
        <ChipGroup<LevelFilter>
          label={t('plan.filters.label')}
          options={filters}
          value={filter}
          onChange={(chosen) => outline.set({ filter: chosen })}
        />
      }
      filtersEnd={
        <>
          {findings.count > 0 && <span>{t('plan.findings.count', { count: findings.count })}</span>}
          <Button
            size="small"
            icon={TriangleAlert}
            shortcut="F8"
            aria-pressed={isFindings}
            onPress={() => outline.set({ panel: isFindings ? 'row' : 'findings' })}
          >
            {t('plan.findings.open')}
          </Button>
        </>
      }
      banner={shownYears.length === 0 ? <PeriodBanner outline={outline} isReadOnly={isReadOnly} /> : null}
      inspector={{
        label: t('common.details'),
        width: 256,
        attention: findings.count,
        content,
      }}
      status={<PlanCountsLine />}
      statusEnd={<PlanBudget year={period.year} />}
    >
      <Outline
        rows={rows}
        columns={columns}
        words={words}
        outline={outline}
        actions={actions}
        grid={grid}
        openMenu={setMenu}
        isReadOnly={isReadOnly}
        drop={<DropMark spot={drag.spot} tree={tree} actions={actions} />}
        empty={<EmptyPlan tree={tree} actions={actions} isReadOnly={isReadOnly} />}
      />
      {!isReadOnly && <HintStrip />}
      {menu && menuRow && (
        <RowMenu
          spot={menu}
          row={menuRow}
          outline={outline}
          actions={actions}
          words={words}
          openMenu={setMenu}
          askTarget={(rowKey) => setAsked({ kind: 'move', rowKey })}
          askPlan={planCount > 1 ? (rowKey) => setAsked({ kind: 'copy', rowKey }) : null}
          onClose={closeMenu}
        />
      )}
      <PlanDialogs asked={asked} actions={actions} isReadOnly={isReadOnly} onClose={closeDialog} />
    </ScreenFrame>
  );
}
