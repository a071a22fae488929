import type { Result } from '../../db/domain/errors.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { noRecords } from '../../db/domain/plan-records.ts';
import type { Api, InputOf, MethodName, OutputOf } from '../../electron/api/contract.ts';
import type { DocumentInfo } from '../../electron/api/document.ts';
import { emptyNode, emptyPlan } from '../support/empty-rows.ts';

export type Call = Readonly<{ method: MethodName; input: unknown }>;
type Answers = {
  [M in MethodName]?: (input: InputOf<M>) => Result<OutputOf<M>> | Promise<Result<OutputOf<M>>>;
};

/** An API that answers as told and notes what it was asked; what it was not told about must not be asked. */
export function createFakeApi(answers: Answers): Readonly<{ api: Api; calls: readonly Call[] }> {
  const calls: Call[] = [];
  const api = new Proxy({} as Api, {
    get: (_target, name) => async (input: never) => {
      const method = name as MethodName;
      calls.push({ method, input });
      const answer = answers[method] as ((input: never) => unknown) | undefined;
      if (!answer) throw new Error(`unexpected call of ${method}`);
      return answer(input);
    },
  });
  return { api, calls };
}

export const anInfo: DocumentInfo = {
  name: 'Renstra Dinkes',
  folder: '/home/rina',
  savedAt: '2026-11-21T03:42:00.000Z',
  readOnly: null,
  isExample: false,
  isWorkingCopy: false,
  organizationName: 'Dinas Kesehatan',
  newer: null,
  plans: [
    {
      id: 'p',
      title: 'Renstra',
      kind: 'renstra',
      periodStart: 2025,
      periodEnd: 2029,
      organizationName: 'Dinas Kesehatan',
      state: { kind: 'draft', number: 0 },
    },
  ],
  undo: null,
  redo: null,
  change: 0,
};

export const aPlan: PlanDocument = {
  organization: {
    id: 'o',
    version: 1,
    kind: 'agency',
    name: 'Dinas Kesehatan',
    shortName: null,
    regionName: null,
    address: null,
    numberLocale: 'id',
    isExample: false,
  },
  plan: {
    id: 'p',
    version: 1,
    frameworkId: 'f',
    frameworkSlug: 'local',
    language: 'id',
    kind: 'renstra',
    title: 'Renstra',
    regulation: 'permendagri-86-2017',
    periodStart: 2025,
    periodEnd: 2029,
    profile: null,
    status: 'draft',
    adoptedOn: null,
    ...emptyPlan,
  },
  levels: [],
  nodes: [
    {
      id: 'n',
      version: 3,
      parentId: null,
      levelId: 'l',
      levelKind: 'vision',
      sort: 1,
      code: null,
      text: 'Sehat',
      explanation: null,
      unitId: null,
      ...emptyNode,
      isServed: true,
      glosses: [],
    },
  ],
  links: [],
  linkedNodes: [],
  versions: [],
  ...noRecords,
  indicators: [],
  targets: [],
  realizations: [],
  receipts: [],
  budgetVersions: [],
  budgets: [],
  spendings: [],
  units: [],
  officials: [],
  legalBases: [],
  narratives: [],
  reportSections: [],
  documentImages: [],
  finals: [],
  papers: [],
  officeStyles: [],
  officeFiles: [],
  ordinalScales: [],
  ownScales: [],
  settings: [],
};
