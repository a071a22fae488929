import type { Direction } from '../achievement.ts';
import type { Decimal } from '../decimal.ts';
import type { PlanDocument } from '../plan-document.ts';
import type { LevelRole } from './column-roles.ts';
import { type EarlierRow, findEarlierRows } from './earlier-rows.ts';
import type { RowStatus } from './import-changes.ts';
import type { ImportIndicator, ImportNode, ImportTarget } from './import-outline.ts';
import type { ProblemSeverity } from './import-problem.ts';
import type { TableReading } from './read-table.ts';
import { cellAddress } from './table.ts';

/** A row of the outline as it will be, with what is to be said about it before it is. */
export type PreviewRow = Readonly<{
  key: string;
  /** The cell it was read from; leaving the row out names it by this. */
  address: string;
  /** Of the sheet, from 0. */
  row: number;
  depth: number;
  level: LevelRole | null;
  code: string | null;
  text: string;
  status: RowStatus | 'left-out';
  /** The worst there is to say about its cells. */
  severity: ProblemSeverity | null;
  indicator: null | Readonly<{
    kind: ImportIndicator['kind'];
    unit: string | null;
    direction: Direction | null;
    isDirectionGuessed: boolean;
    decimals: number;
    baselineValue: Decimal | null;
    baselineOrdinal: string | null;
    targets: readonly ImportTarget[];
  }>;
  ceilings: ImportNode['ceilings'];
  /** What the plan says instead; null for a row that changes none. */
  earlier: EarlierRow | null;
}>;

const ranks: readonly ProblemSeverity[] = ['error', 'warning', 'hint'];

/** In reading order: a statement, its indicators, what stands below it. */
export function listPreviewRows(
  document: PlanDocument,
  { whole, comparison, problems }: TableReading,
): readonly PreviewRow[] {
  const earlier = findEarlierRows(document, comparison);
  const childrenOf = Map.groupBy(whole.nodes, ({ parentKey }) => parentKey);
  const indicatorsOf = Map.groupBy(whole.indicators, ({ nodeKey }) => nodeKey);
  const severities = new Map<number, ProblemSeverity>();
  for (const { row, severity } of problems) {
    const known = severities.get(row);
    if (known === undefined || ranks.indexOf(severity) < ranks.indexOf(known)) severities.set(row, severity);
  }
  const own = new Map<string, ProblemSeverity>();
  for (const { address, severity } of problems) own.set(address, severity);
  const earlierOf = (key: string): EarlierRow | null =>
    comparison.statusOf.get(key) === 'changed' ? (earlier.get(key) ?? null) : null;
  const rows: PreviewRow[] = [];
  const visit = (node: ImportNode, depth: number): void => {
    const address = cellAddress(node.row, node.column);
    rows.push({
      key: node.key,
      address,
      row: node.row,
      depth,
      level: node.level,
      code: node.code,
      text: node.text,
      status: comparison.statusOf.get(node.key) ?? 'left-out',
      severity: own.get(address) ?? null,
      indicator: null,
      ceilings: node.ceilings,
      earlier: earlierOf(node.key),
    });
    for (const one of indicatorsOf.get(node.key) ?? []) {
      rows.push({
        key: one.key,
        address: cellAddress(one.row, one.column),
        row: one.row,
        depth: depth + 1,
        level: null,
        code: one.code,
        text: one.name,
        status: comparison.statusOf.get(one.key) ?? 'left-out',
        severity: severities.get(one.row) ?? null,
        indicator: {
          kind: one.kind,
          unit: one.unit,
          direction: one.direction,
          isDirectionGuessed: one.isDirectionGuessed,
          decimals: one.decimals ?? 0,
          baselineValue: one.baselineValue,
          baselineOrdinal: one.baselineOrdinal,
          targets: one.targets,
        },
        ceilings: [],
        earlier: earlierOf(one.key),
      });
    }
    for (const child of childrenOf.get(node.key) ?? []) visit(child, depth + 1);
  };
  for (const node of childrenOf.get(null) ?? []) visit(node, 0);
  return rows;
}
