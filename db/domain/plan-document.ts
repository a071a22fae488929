import type { Direction } from './achievement.ts';
import type {
  RealizationCell as CascadeRealization,
  TargetCell as CascadeTarget,
  LevelKind,
  Quarter,
} from './cascade.ts';
import type { Decimal } from './decimal.ts';
import type { FinalDocument } from './final-document.ts';
import type { NumberLocale } from './format.ts';
import type { OfficeFile, OfficeStyle } from './office-style.ts';
import type { OrdinalScale } from './ordinal.ts';
import type { OwnScale } from './own-scale.ts';
import type { PaperSetting } from './paper.ts';
import type { PlanRecords } from './plan-records.ts';
import type { Aggregation } from './quarters.ts';
import type { DocumentImage, ReportSection, WrittenDocument } from './report-document.ts';
import type { ScoringSettings } from './settings.ts';
import type { PlanVerification } from './verification/period.ts';

export type { LevelKind, Quarter } from './cascade.ts';
export type { NumberLocale } from './format.ts';
export type * from './plan-records.ts';

/**
 * Everything one plan says, as plain values: what the outline, the entry grid, the scores, the auditor, the reports
 * and the export read. Built by db/queries/plan-document.ts; nothing else reads these tables for a screen or a page.
 */
export type PlanDocument = PlanRecords &
  PlanVerification &
  Readonly<{
    organization: Organization;
    plan: Plan;
    levels: readonly Level[];
    /** In reading order: a parent before its children, siblings by their order. */
    nodes: readonly PlanNode[];
    links: readonly NodeLink[];
    /** Rows of other plans at the far end of a link. */
    linkedNodes: readonly LinkedNode[];
    /** Adopted states, the first one first; their content is read on its own. */
    versions: readonly PlanVersion[];
    indicators: readonly PlanIndicator[];
    targets: readonly TargetCell[];
    realizations: readonly RealizationCell[];
    /** Sheets and tables that came back, the first one first. */
    receipts: readonly SheetReceipt[];
    /** States of the money of each year; their order within a year is `sort`. */
    budgetVersions: readonly BudgetVersion[];
    budgets: readonly BudgetCell[];
    spendings: readonly SpendingCell[];
    narratives: readonly Narrative[];
    /** What the office changed of the sections of its documents. */
    reportSections: readonly ReportSection[];
    documentImages: readonly DocumentImage[];
    /** Documents as they were given out, the first one first; their bytes are read on their own. */
    finals: readonly FinalDocument[];
    /** Of the organization: by kind of document. */
    papers: readonly PaperSetting[];
    /** Of the organization: one, or none where nothing was chosen. */
    officeStyles: readonly OfficeStyle[];
    /** Logo and fonts of the organization. */
    officeFiles: readonly OfficeFile[];
    ordinalScales: readonly (OrdinalScale & { readonly id: string })[];
    /** Scales of achievement of the office's own, by name; those that are used stand whole in the settings. */
    ownScales: readonly OwnScale[];
    /** By year; the entry of year 0 holds for every year without its own. */
    settings: readonly { readonly year: number; readonly settings: ScoringSettings }[];
  }>;

export type Organization = Readonly<{
  id: string;
  version: number;
  kind: 'region' | 'agency' | 'ministry' | 'work-unit' | 'municipality';
  name: string;
  shortName: string | null;
  regionName: string | null;
  address: string | null;
  numberLocale: NumberLocale;
  isExample: boolean;
}>;

export type Plan = Readonly<{
  id: string;
  version: number;
  frameworkId: string;
  frameworkSlug: string;
  /** The language of level names and of documents made from the plan. */
  language: 'id' | 'en' | 'da';
  kind: 'rpjmd' | 'renstra' | 'strategy';
  title: string;
  regulation: string;
  periodStart: number | null;
  periodEnd: number | null;
  profile: string | null;
  status: 'draft' | 'adopted';
  adoptedOn: string | null;
  /** The plan of the period before this one. */
  predecessorId: string | null;
  /** The plan this one serves: the RPJMD of a Renstra. */
  servesId: string | null;
}>;

export type PlanVersion = Readonly<{
  id: string;
  version: number;
  /** 0 as first adopted, 1 and on its revisions. */
  number: number;
  adoptedOn: string;
  decree: string | null;
  note: string | null;
}>;

export type LinkedNode = Readonly<{
  id: string;
  planId: string;
  planTitle: string;
  levelKind: LevelKind;
  levelName: string;
  code: string | null;
  text: string;
}>;

export type Level = Readonly<{
  id: string;
  sort: number;
  kind: LevelKind;
  name: string;
  mayHoldIndicators: boolean;
  mayHoldBudgets: boolean;
}>;

export type PlanNode = Readonly<{
  id: string;
  version: number;
  parentId: string | null;
  levelId: string;
  levelKind: LevelKind;
  sort: number;
  code: string | null;
  text: string;
  explanation: string | null;
  unitId: string | null;
  location: string | null;
  targetGroup: string | null;
  fundSource: string | null;
  /** Where a statement comes from that is not the document's own. */
  sourceNote: string | null;
  isServed: boolean;
  glosses: readonly Gloss[];
}>;

export type Gloss = Readonly<{ id: string; version: number; sort: number; term: string; meaning: string }>;

export type NodeLink = Readonly<{
  id: string;
  fromNodeId: string;
  toNodeId: string;
  kind: 'supports' | 'cascades' | 'crosscuts';
  note: string | null;
}>;

export type PlanIndicator = Readonly<{
  id: string;
  version: number;
  nodeId: string;
  sort: number;
  code: string | null;
  name: string;
  kind: 'iku' | 'ik' | 'ikk';
  unitOfMeasure: string | null;
  valueKind: 'number' | 'ordinal';
  ordinalScaleId: string | null;
  direction: Direction | null;
  aggregation: Aggregation;
  isCumulativeTarget: boolean;
  decimals: number;
  boundMin: Decimal | null;
  boundMax: Decimal | null;
  weight: Decimal | null;
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  selectionReason: string | null;
  responsible: string | null;
  unitId: string | null;
  /** Days after the end of a period in which its figures are due. */
  dueDays: number | null;
  frequency: 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | null;
  /** How the value comes from its components, in their symbols: `a / b * 100`. */
  calculation: string | null;
  predecessorId: string | null;
  succession: 'same' | 'redefined' | null;
  successionNote: string | null;
  baselineYear: number | null;
  baselineValue: Decimal | null;
  baselineOrdinal: string | null;
}>;

export type TargetCell = Readonly<{ id: string; version: number }> & CascadeTarget;

export type RealizationCell = Readonly<{
  id: string;
  version: number;
  origin: 'source' | 'person' | 'import' | 'example';
  status: 'provisional' | 'final';
  dataDate: string | null;
  /** The year the figure speaks of, where it is not that of its period. */
  dataYear: number | null;
  /** When its publisher gives out the figure that stays: after that day it is asked for again. */
  releaseDate: string | null;
  note: string | null;
  /** The sheet or table the figure came with. */
  receiptId: string | null;
}> &
  CascadeRealization;

/** A filled-in sheet of a unit, or a table without one, as it was taken over. */
export type SheetReceipt = Readonly<{
  id: string;
  version: number;
  year: number;
  quarter: Quarter;
  kind: 'sheet' | 'table';
  unitId: string | null;
  unitName: string | null;
  fileName: string;
  fileHash: string;
  /** When the sheet had gone out. */
  madeAt: string | null;
  receivedAt: string;
}>;

export type BudgetVersion = Readonly<{
  id: string;
  version: number;
  year: number;
  sort: number;
  /** `indikatif` is the plan's own ceiling; the others are budget documents (DPA). */
  kind: 'indikatif' | 'murni' | 'pergeseran' | 'perubahan';
  /** Of a pergeseran, from 1; 0 for the others. */
  number: number;
  documentNumber: string | null;
  documentDate: string | null;
  note: string | null;
}>;

/** A typed ceiling, whole rupiah; what is not typed has no cell. */
export type BudgetCell = Readonly<{
  id: string;
  version: number;
  nodeId: string;
  budgetVersionId: string;
  /** That of its version. */
  year: number;
  ceiling: Decimal;
}>;

/** What was spent in a quarter, or in the whole year (quarter 0), whole rupiah. */
export type SpendingCell = Readonly<{
  id: string;
  version: number;
  nodeId: string;
  year: number;
  quarter: Quarter;
  amount: Decimal;
}>;

export type Narrative = Readonly<{
  id: string;
  version: number;
  document: WrittenDocument;
  year: number;
  section: string;
  subjectId: string;
  /** The JSON of a rich text (rich-text/rich-text.ts). */
  body: string;
}>;
