import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { TreeItem } from './plan-tree.ts';
import type { RowsFrame } from './rows-frame.ts';

export type RowPlace = Readonly<{
  depth: number;
  positionInSet: number;
  setSize: number;
  isExpanded: boolean | null;
}>;

/** Adds everything a row is made from. Findings are made anew with every change, so their words stand for them. */
export function listReasons(frame: RowsFrame, item: TreeItem, place: RowPlace, reasons: unknown[]): void {
  const { input } = frame;
  reasons.push(
    item.kind === 'node' ? item.node : item.indicator,
    item.kind === 'node' ? item.level : item.parentKey,
    item.draft,
    place.depth,
    place.positionInSet,
    place.setSize,
    place.isExpanded,
    frame.numbers.get(item.key),
    input.cut.has(item.key),
    input.words,
    input.canEdit,
    input.years,
    input.baselineYear,
    // Another map for every change of any draft; only rows that have one are asked about it.
    frame.drafts.get(item.key),
    frame.gaps.get(item.key)?.join(' '),
    sayFindings(frame.findings.byRow.get(item.key)),
  );
  if (item.kind === 'indicator') {
    const targets = frame.targets.get(item.key);
    if (targets) reasons.push(...targets);
  } else if (item.level.mayHoldBudgets) {
    reasons.push(frame.budgetDecimals, frame.budgets.isSum(item.key));
    for (const year of input.years) {
      const { ceiling, cell } = frame.budgets.find(item.key, year);
      reasons.push(ceiling?.n, cell?.version);
    }
  }
}

const said = new WeakMap<readonly Finding[], string>();

/** The findings of a row in one word; looked up for those of a list that was asked about before. */
function sayFindings(findings: readonly Finding[] | undefined): string | undefined {
  if (!findings) return undefined;
  const known = said.get(findings);
  if (known !== undefined) return known;
  const word = findings
    .map((one) => `${one.rule} ${one.year} ${Object.values(one.figures).join(' ')}`)
    .join(';');
  said.set(findings, word);
  return word;
}
