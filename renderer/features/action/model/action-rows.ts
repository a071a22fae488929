import { type ActionCounts, countActions } from '../../../../db/domain/action-plan.ts';
import { groupCells, type YearCells } from '../../../../db/domain/cascade-figures.ts';
import type {
  Action,
  ActionStatus,
  PlanDocument,
  PlanIndicator,
  PlanNode,
  TargetCell,
} from '../../../../db/domain/plan-document.ts';
import { type ApartTarget, listApartTargets } from '../../../../db/domain/reconcile-targets.ts';

type Place = Readonly<{ key: string; depth: number; positionInSet: number; setSize: number }>;

/** A statement with indicators, one of its indicators, or something to be done for it. */
export type ActionRow = Place &
  Readonly<{ isExpanded: boolean | null; signature: string }> &
  (
    | Readonly<{ kind: 'node'; node: PlanNode; counts: ActionCounts }>
    | Readonly<{
        kind: 'indicator';
        indicator: PlanIndicator;
        cells: YearCells<TargetCell>;
        counts: ActionCounts;
        /** Quarterly targets that do not make the year's, monthly ones that do not make their quarter's. */
        apart: readonly ApartTarget[];
      }>
    | Readonly<{ kind: 'action'; action: Action; indicator: PlanIndicator }>
  );

export type ActionFilter = Readonly<{ status: ActionStatus | 'all' | 'none'; unitId: string | null }>;

export type ActionRowsInput = Readonly<{
  plan: PlanDocument;
  year: number;
  filter: ActionFilter;
  collapsed: ReadonlySet<string>;
}>;

export type ActionRows = Readonly<{
  rows: readonly ActionRow[];
  /** Of the year and unit, whatever their status: what the chips count. */
  counts: ActionCounts;
  /** Indicators nothing is to be done for. */
  bare: number;
  /** Actions on show, folded ones included. */
  shown: readonly Action[];
  indicators: readonly PlanIndicator[];
}>;

/** Keeps rows that say the same as before, so that only changed ones are drawn again. */
export function createActionRows(): (input: ActionRowsInput) => ActionRows {
  let kept = new Map<string, ActionRow>();
  return (input) => {
    const made = makeRows(input);
    const rows = made.rows.map((row) => {
      const old = kept.get(row.key);
      return old?.signature === row.signature ? old : row;
    });
    kept = new Map(rows.map((row) => [row.key, row]));
    return { ...made, rows };
  };
}

const inOrder = (a: Action, b: Action): number => a.sort - b.sort || (a.id < b.id ? -1 : 1);

/** The unit an action belongs to: its own, else that of its indicator. */
const unitOf = (action: Action, indicator: PlanIndicator): string | null => action.unitId ?? indicator.unitId;

function makeRows({ plan, year, filter, collapsed }: ActionRowsInput): ActionRows {
  const { status, unitId } = filter;
  const ofYear = Map.groupBy(
    plan.actions.filter((one) => one.year === year).toSorted(inOrder),
    (one) => one.indicatorId,
  );
  const targets = groupCells(plan.targets, year);
  const byNode = Map.groupBy(plan.indicators, (indicator) => indicator.nodeId);
  const rows: ActionRow[] = [];
  const inUnit: Action[] = [];
  const shown: Action[] = [];
  const indicators: PlanIndicator[] = [];
  let bare = 0;

  const groups = plan.nodes.flatMap((node) => {
    const kept = (byNode.get(node.id) ?? [])
      .toSorted((a, b) => a.sort - b.sort)
      .flatMap((indicator) => {
        const all = ofYear.get(indicator.id) ?? [];
        const own = all.filter((one) => unitId === null || unitOf(one, indicator) === unitId);
        const isOfUnit = unitId === null || indicator.unitId === unitId || own.length > 0;
        if (!isOfUnit) return [];
        inUnit.push(...own);
        if (own.length === 0) bare += 1;
        const actions = own.filter((one) => status === 'all' || one.status === status);
        const isShown = status === 'all' || (status === 'none' ? own.length === 0 : actions.length > 0);
        return isShown ? [{ indicator, actions, own }] : [];
      });
    return kept.length === 0 ? [] : [{ node, kept }];
  });

  groups.forEach(({ node, kept }, index) => {
    const isOpen = !collapsed.has(node.id);
    const counts = countActions(kept.flatMap(({ own }) => own));
    const place = { key: node.id, depth: 0, positionInSet: index + 1, setSize: groups.length };
    rows.push(sign({ ...place, kind: 'node', node, counts, isExpanded: isOpen }));
    kept.forEach(({ indicator, actions, own }, at) => {
      indicators.push(indicator);
      shown.push(...actions);
      if (!isOpen) return;
      const isUnfolded = !collapsed.has(indicator.id);
      const cells = targets.get(indicator.id) ?? [];
      rows.push(
        sign({
          key: indicator.id,
          kind: 'indicator',
          depth: 1,
          positionInSet: at + 1,
          setSize: kept.length,
          indicator,
          cells,
          counts: countActions(own),
          apart: listApartTargets(cells, indicator),
          isExpanded: actions.length === 0 ? null : isUnfolded,
        }),
      );
      if (!isUnfolded) return;
      actions.forEach((action, i) => {
        const own = { key: action.id, depth: 2, positionInSet: i + 1, setSize: actions.length };
        rows.push(sign({ ...own, kind: 'action', action, indicator, isExpanded: null }));
      });
    });
  });
  return { rows, counts: countActions(inUnit), bare, shown, indicators };
}

type Unsigned<T> = T extends unknown ? Omit<T, 'signature'> : never;

function sign(row: Unsigned<ActionRow>): ActionRow {
  const own =
    row.kind === 'node'
      ? [row.node.version, row.node.text, row.node.code, tell(row.counts)]
      : row.kind === 'indicator'
        ? [
            row.indicator.version,
            row.cells.map((cell) =>
              cell ? `${cell.value} ${cell.valueMax} ${cell.ordinalCode} ${cell.months}` : '',
            ),
            tell(row.counts),
            row.apart.map(({ quarter }) => quarter),
          ]
        : [row.action.version, row.indicator.version];
  const place = [row.depth, row.positionInSet, row.setSize, row.isExpanded];
  return { ...row, signature: JSON.stringify([row.kind, place, own]) } as ActionRow;
}

const tell = ({ total, byStatus, budget }: ActionCounts): string =>
  `${total} ${Object.values(byStatus).join(' ')} ${budget?.n ?? ''}`;
