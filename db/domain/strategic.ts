import type { LevelKind, PlanNode } from './plan-document.ts';

const strategicKinds: ReadonlySet<LevelKind> = new Set(['vision', 'mission', 'goal', 'objective', 'other']);

/** What an office wants to reach, beside what it carries out for it. */
export const isStrategic = ({ levelKind }: Pick<PlanNode, 'levelKind'>): boolean =>
  strategicKinds.has(levelKind);
