import type { LinkedNode } from '../domain/plan-document.ts';
import type { Reader } from '../reader.ts';
import { toLinkedNode } from './node.ts';

const shownAtMost = 50;

/**
 * Rows of every plan whose text or code has all the words, those of the given plan last: who looks for something to
 * link to looks elsewhere first.
 */
export async function searchNodes(
  db: Reader,
  { query, planId }: Readonly<{ query: string; planId: string }>,
): Promise<readonly LinkedNode[]> {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const rows = await db
    .selectFrom('node')
    .innerJoin('plan', 'plan.id', 'node.plan_id')
    .innerJoin('framework_level', 'framework_level.id', 'node.level_id')
    .select(['node.id', 'node.plan_id', 'node.code', 'node.text'])
    .select(['plan.title as plan_title', 'framework_level.kind', 'framework_level.name'])
    .orderBy('plan.sort')
    .orderBy('framework_level.sort')
    .orderBy('node.sort')
    .orderBy('node.id')
    .execute();
  const fits = ({ code, text }: { code: string | null; text: string }): boolean => {
    const said = `${code ?? ''} ${text}`.toLowerCase();
    return words.every((word) => said.includes(word));
  };
  const found = rows.filter(fits).map(toLinkedNode);
  const elsewhere = found.filter((one) => one.planId !== planId);
  const here = found.filter((one) => one.planId === planId);
  return [...elsewhere, ...here].slice(0, shownAtMost);
}
