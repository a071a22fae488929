import type { LevelKind, PlanIndicator, PlanNode } from '../../../../db/domain/plan-document.ts';
import { isStrategic } from './plan-index.ts';
import type { ReportContext } from './report-context.ts';
import type { Cell, Row } from './report-model.ts';

/** A statement that is measured: an objective, and every other strategic one that carries indicators. */
export type MeasuredNode = Readonly<{
  node: PlanNode;
  /** `Sasaran 1.1.2` */
  label: string;
  indicators: readonly PlanIndicator[];
}>;

/** In reading order. An objective without indicators is there too: that it is not measured has to be seen. */
export function listMeasuredNodes(context: ReportContext): readonly MeasuredNode[] {
  return context.document.nodes.flatMap((node) => {
    const indicators = context.index.indicators(node.id);
    const isMeasured = isStrategic(node) && (node.levelKind === 'objective' || indicators.length > 0);
    return isMeasured ? [{ node, label: writeNodeLabel(context, node), indicators }] : [];
  });
}

/** What a column of measured statements is called: goals among them are no objectives. */
export const nameStatements = ({ words }: ReportContext, kinds: readonly LevelKind[]): string =>
  kinds.every((kind) => kind === 'objective')
    ? words.measurement.column.statement
    : words.measurement.column.statements;

export function writeNodeLabel(context: ReportContext, node: PlanNode): string {
  const number = context.index.number(node.id);
  const name = context.index.levelName(node.levelId);
  return number === '' ? name : `${name} ${number}`;
}

/** One row for each indicator; the first cells reach down over all rows of their statement. */
export function spanRows<T>(
  items: readonly T[],
  makeFirst: (rows: number) => readonly Cell[],
  makeRest: (item: T, index: number) => readonly Cell[],
): readonly Row[] {
  return items.map((item, i) => ({
    kind: 'body',
    cells: i === 0 ? [...makeFirst(items.length), ...makeRest(item, i)] : makeRest(item, i),
  }));
}
