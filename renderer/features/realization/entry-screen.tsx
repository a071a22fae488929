import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { readFrozen } from '../../../db/domain/verification/settle.ts';
import type { Language } from '../../../electron/api/app.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { matchesShortcut } from '../../app/shortcut.ts';
import { copyPreviousKeys } from '../../app/shortcut-list.ts';
import { usePlan } from '../../app/use-document.ts';
import { useLayout } from '../../app/use-layout.ts';
import { useScreenTarget } from '../../app/use-navigation.ts';
import { usePeriod } from '../../app/use-period.ts';
import { usePlatform } from '../../app/use-shortcut-text.ts';
import { Chip } from '../../ui/chip.tsx';
import { Grid } from '../../ui/grid/grid.tsx';
import type { GridHandle, GridKeyContext, GridSelection } from '../../ui/grid/grid-types.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { rememberTexts } from '../../ui/remember-texts.ts';
import { EntrySheetButton } from '../entry-sheet/entry-sheet-button.tsx';
import { EntrySteps, useEntryStepEntries } from '../verification/entry-steps.tsx';
import { PeriodBanner } from '../verification/period-banner.tsx';
import { planBulk } from './bulk-changes.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { EntryStyle } from './entry-facts.ts';
import { EntryFilterChips, EntryProgress } from './entry-filters.tsx';
import { type AskedDetail, EntryInspector, findDetail } from './entry-inspector.tsx';
import { EntryMenu } from './entry-menu.tsx';
import type { EntryRow } from './entry-rows.ts';
import { BandCounts, SelectionSums } from './entry-status.tsx';
import { findEmpty, findProblem } from './find-problem.ts';
import { monthColumnKey } from './month-columns.tsx';
import { PasteBanner } from './paste-banner.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { listPasteHeadings, namePreviousPeriod, nameQuarter, stepPeriod } from './period-choice.ts';
import { PeriodControls } from './period-controls.tsx';
import { makeRowHeight } from './row-height.ts';
import { useClosedCell } from './use-closed-cell.ts';
import { useElementWidth } from './use-element-width.ts';
import { useEntryActions } from './use-entry-actions.ts';
import { useColumnChoice, useEntryColumns, useOwnColumns } from './use-entry-columns.ts';
import { useEntryModel } from './use-entry-model.ts';
import { findRefusedKey, useEntryPopover } from './use-entry-popover.tsx';
import { useEntrySaving } from './use-entry-saving.ts';
import { useFirstCell } from './use-first-cell.ts';
import { useShownQuarters } from './use-shown-quarters.ts';
import { useShownRows } from './use-shown-rows.ts';

/** The grid of one period with its filters, its details and everything that is entered in it. */
export function EntryScreen() {
  const { t, i18n } = useTranslation();
  const document = usePlan();
  const target = useScreenTarget();
  const { period, years, setPeriod } = usePeriod();
  const quarters = useShownQuarters(document);
  const locale = document.organization.numberLocale;
  const { year, quarter } = period;
  const periodName =
    quarter === 0 ? String(year) : t('realization.quarterOfYear', { ...nameQuarter(t, quarter), year });

  const closed = useClosedCell(document, period, {
    setPeriod,
    goTo: (rowKey) => goTo(rowKey),
    openDetail,
  });
  const isReadOnly = closed.isClosed;

  const { pending, save } = useEntrySaving(document);
  const judgedBy = useMemo(() => readFrozen(document, year, quarter), [document, year, quarter]);
  const { own, setOwn } = useOwnColumns(document.plan.id);
  const model = useEntryModel(judgedBy, period, pending, own);
  const headings = useMemo(() => listPasteHeadings(t, period, periodName), [t, period, periodName]);
  const grid = useRef<GridHandle>(null);
  const actions = useEntryActions({
    planId: document.plan.id,
    model,
    locale,
    t,
    periodKey: `${year} ${quarter}`,
    headings,
    save,
    pasteAtSelection: (block) => {
      grid.current?.paste(block);
      grid.current?.focus();
    },
  });

  const style = useMemo(
    (): EntryStyle => ({
      t: rememberTexts(t),
      language: i18n.language as Language,
      locale,
      settings: model.context.settings,
      scale: model.context.scale,
      isReadOnly,
    }),
    [t, i18n.language, locale, model.context, isReadOnly],
  );
  const shown = useShownRows(model, period);
  const gridBox = useRef<HTMLDivElement>(null);
  const width = useElementWidth(gridBox);
  const isMonthly = quarter > 0 && model.rows.some((row) => row.months.length > 0);
  const { choice, isShownWith } = useColumnChoice(document, period, own, {
    width: width ?? 0,
    hasMonths: isMonthly,
    hasQuarters: quarters.hasQuarters,
  });
  const rowHeight = useMemo(() => makeRowHeight(choice.isNarrow), [choice.isNarrow]);
  const columns = useEntryColumns(choice, style, shown);

  const [selection, setSelection] = useState<GridSelection<EntryRow> | null>(null);
  const selectedKey = selection?.row.key ?? null;
  const goTo = useCallback(
    (rowKey: string, columnKey = 'entry') => {
      shown.reveal(rowKey);
      // Once a collapsed group has opened, its row is there to go to.
      requestAnimationFrame(() => grid.current?.focusCell(rowKey, columnKey));
    },
    [shown.reveal],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time somebody asks
  useEffect(() => {
    const { filter, year: ofYear, quarter: ofQuarter } = target;
    if (ofQuarter !== undefined && ofYear !== undefined && years.includes(ofYear)) {
      setPeriod({ year: ofYear, quarter: ofQuarter });
    }
    if (filter === 'empty' || filter === 'analysis' || filter === 'released') shown.setFilter(filter);
    if (target.indicatorId !== undefined) goTo(target.indicatorId);
  }, [target]);

  useFirstCell(grid, `${year} ${quarter} ${shown.filter}`, shown, selectedKey);
  const platform = usePlatform();
  const layout = useLayout();
  const [asked, setAsked] = useState<AskedDetail | null>(null);
  // What is selected is drawn a little later than it is selected: a key that follows at once is about the new cells.
  const chosen = useRef<GridSelection<EntryRow> | null>(null);
  const planFor = (of: GridSelection<EntryRow> | null): ReturnType<typeof planBulk> =>
    planBulk(of?.rows.map((row) => model.rowOf.get(row.key) ?? row) ?? [], model.rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is made of the model
  const bulk = useMemo(() => planFor(selection), [selection, model]);
  const previousName = namePreviousPeriod(t, period);

  /** Bukti, Analisis and the word about a goal are written in the details panel, which opens for them. */
  function openDetail(row: EntryRow, columnKey: string): boolean {
    const part = findDetail(row, columnKey);
    if (part === null) return false;
    if (!layout.isInspectorOpen) layout.toggleInspector();
    setAsked({ part, rowKey: row.key });
    return true;
  }

  function lookAtProblem(step: 1 | -1): void {
    const problem = findProblem(model.rows, selectedKey, step);
    if (!problem) return;
    const month = problem.rejected ? undefined : problem.months.find(({ rejected }) => rejected !== null);
    if (problem.rejected || month) actions.showIssue((month ?? problem).entryKey);
    goTo(problem.key, month && monthColumnKey(month.month));
  }

  function handleKeys(event: KeyboardEvent): void {
    const isControl = event.ctrlKey || event.metaKey;
    if (event.key === 'F8') {
      event.preventDefault();
      lookAtProblem(event.shiftKey ? -1 : 1);
    } else if (matchesShortcut(event, copyPreviousKeys, platform) && !isReadOnly) {
      event.preventDefault();
      actions.applyBulk(planFor(chosen.current).copySelected, 'copied');
    } else if (isControl && (event.key === 'PageDown' || event.key === 'PageUp')) {
      event.preventDefault();
      const step = event.key === 'PageDown' ? 1 : -1;
      setPeriod(stepPeriod(period, step, { hasQuarters: quarters.hasQuarters, years }));
    }
  }

  function handleGridKey(event: KeyboardEvent, { row, mode, columnKey }: GridKeyContext<EntryRow>): boolean {
    if (event.key === 'Escape' && closed.note) {
      closed.close();
      return true;
    }
    if (mode === 'edit' || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return false;
    const opensCell = event.key === 'Enter' || event.key === ' ' || event.key === 'F2';
    if (opensCell && openDetail(row, columnKey)) return true;
    if (row.kind !== 'group') return false;
    const isCollapsed = shown.isCollapsed(row.key);
    const opens = event.key === 'ArrowRight' && isCollapsed;
    const closes = event.key === 'ArrowLeft' && !isCollapsed;
    if (!opens && !closes && event.key !== ' ' && event.key !== 'Enter') return false;
    shown.toggle(row.key);
    return true;
  }

  const { popover, said } = useEntryPopover({ model, actions, closed, grid, locale });
  const { summary } = model;
  const hasMoreChips = summary.counts.released > 0 || quarters.ask !== null;
  const room = layout.isWide ? 'all' : hasMoreChips ? 'due' : 'words';
  const next = findEmpty(model.rows, null);
  const steps = useEntryStepEntries(document, year, quarter, next === null);
  const selectedRow = selection ? (shown.rows.find((row) => row.key === selection.row.key) ?? null) : null;
  // The details with their chart come behind the grid: neither its first rows nor an entry waits for them.
  const detailsDocument = useDeferredValue(document);
  const firstRow = shown.rows.find((row) => row.kind === 'indicator') ?? null;
  const detailsName = useDeferredValue(periodName);
  const detailsRow = useDeferredValue(selectedRow ?? firstRow, null);

  return (
    <ScreenFrame
      title={t('shell.screens.realization')}
      controls={<PeriodControls detail={`${summary.filled}/${summary.expected}`} />}
      actions={
        <>
          <EntryMenu
            bulk={isReadOnly ? null : bulk}
            steps={steps}
            previousName={previousName}
            apply={actions.applyBulk}
            onClosed={() => grid.current?.focus()}
          />
          <EntrySheetButton onPaste={actions.openDialog} />
          <EntrySteps
            document={document}
            year={year}
            quarter={quarter}
            fillNext={next && !isReadOnly ? () => goTo(next.key) : null}
          />
        </>
      }
      filters={
        <>
          <EntryFilterChips summary={summary} value={shown.filter} onChange={shown.setFilter} />
          {quarters.ask && (
            <Chip
              isSelected={quarters.hasQuarters}
              onChange={(isShown) => {
                quarters.ask?.(isShown);
                if (!isShown) setPeriod({ quarter: 0 });
              }}
            >
              {t('realization.showQuarters')}
            </Chip>
          )}
          <ColumnChooser
            choice={choice}
            own={own}
            onChange={setOwn}
            isShownWith={isShownWith}
            onClosed={() => grid.current?.focus()}
          />
        </>
      }
      filtersEnd={
        <EntryProgress rows={model.rows} summary={summary} period={period} locale={locale} room={room} />
      }
      banner={
        actions.result ? (
          <PasteBanner
            result={actions.result}
            onLook={() => lookAtProblem(1)}
            onUndo={
              actions.undoPaste &&
              (() => {
                actions.undoPaste?.();
                grid.current?.focus();
              })
            }
            onClose={() => {
              actions.closeResult();
              grid.current?.focus();
            }}
          />
        ) : (
          <PeriodBanner document={document} year={year} quarter={quarter} />
        )
      }
      inspector={{
        label: t('realization.inspector.label'),
        width: 256,
        attention: summary.refused,
        content: (
          <EntryInspector
            document={detailsDocument}
            row={detailsRow}
            style={style}
            periodName={detailsName}
            save={save}
            enter={actions.enterText}
            asked={asked}
          />
        ),
      }}
      status={<BandCounts summary={summary} t={t} />}
      statusEnd={selection?.summary && <SelectionSums summary={selection.summary} locale={locale} t={t} />}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, beside those of the grid */}
      <div className="entry-box" ref={gridBox} onKeyDown={handleKeys}>
        {width !== null && (
          <Grid<EntryRow>
            ref={grid}
            label={t('realization.grid', { period: periodName })}
            takesKeyboard
            columns={columns}
            rows={shown.rows}
            onEdit={actions.onEdit}
            onPaste={(event) => !isReadOnly && actions.onPaste(event)}
            onRefuse={closed.refuse}
            onSelect={(selected) => {
              chosen.current = selected;
              setSelection(selected);
              closed.leave(selected);
              const refused = findRefusedKey(selected.row, selected.columnKey);
              if (refused !== null) actions.showIssue(refused);
            }}
            onKeyDown={handleGridKey}
            onCellClick={openDetail}
            rowHeight={rowHeight}
            rowClass={(row) => (row.kind === 'group' ? 'entry-group-row' : '')}
            isDataRow={isIndicator}
            stickyRowOf={shown.groupOf}
            {...(shown.first ? { initialCell: { rowKey: shown.first, columnKey: 'entry' } } : {})}
            popover={popover}
            empty={
              <p className="entry-none">
                {t('realization.noneInFilter')}{' '}
                <LinkButton onPress={() => shown.setFilter('all')}>{t('realization.showAll')}</LinkButton>
              </p>
            }
          />
        )}
        <p className="visually-hidden" role="status">
          {selection?.summary && t('realization.bar.selected', { count: selection.summary.count })}
        </p>
        <p className="visually-hidden" role="alert">
          {said}
        </p>
      </div>
      <PasteDialog actions={actions} model={model} style={style} />
    </ScreenFrame>
  );
}

const isIndicator = (row: EntryRow): boolean => row.kind === 'indicator';
