import { body, cell } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import { writeNodeLabel } from '../measured-nodes.ts';
import type { ReportContext } from '../report-context.ts';
import type { Table } from '../report-model.ts';

/** Where goals without numbers stand, year by year, in a word and a text. */
export function makeStatusTables(context: ReportContext): readonly Table[] {
  const { document, texts } = context;
  if (document.nodeStatuses.length === 0) return [];
  const words = texts.strategy.status;
  const rows = document.nodes.flatMap((node) =>
    document.nodeStatuses
      .filter((status) => status.nodeId === node.id)
      .toSorted((a, b) => a.year - b.year)
      .map((status) =>
        body([
          cell(`${writeNodeLabel(context, node)}: ${node.text}`),
          cell(String(status.year)),
          cell(status.status === null ? '' : words.names[status.status]),
          cell(status.note ?? ''),
        ]),
      ),
  );
  return [
    makeTable({
      id: 'table/statuses',
      caption: words.caption,
      aligns: ['left', 'center', 'left', 'left'],
      header: [[cell(words.goal), cell(words.year), cell(words.state), cell(words.note)]],
      rows,
    }),
  ];
}
