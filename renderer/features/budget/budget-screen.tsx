import { FileInput, Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openBudgetBook } from '../../../db/domain/budget/budget-book.ts';
import { listMismatches } from '../../../db/domain/budget/compare-versions.ts';
import { findVersionBefore, findVersionInForce, listVersionsOf } from '../../../db/domain/budget/versions.ts';
import { formatPercent, formatRupiah } from '../../../db/domain/format.ts';
import { ScreenFrame } from '../../app/screen.tsx';
import { useIsPlanFixed, useIsReadOnly, usePlan } from '../../app/use-document.ts';
import { usePeriod } from '../../app/use-period.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Grid } from '../../ui/grid/grid.tsx';
import type { GridHandle } from '../../ui/grid/grid-types.ts';
import { useFolding } from '../../ui/grid/use-folding.ts';
import { useRefusal } from '../../ui/grid/use-refusal.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import './budget.css';
import { useElementWidth } from '../realization/use-element-width.ts';
import { makeBudgetColumns, makeBudgetRowHeight } from './budget-columns.tsx';
import { BudgetDialogs, type BudgetQuestion } from './budget-dialogs.tsx';
import { BudgetInspector } from './budget-inspector.tsx';
import { type BudgetRow, createBudgetRows, findObjective } from './model/budget-rows.ts';
import { countMoneyDecimals, type MoneyStyle, type MoneyUnit } from './model/money.ts';
import { SpendingDialog } from './spending-import/spending-dialog.tsx';
import { useSpendingImport } from './spending-import/use-spending-import.ts';
import { useAddEntries } from './use-add-entries.ts';
import { useBudgetActions } from './use-budget-actions.ts';
import { useBudgetClosing } from './use-budget-closing.ts';
import { useBudgetKeys } from './use-budget-keys.ts';
import { useBudgetWords } from './use-budget-words.ts';
import { useNomenclature } from './use-nomenclature.ts';
import { VersionControls } from './version-controls.tsx';

/** Narrower than this the output indicator is read in the details: whole rupiah take more room than millions. */
const roomyPx: Readonly<Record<MoneyUnit, number>> = { rupiah: 990, million: 880 };
/** And this much above it what a row supports is, so that titles keep to three lines. */
const crowdedPx = 140;

export function BudgetScreen() {
  const { t } = useTranslation();
  const plan = usePlan();
  const isReadOnly = useIsReadOnly();
  const isPlanFixed = useIsPlanFixed();
  const { period, years, setPeriod } = usePeriod();
  const { year } = period;
  const locale = plan.organization.numberLocale;
  const words = useBudgetWords(locale);
  const closing = useBudgetClosing(plan, year, words.byQuarter);
  const refusal = useRefusal<BudgetRow>(t('plans.closed.label'), closing.explain);
  const isSealed = closing.sealed !== null;
  const nomenclature = useNomenclature(plan);
  const [unit, setUnit] = useState<MoneyUnit>('million');
  const [chosenVersion, setChosenVersion] = useState<string | null>(null);
  const { folded, toggle } = useFolding();
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  // What is selected is drawn a little later than it is selected: a key that follows at once is about the new row.
  const selectedNow = useRef<string | null>(null);
  const [question, setQuestion] = useState<BudgetQuestion | null>(null);
  const grid = useRef<GridHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box);

  const versions = listVersionsOf(plan.budgetVersions, year);
  const inForce = findVersionInForce(plan.budgetVersions, year);
  const version = versions.find((one) => one.id === chosenVersion) ?? inForce;
  const decimals = useMemo(
    () =>
      countMoneyDecimals([
        ...plan.budgets.map((one) => one.ceiling),
        ...plan.spendings.map((one) => one.amount),
      ]),
    [plan.budgets, plan.spendings],
  );
  const money = useMemo((): MoneyStyle => ({ unit, locale, decimals }), [unit, locale, decimals]);
  const [makeRows] = useState(createBudgetRows);
  const { knownCodes } = nomenclature;
  const { rows, total } = useMemo(
    () => makeRows({ plan, year, version, collapsed: folded, knownCodes }),
    [makeRows, plan, year, version, folded, knownCodes],
  );
  const mismatches = useMemo(
    () => (version ? listMismatches(plan.nodes, openBudgetBook(plan).ceilings(version.id)).length : 0),
    [plan, version],
  );
  const actions = useBudgetActions(plan, { year, version, money });
  const spending = useSpendingImport(plan.plan.id, year);

  const isCeilingFixed = isReadOnly || (isPlanFixed && (version === null || version.kind === 'indikatif'));
  const hasDifference = version !== null && findVersionBefore(plan.budgetVersions, version) !== null;
  const isNarrow = (width ?? 0) < roomyPx[unit];
  const isCrowded = (width ?? 0) < roomyPx[unit] + crowdedPx;
  const rowHeight = useMemo(() => makeBudgetRowHeight(words), [words]);
  const columns = useMemo(
    () =>
      makeBudgetColumns({
        words,
        money,
        isReadOnly,
        isCeilingFixed,
        isPlanFixed,
        isSealed,
        hasDifference,
        isNarrow,
        isCrowded,
        toggle,
      }),
    [
      words,
      money,
      isReadOnly,
      isCeilingFixed,
      isPlanFixed,
      isSealed,
      hasDifference,
      isNarrow,
      isCrowded,
      toggle,
    ],
  );

  const findRow = (key: string | null): BudgetRow | null =>
    rows.find((row) => row.key === key) ?? rows[0] ?? null;
  const selected = findRow(selectedKey);
  const askLinks = (row: BudgetRow | null): void => {
    if (row?.node && !isPlanFixed) setQuestion({ kind: 'links', node: row.node });
  };
  const askList = (): void => setQuestion({ kind: 'list', filled: null });
  const closeQuestion = (): void => {
    setQuestion(null);
    requestAnimationFrame(() => grid.current?.focus());
  };

  const keys = useBudgetKeys({
    readSelected: () => findRow(selectedNow.current),
    isCeilingFixed,
    isPlanFixed,
    toggle,
    onLinks: askLinks,
    onList: askList,
    onDistribute: (node, startText) => setQuestion({ kind: 'distribute', node, startText }),
  });

  const entries = useAddEntries({
    plan,
    year,
    words,
    isPlanFixed,
    selectedKey: selected?.key ?? null,
    onList: askList,
    onSpending: () => void spending.start(),
    onVersion: (kind) =>
      void actions.createVersion(kind).then((made) => {
        if (made.ok) setChosenVersion(made.value.value.id);
        else return actions.settle(Promise.resolve(made));
      }),
  });

  const nodeOf = new Map(plan.nodes.map((node) => [node.id, node]));
  const firstObjective = plan.nodes.find((node) => node.levelKind === 'objective')?.id ?? null;
  const objective = selected?.node ? findObjective(selected.node, nodeOf) : null;
  return (
    <ScreenFrame
      title={t('shell.screens.budget')}
      controls={
        <VersionControls
          {...{ plan, years, year, version, unit, words }}
          onYear={(chosen) => setPeriod({ year: chosen })}
          onVersion={setChosenVersion}
          onUnit={setUnit}
        />
      }
      actions={
        <>
          <span className="budget-import">
            <Button icon={FileInput} isDisabled={isReadOnly} onPress={() => void spending.start()}>
              {t('budget.spending.open')}
            </Button>
          </span>
          <MenuButton label={t('budget.add.label')} entries={entries}>
            <Button variant="primary" icon={Plus} hasMenu isDisabled={isReadOnly}>
              {t('budget.add.label')}
            </Button>
          </MenuButton>
        </>
      }
      inspector={{
        label: t('budget.inspector.label'),
        width: 256,
        attention: mismatches,
        content: (
          <BudgetInspector
            {...{ plan, year, version, words, actions, isReadOnly, isPlanFixed }}
            row={selected}
            sealed={closing.sealed}
            onLinks={() => askLinks(selected)}
            onFill={() => selected?.node && setQuestion({ kind: 'list', filled: selected.node })}
          />
        ),
      }}
      status={mismatches > 0 && <span>{t('budget.mismatches', { count: mismatches })}</span>}
      statusEnd={
        total.absorption &&
        total.ceiling && (
          <span>
            {t('budget.status', {
              absorption: formatPercent(total.absorption, { locale, decimals: 1 }),
              ceiling: formatRupiah(total.ceiling, { locale }),
            })}
          </span>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen, beside those of the grid */}
      <div className="budget-box" ref={box} onKeyDown={keys.onScreen}>
        {rows.length === 0 ? (
          <EmptyState
            title={t('budget.empty.title')}
            action={
              <Button variant="primary" isDisabled={isPlanFixed} onPress={askList}>
                {t('budget.add.fromList')}
              </Button>
            }
          >
            {t('budget.empty.text')}
          </EmptyState>
        ) : (
          width !== null && (
            <Grid<BudgetRow>
              ref={grid}
              role="treegrid"
              label={t('budget.grid', { year })}
              takesKeyboard
              columns={columns}
              rows={rows}
              totalRow={total}
              treePlace={({ depth, isExpanded, positionInSet, setSize }) => ({
                level: depth + 1,
                isExpanded,
                positionInSet,
                setSize,
              })}
              onEdit={actions.onEdit}
              onSelect={(selected) => {
                selectedNow.current = selected.row.key;
                setSelectedKey(selected.row.key);
                refusal.leave(selected);
              }}
              onRefuse={refusal.refuse}
              popover={refusal.popover}
              onKeyDown={keys.onGrid}
              rowHeight={rowHeight}
              rowClass={(row) => (row.isExpanded === null ? '' : 'budget-upper-row')}
              {...(rows[0] ? { initialCell: { rowKey: rows[0].key, columnKey: 'ceiling' } } : {})}
            />
          )
        )}
      </div>
      {refusal.status}
      <BudgetDialogs
        {...{ plan, question, nomenclature, actions, money, year, version }}
        objectiveId={objective?.id ?? firstObjective}
        ask={setQuestion}
        onPlaced={(nodeId) => {
          selectedNow.current = nodeId;
          setSelectedKey(nodeId);
          requestAnimationFrame(() => grid.current?.focusCell(nodeId, 'ceiling'));
        }}
        onClose={closeQuestion}
      />
      <SpendingDialog session={spending} year={year} money={money} />
    </ScreenFrame>
  );
}
