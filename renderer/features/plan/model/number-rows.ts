import { type NumberedNode, numberNodes, passesNumberOn } from '../../../../db/domain/number-nodes.ts';
import { shortenCode } from '../../../../db/domain/program-code.ts';
import { type IndicatorItem, listItems, type NodeItem, type PlanTree } from './plan-tree.ts';

/** The letter of an indicator within its row: a … z, then aa, ab, … */
export function letterOf(position: number): string {
  const rest = Math.floor(position / 26);
  const letter = String.fromCharCode(97 + (position % 26));
  return rest === 0 ? letter : letterOf(rest - 1) + letter;
}

/**
 * The number each row is called by, indicators by letters. A budget code is shown without the part that the row above
 * has said already.
 */
export function numberRows(tree: PlanTree): ReadonlyMap<string, string> {
  const rows = listItems(tree).filter((item) => item.kind === 'node');
  const full = numberNodes(tree.levels, rows.map(toNumbered));
  const numbers = new Map<string, string>();
  for (const item of rows) {
    const number = full.get(item.key) ?? '';
    const shown = item.level.mayHoldBudgets ? shortenCode(number, findNumberAbove(tree, item, full)) : number;
    numbers.set(item.key, shown);
    numberIndicators(tree.indicatorsOf(item.key), { full: number, shown }, numbers);
  }
  return numbers;
}

const toNumbered = ({ key, parentKey, level, node }: NodeItem): NumberedNode => ({
  id: key,
  parentId: parentKey,
  levelId: level.id,
  code: node?.code ?? null,
});

function findNumberAbove(tree: PlanTree, item: NodeItem, full: ReadonlyMap<string, string>): string | null {
  const parent = tree.parentOf(item);
  return parent && passesNumberOn(parent.level.kind) ? (full.get(parent.key) ?? null) : null;
}

/**
 * By place, past the letters that others carry as their code: a row in between does not take the number of its
 * neighbour. A code that begins with the parent's is shown behind what the parent shows of it.
 */
function numberIndicators(
  items: readonly IndicatorItem[],
  parent: Readonly<{ full: string; shown: string }>,
  numbers: Map<string, string>,
): void {
  const taken = new Set(items.map((item) => item.indicator?.code ?? null));
  const prefix = `${parent.full}.`;
  let place = 0;
  for (const item of items) {
    const code = item.indicator?.code ?? null;
    while (taken.has(prefix + letterOf(place))) place += 1;
    const letter = parent.full === '' ? '' : `${parent.shown}.${letterOf(place)}`;
    const isOwn = parent.full !== '' && code?.startsWith(prefix);
    numbers.set(item.key, isOwn ? `${parent.shown}.${code?.slice(prefix.length)}` : (code ?? letter));
    if (code === null) place += 1;
  }
}
