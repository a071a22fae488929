import { tall } from './blocks.ts';
import { listMeasuredNodes, nameStatements } from './measured-nodes.ts';
import type { ReportContext } from './report-context.ts';
import type { Cell } from './report-model.ts';

/** What the signed tables begin with: number, objective, indicator and its unit, beside heads that are divided. */
export function listMeasuredHeads(context: ReportContext): readonly Cell[] {
  const { column } = context.texts;
  const kinds = listMeasuredNodes(context).map(({ node }) => node.levelKind);
  return [
    tall(column.number),
    tall(nameStatements(context, kinds)),
    tall(column.indicator),
    tall(column.unit),
  ];
}

export const measuredAligns = ['center', 'left', 'left', 'center'] as const;
