import type { LevelKind } from '../../../../db/domain/plan-document.ts';
import type { IndicatorItem, NodeItem, PlanTree } from './plan-tree.ts';

/** The letter of an indicator within its row: a … z, then aa, ab, … */
export function letterOf(position: number): string {
  const rest = Math.floor(position / 26);
  const letter = String.fromCharCode(97 + (position % 26));
  return rest === 0 ? letter : letterOf(rest - 1) + letter;
}

/**
 * The number each row is called by: its own code, else its place, as the documents number them. Goals are counted
 * through the plan, objectives within their goal, indicators by letters. A vision has none; programs and what is below
 * them carry the codes of the budget and nothing else, without the part that the row above them has said already.
 */
export function numberRows(tree: PlanTree): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const counted = new Map<LevelKind, number>();
  const visit = (item: NodeItem, prefix: string, counts: Map<LevelKind, number>): void => {
    const { kind } = item.level;
    const place = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, place);
    const counting = item.level.mayHoldBudgets || kind === 'vision' ? '' : `${prefix}${place}`;
    const number = item.node?.code ?? counting;
    const shown = item.level.mayHoldBudgets ? shorten(number, prefix) : number;
    numbers.set(item.key, shown);
    numberIndicators(tree.indicatorsOf(item.key), { full: number, shown }, numbers);
    const carries = kind !== 'vision' && kind !== 'mission' && number !== '';
    const below = carries ? new Map<LevelKind, number>() : counted;
    for (const child of tree.nodesOf(item.key)) visit(child, carries ? `${number}.` : '', below);
  };
  for (const root of tree.roots) visit(root, '', counted);
  return numbers;
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

const shorten = (code: string, prefix: string): string =>
  prefix !== '' && code.startsWith(prefix) && code.length > prefix.length ? code.slice(prefix.length) : code;
