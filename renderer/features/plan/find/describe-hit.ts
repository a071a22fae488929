import type { TFunction } from 'i18next';
import type { TextHit } from '../../../../db/domain/find-in-plan.ts';
import type { edit } from '../../../text/id/edit.ts';
import { numberRows } from '../model/number-rows.ts';
import type { PlanTree } from '../model/plan-tree.ts';

const known = new WeakMap<PlanTree, ReadonlyMap<string, string>>();

function numbersOf(tree: PlanTree): ReadonlyMap<string, string> {
  const numbers = known.get(tree) ?? numberRows(tree);
  known.set(tree, numbers);
  return numbers;
}

/** Where a hit stands, in the words of the outline: "Sasaran 1.1, uraian". */
export function describeHit(t: TFunction, tree: PlanTree, hit: TextHit): string {
  const rowKey = hit.indicatorId ?? hit.nodeId;
  const field = t(`edit.find.fields.${hit.field as keyof typeof edit.find.fields}`);
  if (rowKey === null) return `${t('edit.find.plan')}, ${field}`;
  const item = tree.find(rowKey);
  const level = item?.kind === 'node' ? item.level.name : t('plan.indicator');
  const number = numbersOf(tree).get(rowKey) ?? '';
  return `${`${level} ${number}`.trim()}, ${field}`;
}
