import { Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canCarryOver, findMonths } from '../../../db/domain/action-plan.ts';
import type { TargetWay } from '../../../db/domain/distribute-target.ts';
import { formatRupiah } from '../../../db/domain/format.ts';
import type { Action } from '../../../db/domain/plan-records.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { useClosedText } from '../../app/use-closed-text.ts';
import { useDocumentStore, useIsReadOnly, usePlan } from '../../app/use-document.ts';
import { useNavigation, useScreenTarget } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Grid } from '../../ui/grid/grid.tsx';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import { useFolding } from '../../ui/grid/use-folding.ts';
import { useRefusal } from '../../ui/grid/use-refusal.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { useElementWidth } from '../realization/use-element-width.ts';
import './action.css';
import { draftKey, makeActionColumns, makeActionRowHeight } from './action-columns.tsx';
import { StatusFilter, UnitFilter } from './action-filters.tsx';
import { isMonthColumn, makeActionKeys } from './action-keys.ts';
import { makeTimelineColumns } from './action-timeline.tsx';
import { type ActionFilter, type ActionRow, createActionRows } from './model/action-rows.ts';
import { pressMonth } from './model/read-months.ts';
import { ReasonForm } from './reason-form.tsx';
import { ShareDialog } from './share/share-dialog.tsx';
import { ShareMenu } from './share/share-menu.tsx';
import { useActionEdits } from './use-action-edits.ts';
import { useActionWords } from './use-action-words.ts';

/** Narrower than this the reason is read at its status, and units take more lines. */
const roomyPx = 1240;
const crowdedPx = 1120;

type View = 'table' | 'timeline';
type Place = Readonly<{ rowKey: string; columnKey: string }>;

export function ActionScreen() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const plan = usePlan();
  const store = useDocumentStore();
  const isReadOnly = useIsReadOnly();
  const closedText = useClosedText();
  const refusal = useRefusal<ActionRow>(t('plans.closed.label'), () =>
    closedText === null ? null : { text: closedText },
  );
  const { period, years, setPeriod } = usePeriod();
  const { year } = period;
  const locale = plan.organization.numberLocale;
  const words = useActionWords();
  const [view, setView] = useState<View>('table');
  const [filter, setFilter] = useState<ActionFilter>({ status: 'all', unitId: null });
  const { folded, toggle, unfold, unfoldAll } = useFolding();
  const [selected, setSelected] = useState<Place | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // What is selected is drawn a little later than it is selected: a key that follows at once is about the new rows.
  const chosenNow = useRef<readonly string[]>([]);
  const [way, setWay] = useState<TargetWay | null>(null);
  const grid = useRef<GridHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box);
  const isNarrow = (width ?? 0) < roomyPx;
  const isCrowded = (width ?? 0) < crowdedPx;
  const edits = useActionEdits(plan, year, words);
  const [makeRows] = useState(createActionRows);
  const { rows, counts, bare, shown, indicators } = useMemo(
    () => makeRows({ plan, year, filter, collapsed: folded }),
    [makeRows, plan, year, filter, folded],
  );

  const target = useScreenTarget();
  const isDrawn = width !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way back to a year is one step, when the screen is asked
  useEffect(() => {
    if (target.year !== undefined && years.includes(target.year)) setPeriod({ year: target.year });
  }, [target]);
  useEffect(() => {
    const { indicatorId } = target;
    if (indicatorId === undefined || !isDrawn) return;
    setFilter({ status: 'all', unitId: null });
    unfoldAll();
    const frame = requestAnimationFrame(() => grid.current?.focusCell(indicatorId, 'name'));
    return () => cancelAnimationFrame(frame);
  }, [target, isDrawn, unfoldAll]);

  const columns = useMemo(() => {
    const style = { plan, words, locale, isReadOnly, isNarrow, isCrowded, drafts: edits.drafts, toggle };
    return view === 'table' ? makeActionColumns(style) : makeTimelineColumns(style);
  }, [plan, words, locale, isReadOnly, isNarrow, isCrowded, edits.drafts, toggle, view]);

  const rowHeight = useMemo(() => makeActionRowHeight(plan.units), [plan.units]);

  const current = rows.find((row) => row.key === selected?.rowKey) ?? null;
  const picked = useMemo(() => {
    const keys = new Set(chosen);
    return shown.filter((one) => keys.has(one.id));
  }, [chosen, shown]);
  // One cell stands for itself in the eyes of nobody: carrying over means all that is on show, a range only itself.
  const carried = (picked.length > 1 ? picked : shown).filter(canCarryOver);
  const isLastYear = plan.plan.periodEnd !== null && year >= plan.plan.periodEnd;

  async function add(row: ActionRow | null): Promise<void> {
    if (isReadOnly || row === null || row.kind === 'node') return;
    const after = row.kind === 'action' ? row.action : null;
    setFilter((old) => ({ ...old, status: 'all' }));
    unfold(row.indicator.id);
    const id = await edits.add(row.indicator, after);
    if (id !== null) requestAnimationFrame(() => grid.current?.focusCell(id, 'name', { edit: true }));
  }

  const turnMonth = (action: Action, columnKey: string): void =>
    void edits.setMonths(action, pressMonth(findMonths(action), Number(columnKey.slice(1))));

  async function remove(action: Action): Promise<void> {
    const at = rows.findIndex((row) => row.key === action.id);
    const next = rows[at + 1]?.kind === 'action' ? rows[at + 1] : rows[at - 1];
    await edits.remove(action);
    if (next) requestAnimationFrame(() => grid.current?.focusCell(next.key, selected?.columnKey ?? 'name'));
  }

  const handleGridKey = makeActionKeys({
    isReadOnly,
    isRange: () => chosenNow.current.length > 1,
    onAdd: (row) => void add(row),
    onRemove: (action) => void remove(action),
    onMove: (action, step) => void edits.moveBy(action, step),
    onMonth: turnMonth,
    toggle,
  });

  const draft = selected && edits.drafts.get(draftKey(selected.rowKey, selected.columnKey));
  const backToGrid = (): void => void requestAnimationFrame(() => grid.current?.focus());
  const isEmptyPlan = plan.indicators.length === 0;

  return (
    <ScreenFrame
      title={t('shell.screens.action')}
      controls={
        <>
          <Select
            label={t('action.year')}
            options={years.map((one) => ({ id: String(one), label: String(one) }))}
            value={String(year)}
            onChange={(id) => setPeriod({ year: Number(id) })}
          />
          <SegmentedControl<View>
            label={t('action.view.label')}
            segments={(['table', 'timeline'] as const).map((id) => ({ id, label: t(`action.view.${id}`) }))}
            value={view}
            onChange={setView}
          />
        </>
      }
      actions={
        <>
          <ShareMenu isDisabled={isReadOnly || indicators.length === 0} onChoose={setWay} />
          <Button
            variant="primary"
            icon={Plus}
            isDisabled={isReadOnly || current === null || current.kind === 'node'}
            onPress={() => void add(current)}
          >
            {t('action.add')}
          </Button>
        </>
      }
      filters={<StatusFilter {...{ filter, counts, bare, words }} onChange={setFilter} />}
      filtersEnd={
        <>
          <UnitFilter units={plan.units} filter={filter} onChange={setFilter} />
          <Button
            size="small"
            isDisabled={isReadOnly || isLastYear || carried.length === 0}
            onPress={() => void edits.carryOver(carried)}
          >
            {t('action.carry', { count: carried.length, year: year + 1 })}
          </Button>
        </>
      }
      status={
        <span>
          {[
            t('action.status.total', { count: counts.total }),
            counts.total > 0 ? t('action.status.done', { count: counts.byStatus.done }) : '',
            bare > 0 ? t('action.status.bare', { count: bare }) : '',
          ]
            .filter((part) => part)
            .join(' · ')}
        </span>
      }
      statusEnd={
        counts.budget && (
          <span>{t('action.status.budget', { amount: formatRupiah(counts.budget, { locale }) })}</span>
        )
      }
    >
      <div className="action-box" ref={box}>
        {isEmptyPlan ? (
          <EmptyState
            title={t('action.empty.title')}
            action={<Button onPress={() => navigation.go('plan')}>{t('realization.empty.openPlan')}</Button>}
          >
            {t('action.empty.text')}
          </EmptyState>
        ) : (
          width !== null && (
            <Grid<ActionRow>
              key={view}
              ref={grid}
              role="treegrid"
              label={t(`action.grid.${view}`, { year })}
              takesKeyboard
              columns={columns}
              rows={rows}
              treePlace={({ depth, isExpanded, positionInSet, setSize }) => ({
                level: depth + 1,
                isExpanded,
                positionInSet,
                setSize,
              })}
              onEdit={edits.onEdit}
              onPaste={({ row, columnKey, block }) => {
                if (isReadOnly || view !== 'table' || columnKey !== 'name' || row.kind !== 'indicator')
                  return false;
                const keys = columns.map(({ key }) => key);
                void edits.paste(row.indicator, block, keys);
                return true;
              }}
              onRefuse={refusal.refuse}
              onSelect={(selection) => {
                setSelected({ rowKey: selection.row.key, columnKey: selection.columnKey });
                chosenNow.current = selection.rows.map((row) => row.key);
                setChosen(chosenNow.current);
                refusal.leave(selection);
              }}
              onKeyDown={handleGridKey}
              onCellClick={(row, columnKey) => {
                if (row.kind === 'action' && !isReadOnly && isMonthColumn(columnKey))
                  turnMonth(row.action, columnKey);
              }}
              rowHeight={rowHeight}
              rowClass={(row) => `action-row--${row.kind}`}
              isDataRow={(row) => row.kind !== 'node'}
              empty={<p className="action-none muted">{t('action.filter.nothing')}</p>}
              {...(rows[1] ? { initialCell: { rowKey: rows[1].key, columnKey: 'name' } } : {})}
              popover={
                draft && selected
                  ? {
                      ...selected,
                      label: t('action.issues.label'),
                      content: (
                        <ReasonForm
                          key={selected.rowKey}
                          message={draft.message}
                          asksReason={draft.status !== null}
                          onReason={(reason) => void edits.giveReason(reason).then(backToGrid)}
                          onForget={() => {
                            edits.forget(draftKey(selected.rowKey, selected.columnKey));
                            backToGrid();
                          }}
                        />
                      ),
                    }
                  : refusal.popover
              }
            />
          )
        )}
        {refusal.status}
      </div>
      {way && (
        <ShareDialog
          document={plan}
          indicatorIds={new Set(indicators.map(({ id }) => id))}
          year={year}
          startWay={way}
          onShare={(cells) => store.run('target.set', { planId: plan.plan.id, cells })}
          onClose={() => {
            setWay(null);
            backToGrid();
          }}
        />
      )}
    </ScreenFrame>
  );
}
