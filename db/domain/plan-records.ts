import type { Quarter } from './cascade.ts';
import type { Decimal } from './decimal.ts';
import { noVerification, type PlanVerification } from './verification/period.ts';

/** Rows of a plan that stand for themselves: lists of the profile, what hangs on nodes and indicators, its people. */
type Row = Readonly<{ id: string; version: number }>;

export type Unit = Row &
  Readonly<{
    parentId: string | null;
    code: string | null;
    name: string;
    validFrom: string | null;
    validTo: string | null;
    sort: number;
  }>;

export type Official = Row &
  Readonly<{
    unitId: string | null;
    name: string;
    nip: string | null;
    rank: string | null;
    position: string;
    isHead: boolean;
    appointment: 'definitif' | 'plt' | 'plh' | 'pj';
    validFrom: string | null;
    validTo: string | null;
    sort: number;
  }>;

export type LegalBasis = Row &
  Readonly<{
    /** Null where the organization rests on it whatever the plan. */
    planId: string | null;
    amendsId: string | null;
    role: 'basis' | 'mandate' | 'establishment';
    kind: string;
    number: string | null;
    year: number | null;
    title: string | null;
    sort: number;
  }>;

export type Abbreviation = Row & Readonly<{ sort: number; short: string; meaning: string | null }>;

/** The task of the office, the principles it acts on, and the duties that make up the task. */
export type Duty = Row &
  Readonly<{
    parentId: string | null;
    sort: number;
    kind: 'task' | 'principle' | 'function';
    name: string;
    meaning: string | null;
    form: string | null;
  }>;

export type UnitDuty = Row & Readonly<{ unitId: string; dutyId: string }>;

export type Motto = Row &
  Readonly<{ sort: number; text: string; language: string | null; meaning: string | null }>;

/** A told figure, or one computed as `partId` ÷ `wholeId` × 100; never both. */
export type Statistic = Row &
  Readonly<{
    sort: number;
    name: string;
    value: Decimal | null;
    unitOfMeasure: string | null;
    year: number | null;
    isUpToYear: boolean;
    isApproximate: boolean;
    source: string | null;
    partId: string | null;
    wholeId: string | null;
  }>;

export type Provenance = Row &
  Readonly<{
    sort: number;
    speaker: string | null;
    position: string | null;
    occasion: string | null;
    place: string | null;
    statedOn: string | null;
    publisher: string | null;
    note: string | null;
  }>;

export type TargetGroup = Row &
  Readonly<{ dimension: string; sort: number; name: string; note: string | null }>;

export type Participant = Row & Readonly<{ sort: number; name: string }>;

export type DerivedPlan = Row &
  Readonly<{
    sort: number;
    kind: 'unit-plan' | 'action-plan';
    name: string;
    unitId: string | null;
    description: string | null;
    presentedTo: string | null;
  }>;

export type DerivedPlanPart = Row &
  Readonly<{ derivedPlanId: string; sort: number; name: string; body: string | null }>;

export type SuccessFactor = Row & Readonly<{ nodeId: string; sort: number; text: string }>;

export type NodeStatus = Row &
  Readonly<{
    nodeId: string;
    year: number;
    status: 'not-started' | 'under-way' | 'reached' | 'at-risk' | 'stopped' | null;
    note: string | null;
  }>;

/** A term of an indicator's formula. */
export type IndicatorComponent = Row &
  Readonly<{
    indicatorId: string;
    sort: number;
    symbol: string;
    name: string;
    unitOfMeasure: string | null;
    dataSource: string | null;
  }>;

/** What others reached in a year. */
export type Benchmark = Row &
  Readonly<{
    indicatorId: string;
    year: number;
    scope: 'province' | 'national' | 'other';
    /** Whose figure it is; empty where the scope says enough. */
    name: string;
    value: Decimal | null;
    ordinalCode: string | null;
    source: string | null;
  }>;

/** Why an indicator stands where it stands after a quarter, or after the year (quarter 0). */
export type Analysis = Row &
  Readonly<{
    indicatorId: string;
    year: number;
    quarter: Quarter;
    causes: string | null;
    obstacles: string | null;
    solutions: string | null;
    followUp: string | null;
    supporting: string | null;
  }>;

/** What shows that a figure is true; the bytes of a file stand elsewhere in the document, by their hash. */
export type Evidence = Row &
  Readonly<{
    /** Null: the office has it, and it proves nothing yet. */
    indicatorId: string | null;
    year: number;
    quarter: Quarter;
    sort: number;
    kind: 'file' | 'link' | 'text';
    title: string;
    documentDate: string | null;
    note: string | null;
    fileHash: string | null;
    fileName: string | null;
    mediaType: string | null;
    sizeBytes: number | null;
    /** Where a thing kept elsewhere is: a link, a shelf. Shown to people, never opened. */
    location: string | null;
    body: string | null;
  }>;

/** Something to be done in a year so that an indicator reaches its target (rencana aksi). */
export type Action = Row &
  Readonly<{
    indicatorId: string;
    year: number;
    sort: number;
    text: string;
    unitId: string | null;
    /** The official or the people who do it, in words. */
    responsible: string | null;
    /** 1 to 12. */
    startMonth: number | null;
    endMonth: number | null;
    status: ActionStatus;
    reason: string | null;
    /** Whole rupiah. */
    budget: Decimal | null;
    /** What is to be reached in each quarter, as the office writes it ("25%", "2 dokumen"). */
    targetQ1: string | null;
    targetQ2: string | null;
    targetQ3: string | null;
    targetQ4: string | null;
  }>;

export const actionStatuses = ['planned', 'done', 'not-done', 'postponed', 'carried-over'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** A published figure of a year that turned out to be wrong: later reports print this one. */
export type Correction = Row &
  Readonly<{
    indicatorId: string;
    year: number;
    value: Decimal | null;
    ordinalCode: string | null;
    reason: string;
    correctedOn: string | null;
  }>;

/** A finding the office accepts as it is, with its reason. */
export type Dismissal = Row &
  Readonly<{ rule: string; subjectId: string; year: number; fingerprint: string; reason: string }>;

/** By the name of their list in the plan's document. */
export type PlanRecords = {
  readonly units: readonly Unit[];
  readonly officials: readonly Official[];
  readonly legalBases: readonly LegalBasis[];
  readonly abbreviations: readonly Abbreviation[];
  readonly duties: readonly Duty[];
  readonly unitDuties: readonly UnitDuty[];
  readonly mottos: readonly Motto[];
  readonly statistics: readonly Statistic[];
  readonly provenances: readonly Provenance[];
  readonly targetGroups: readonly TargetGroup[];
  readonly participants: readonly Participant[];
  readonly derivedPlans: readonly DerivedPlan[];
  readonly derivedPlanParts: readonly DerivedPlanPart[];
  readonly successFactors: readonly SuccessFactor[];
  readonly nodeStatuses: readonly NodeStatus[];
  readonly components: readonly IndicatorComponent[];
  readonly benchmarks: readonly Benchmark[];
  readonly analyses: readonly Analysis[];
  readonly evidences: readonly Evidence[];
  readonly actions: readonly Action[];
  readonly corrections: readonly Correction[];
  readonly dismissals: readonly Dismissal[];
};

/** What one row of each kind is called where a command names it. */
export const recordLists = {
  unit: 'units',
  official: 'officials',
  legalBasis: 'legalBases',
  abbreviation: 'abbreviations',
  duty: 'duties',
  unitDuty: 'unitDuties',
  motto: 'mottos',
  statistic: 'statistics',
  provenance: 'provenances',
  targetGroup: 'targetGroups',
  participant: 'participants',
  derivedPlan: 'derivedPlans',
  derivedPlanPart: 'derivedPlanParts',
  successFactor: 'successFactors',
  nodeStatus: 'nodeStatuses',
  component: 'components',
  benchmark: 'benchmarks',
  analysis: 'analyses',
  evidence: 'evidences',
  action: 'actions',
  correction: 'corrections',
  dismissal: 'dismissals',
} as const satisfies Record<string, keyof PlanRecords>;

export type RecordKind = keyof typeof recordLists;
export type RecordOf<K extends RecordKind> = PlanRecords[(typeof recordLists)[K]][number];
/** What a person gives for a row; its place among its siblings is a matter of its own. */
export type RecordValues<K extends RecordKind> = Omit<RecordOf<K>, 'id' | 'version' | 'sort'>;

/** A plan that has none of them yet. */
export const noRecords: PlanRecords & PlanVerification = {
  ...noVerification,
  units: [],
  officials: [],
  legalBases: [],
  abbreviations: [],
  duties: [],
  unitDuties: [],
  mottos: [],
  statistics: [],
  provenances: [],
  targetGroups: [],
  participants: [],
  derivedPlans: [],
  derivedPlanParts: [],
  successFactors: [],
  nodeStatuses: [],
  components: [],
  benchmarks: [],
  analyses: [],
  evidences: [],
  actions: [],
  corrections: [],
  dismissals: [],
};

export const recordKinds = Object.keys(recordLists) as readonly RecordKind[];
