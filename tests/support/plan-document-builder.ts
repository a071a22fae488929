import { type Decimal, decimal } from '../../db/domain/decimal.ts';
import { localGovernmentFramework } from '../../db/domain/framework-presets.ts';
import type { OfficeFile, OfficeStyle } from '../../db/domain/office-style.ts';
import { ordinalScalePresets } from '../../db/domain/ordinal.ts';
import type { PaperSetting } from '../../db/domain/paper.ts';
import type {
  BudgetCell,
  BudgetVersion,
  LegalBasis,
  Level,
  LevelKind,
  Narrative,
  Official,
  PlanDocument,
  PlanIndicator,
  PlanNode,
  RealizationCell,
  SpendingCell,
  TargetCell,
  Unit,
} from '../../db/domain/plan-document.ts';
import { noRecords, type PlanRecords } from '../../db/domain/plan-records.ts';
import type { DocumentImage, ReportSection } from '../../db/domain/report-document.ts';
import { toRichText } from '../../db/domain/rich-text/plain-text.ts';
import { writeRichText } from '../../db/domain/rich-text/write-rich-text.ts';
import { defaultSettings, type ScoringSettings } from '../../db/domain/settings.ts';
import { emptyIndicator, emptyNode, emptyPlan } from './empty-rows.ts';

/** What a test says of a realization; a plain text is a figure. */
export type RealizationParts = Readonly<{
  value?: string;
  code?: string;
  numerator?: string;
  denominator?: string;
  missingReason?: string;
  isProvisional?: boolean;
  dataDate?: string;
  dataYear?: number;
  releaseDate?: string;
}>;

export type IndicatorParts = Partial<
  Pick<
    PlanIndicator,
    | 'kind'
    | 'unitOfMeasure'
    | 'direction'
    | 'aggregation'
    | 'decimals'
    | 'definition'
    | 'formula'
    | 'dataSource'
    | 'responsible'
    | 'code'
    | 'selectionReason'
    | 'boundMin'
    | 'boundMax'
  >
> &
  Readonly<{
    name: string;
    ordinalScale?: string;
    baseline?: readonly [year: number, value: string];
    /** A figure, a range, or the code of a predicate. */
    targets?: Readonly<Record<number, string | readonly [string, string]>>;
    realizations?: Readonly<Record<number, string | RealizationParts>>;
  }>;

export type NodeParts = Partial<Pick<PlanNode, 'code' | 'explanation' | 'isServed'>> &
  Readonly<{
    level: LevelKind;
    text: string;
    id?: string;
    glosses?: readonly Readonly<{ term: string; meaning: string }>[];
    indicators?: readonly IndicatorParts[];
    /** Year → ceiling as adopted (murni) and what was spent of it. */
    budget?: Readonly<Record<number, readonly [ceiling: string, realized: string | null]>>;
    /** Year → ceilings by version: `indikatif`, `murni`, `pergeseran-1`, `perubahan`. */
    ceilings?: Readonly<Record<number, Readonly<Record<string, string>>>>;
    children?: readonly NodeParts[];
  }>;

export type PlanParts = Readonly<{
  organization?: Partial<PlanDocument['organization']>;
  plan?: Partial<PlanDocument['plan']>;
  levels?: readonly Partial<Level>[];
  nodes?: readonly NodeParts[];
  units?: readonly string[];
  officials?: readonly Partial<Official>[];
  legalBases?: readonly (Partial<LegalBasis> & Readonly<{ id: string }>)[];
  reportSections?: readonly ReportSection[];
  documentImages?: readonly DocumentImage[];
  papers?: readonly PaperSetting[];
  officeStyles?: readonly OfficeStyle[];
  officeFiles?: readonly OfficeFile[];
  narratives?: readonly (Pick<Narrative, 'document' | 'section' | 'body'> & Partial<Narrative>)[];
  settings?: Partial<ScoringSettings>;
  /** Lists of the profile and of what hangs on nodes and indicators, as they are in the document. */
  records?: Partial<PlanRecords>;
}>;

/** A plan document that states only what matters to a test; the rest is plain and empty. */
export function aPlanDocument(parts: PlanParts = {}): PlanDocument {
  const rows = new RowCollector(parts.levels ?? localGovernmentFramework.levels);
  for (const [i, node] of (parts.nodes ?? []).entries()) rows.addNode(node, null, i);
  return {
    organization: {
      id: 'organization',
      version: 1,
      kind: 'agency',
      name: 'Dinas Sosial Kabupaten Nusa Raya',
      shortName: 'Dinas Sosial',
      regionName: 'Kabupaten Nusa Raya',
      address: null,
      numberLocale: 'id',
      isExample: false,
      ...parts.organization,
    },
    plan: {
      id: 'plan',
      version: 1,
      frameworkId: 'framework',
      frameworkSlug: 'sakip-daerah',
      language: 'id',
      kind: 'renstra',
      title: 'Renstra Dinas Sosial Kabupaten Nusa Raya',
      regulation: '86_2017',
      periodStart: 2025,
      periodEnd: 2029,
      profile: null,
      status: 'draft',
      adoptedOn: null,
      ...emptyPlan,
      ...parts.plan,
    },
    levels: rows.levels,
    nodes: rows.nodes,
    links: [],
    linkedNodes: [],
    versions: [],
    ...noRecords,
    ...parts.records,
    indicators: rows.indicators,
    targets: rows.targets,
    realizations: rows.realizations,
    receipts: [],
    budgetVersions: rows.budgetVersions,
    budgets: rows.budgets,
    spendings: rows.spendings,
    units: (parts.units ?? []).map(
      (name, i): Unit => ({
        id: `unit-${i + 1}`,
        version: 1,
        sort: i,
        parentId: null,
        code: null,
        name,
        validFrom: null,
        validTo: null,
      }),
    ),
    officials: (parts.officials ?? []).map(
      (official, i): Official => ({
        id: `official-${i + 1}`,
        version: 1,
        sort: i,
        unitId: null,
        name: 'Dra. Siti Aminah, M.Si.',
        nip: '19680101 199003 2 001',
        rank: 'Pembina Utama Muda',
        position: 'Kepala Dinas Sosial',
        isHead: true,
        appointment: 'definitif',
        validFrom: null,
        validTo: null,
        ...official,
      }),
    ),
    legalBases: (parts.legalBases ?? []).map(
      (basis, i): LegalBasis => ({
        version: 1,
        sort: i,
        planId: 'plan',
        amendsId: null,
        role: 'basis',
        kind: 'Undang-Undang',
        number: null,
        year: null,
        title: null,
        ...basis,
      }),
    ),
    narratives: (parts.narratives ?? []).map(
      (narrative, i): Narrative => ({
        id: `narrative-${i + 1}`,
        version: 1,
        year: ['renstra', 'iku'].includes(narrative.document) ? 0 : 2026,
        subjectId: '',
        ...narrative,
        body: writeRichText(toRichText(narrative.body)),
      }),
    ),
    reportSections: parts.reportSections ?? [],
    documentImages: parts.documentImages ?? [],
    finals: [],
    papers: parts.papers ?? [],
    officeStyles: parts.officeStyles ?? [],
    officeFiles: parts.officeFiles ?? [],
    ownScales: [],
    ordinalScales: ordinalScalePresets.map((scale) => ({ ...scale, id: `scale-${scale.slug}` })),
    settings: parts.settings ? [{ year: 0, settings: { ...defaultSettings, ...parts.settings } }] : [],
  };
}

const toDecimal = (text: string | null | undefined): Decimal | null =>
  text === null || text === undefined ? null : decimal(text);

/** `murni`, `pergeseran-2`: shifts and revision stand in the order of their numbers. */
export function aBudgetVersion(year: number, name: string): BudgetVersion {
  const [kind = '', number = '0'] = name.split('-');
  return {
    id: `${name}-${year}`,
    version: 1,
    year,
    sort: kind === 'perubahan' ? 100 : Number(number),
    kind: kind as BudgetVersion['kind'],
    number: Number(number),
    documentNumber: null,
    documentDate: null,
    note: null,
  };
}

class RowCollector {
  readonly levels: readonly Level[];
  readonly nodes: PlanNode[] = [];
  readonly indicators: PlanIndicator[] = [];
  readonly targets: TargetCell[] = [];
  readonly realizations: RealizationCell[] = [];
  readonly budgetVersions: BudgetVersion[] = [];
  readonly budgets: BudgetCell[] = [];
  readonly spendings: SpendingCell[] = [];

  constructor(levels: readonly Partial<Level>[]) {
    this.levels = levels.map(
      (level, i): Level => ({
        id: `level-${i + 1}`,
        sort: i,
        kind: 'other',
        name: '',
        mayHoldIndicators: true,
        mayHoldBudgets: true,
        ...level,
      }),
    );
  }

  addNode(parts: NodeParts, parentId: string | null, sort: number): void {
    const id = parts.id ?? `node-${this.nodes.length + 1}`;
    const level = this.levels.find((one) => one.kind === parts.level);
    this.nodes.push({
      id,
      version: 1,
      parentId,
      levelId: level?.id ?? '',
      levelKind: parts.level,
      sort,
      code: parts.code ?? null,
      text: parts.text,
      explanation: parts.explanation ?? null,
      unitId: null,
      ...emptyNode,
      isServed: parts.isServed ?? true,
      glosses: (parts.glosses ?? []).map((gloss, i) => ({
        id: `${id}-gloss-${i + 1}`,
        version: 1,
        sort: i,
        ...gloss,
      })),
    });
    for (const [i, indicator] of (parts.indicators ?? []).entries()) this.#addIndicator(indicator, id, i);
    for (const [year, [ceiling, realized]] of Object.entries(parts.budget ?? {})) {
      this.#addCeiling(id, Number(year), 'murni', ceiling);
      if (realized === null) continue;
      const at = { nodeId: id, year: Number(year), quarter: 0 as const };
      this.spendings.push({ id: `${id}-spending-${year}`, version: 1, ...at, amount: decimal(realized) });
    }
    for (const [year, ceilings] of Object.entries(parts.ceilings ?? {})) {
      for (const [name, ceiling] of Object.entries(ceilings)) {
        this.#addCeiling(id, Number(year), name, ceiling);
      }
    }
    for (const [i, child] of (parts.children ?? []).entries()) this.addNode(child, id, i);
  }

  #addCeiling(nodeId: string, year: number, name: string, ceiling: string): void {
    const budgetVersionId = `${name}-${year}`;
    if (!this.budgetVersions.some((one) => one.id === budgetVersionId)) {
      this.budgetVersions.push(aBudgetVersion(year, name));
    }
    this.budgets.push({
      id: `${nodeId}-${budgetVersionId}`,
      version: 1,
      nodeId,
      budgetVersionId,
      year,
      ceiling: decimal(ceiling),
    });
  }

  #addIndicator(parts: IndicatorParts, nodeId: string, sort: number): void {
    const { name, ordinalScale, baseline, targets = {}, realizations = {}, ...rest } = parts;
    const id = `indicator-${this.indicators.length + 1}`;
    const isOrdinal = ordinalScale !== undefined;
    this.indicators.push({
      id,
      version: 1,
      nodeId,
      sort,
      code: null,
      name,
      kind: 'ik',
      unitOfMeasure: '%',
      valueKind: isOrdinal ? 'ordinal' : 'number',
      ordinalScaleId: isOrdinal ? `scale-${ordinalScale}` : null,
      direction: 'positive',
      aggregation: 'last',
      isCumulativeTarget: false,
      decimals: 2,
      boundMin: null,
      boundMax: null,
      weight: null,
      definition: null,
      formula: null,
      dataSource: null,
      selectionReason: null,
      responsible: null,
      ...emptyIndicator,
      baselineYear: baseline?.[0] ?? null,
      baselineValue: isOrdinal ? null : toDecimal(baseline?.[1]),
      baselineOrdinal: isOrdinal ? (baseline?.[1] ?? null) : null,
      ...rest,
    });
    for (const [year, target] of Object.entries(targets)) {
      const [low, high] = typeof target === 'string' ? [target, null] : target;
      this.targets.push({
        id: `${id}-target-${year}`,
        version: 1,
        indicatorId: id,
        year: Number(year),
        quarter: 0,
        value: isOrdinal ? null : toDecimal(low),
        valueMax: isOrdinal ? null : toDecimal(high),
        ordinalCode: isOrdinal ? low : null,
      });
    }
    for (const [year, realization] of Object.entries(realizations)) {
      const said = typeof realization === 'string' ? { value: realization } : realization;
      this.realizations.push({
        id: `${id}-realization-${year}`,
        version: 1,
        indicatorId: id,
        year: Number(year),
        quarter: 0,
        value: isOrdinal ? null : toDecimal(said.value),
        ordinalCode: isOrdinal ? (said.code ?? said.value ?? null) : null,
        numerator: toDecimal(said.numerator),
        denominator: toDecimal(said.denominator),
        missingReason: said.missingReason ?? null,
        origin: 'person',
        status: said.isProvisional ? 'provisional' : 'final',
        dataDate: said.dataDate ?? null,
        dataYear: said.dataYear ?? null,
        releaseDate: said.releaseDate ?? null,
        receiptId: null,
        note: null,
      });
    }
  }
}
