import { findText, type TextMatch, type TextQuery } from './find-text.ts';
import type { PlanDocument } from './plan-document.ts';
import { toRichText, writePlainText } from './rich-text/plain-text.ts';

/** Fields with sentences of the office, by the kind of row that has them. `true` may not be left blank. */
export const searchedFields = {
  plan: { title: true, profile: false },
  node: {
    text: true,
    explanation: false,
    location: false,
    targetGroup: false,
    fundSource: false,
    sourceNote: false,
  },
  gloss: { term: true, meaning: true },
  indicator: {
    name: true,
    unitOfMeasure: false,
    definition: false,
    formula: false,
    dataSource: false,
    selectionReason: false,
    responsible: false,
    successionNote: false,
  },
  successFactor: { text: true },
  component: { name: true, unitOfMeasure: false, dataSource: false },
  narrative: { body: true },
} as const satisfies Record<string, Readonly<Record<string, boolean>>>;

export type SearchedKind = keyof typeof searchedFields;

/** One text of the plan, named by its row and field. */
export type PlanText = Readonly<{
  kind: SearchedKind;
  id: string;
  version: number;
  field: string;
  text: string;
  /** Where it is gone to in the outline: null for texts of the plan as a whole. */
  nodeId: string | null;
  indicatorId: string | null;
}>;

export type TextHit = PlanText & Readonly<{ match: TextMatch }>;

type Subject = Pick<PlanText, 'nodeId' | 'indicatorId'>;
type SearchedRow = Readonly<{ id: string; version: number }>;

/** Every sentence of the plan in the order of the outline, the plan's own first and narratives last. */
export function listPlanTexts(document: PlanDocument): readonly PlanText[] {
  const texts: PlanText[] = [];
  const add = <R extends SearchedRow>(kind: SearchedKind, row: R, subject: Subject): void => {
    for (const field of Object.keys(searchedFields[kind])) {
      const text = (row as unknown as Readonly<Record<string, unknown>>)[field];
      if (typeof text === 'string' && text !== '') {
        texts.push({ kind, id: row.id, version: row.version, field, text, ...subject });
      }
    }
  };
  const indicatorsOf = Map.groupBy(document.indicators, (indicator) => indicator.nodeId);
  const factorsOf = Map.groupBy(document.successFactors, (factor) => factor.nodeId);
  const componentsOf = Map.groupBy(document.components, (component) => component.indicatorId);
  add('plan', document.plan, { nodeId: null, indicatorId: null });
  for (const node of document.nodes) {
    const subject = { nodeId: node.id, indicatorId: null };
    add('node', node, subject);
    for (const gloss of node.glosses) add('gloss', gloss, subject);
    for (const factor of factorsOf.get(node.id) ?? []) add('successFactor', factor, subject);
    for (const indicator of indicatorsOf.get(node.id) ?? []) {
      const of = { nodeId: node.id, indicatorId: indicator.id };
      add('indicator', indicator, of);
      for (const component of componentsOf.get(indicator.id) ?? []) add('component', component, of);
    }
  }
  const nodeIds = new Set(document.nodes.map(({ id }) => id));
  for (const narrative of document.narratives) {
    const { subjectId } = narrative;
    const indicator = document.indicators.find(({ id }) => id === subjectId);
    const nodeId = indicator?.nodeId ?? (nodeIds.has(subjectId) ? subjectId : null);
    const subject = { nodeId, indicatorId: indicator?.id ?? null };
    add('narrative', { ...narrative, body: writePlainText(toRichText(narrative.body)) }, subject);
  }
  return texts;
}

/** Every place of the plan where the words stand. */
export const findInPlan = (document: PlanDocument, query: TextQuery): readonly TextHit[] =>
  listPlanTexts(document).flatMap((text) => findText(text.text, query).map((match) => ({ ...text, match })));
