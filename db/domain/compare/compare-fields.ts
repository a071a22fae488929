import type { Decimal } from '../decimal.ts';
import type { PlanDocument, PlanIndicator, PlanNode } from '../plan-document.ts';
import { isKnownRegulation } from '../regulation.ts';
import { listPlanYears } from '../score-plan.ts';

/** A value as it stands in a plan; the reader writes figures and words in his own language. */
export type ComparedValue =
  | Readonly<{ kind: 'text'; text: string }>
  /** A word of the program: a direction, a kind of indicator, yes or no. */
  | Readonly<{ kind: 'word'; word: string }>
  | Readonly<{ kind: 'figure'; value: Decimal; max: Decimal | null; decimals: number }>
  /** Whole rupiah. */
  | Readonly<{ kind: 'money'; value: Decimal }>;

export const nodeFields = [
  'text',
  'code',
  'level',
  'place',
  'explanation',
  'served',
  'unit',
  'location',
  'targetGroup',
  'fundSource',
  'glosses',
] as const;
export const indicatorFields = [
  'name',
  'code',
  'place',
  'kind',
  'unitOfMeasure',
  'direction',
  'aggregation',
  'decimals',
  'boundMin',
  'boundMax',
  'weight',
  'definition',
  'formula',
  'calculation',
  'dataSource',
  'selectionReason',
  'responsible',
  'unit',
  'frequency',
  'baseline',
] as const;
export const planFields = ['title', 'period', 'regulation', 'profile'] as const;

export type ComparedField =
  | (typeof nodeFields)[number]
  | (typeof indicatorFields)[number]
  | (typeof planFields)[number]
  | 'target'
  | 'ceiling';

/** What a row says, by field and, for targets and ceilings, by year. */
export type FieldValues = ReadonlyMap<string, ComparedValue>;
export const fieldKey = (field: ComparedField, year: number | null = null): string =>
  year === null ? field : `${field} ${year}`;
export function splitFieldKey(key: string): readonly [field: ComparedField, year: number | null] {
  const [field, year] = key.split(' ');
  return [field as ComparedField, year === undefined ? null : Number(year)];
}

type Draft = Map<string, ComparedValue>;
const put = (draft: Draft, field: ComparedField, text: string | null): void => {
  if (text !== null && text !== '') draft.set(field, { kind: 'text', text });
};
const putWord = (draft: Draft, field: ComparedField, word: string | null): void => {
  if (word !== null) draft.set(field, { kind: 'word', word });
};
const putFigure = (draft: Draft, key: string, value: Decimal | null, decimals = 0): void => {
  if (value !== null) draft.set(key, { kind: 'figure', value, max: null, decimals });
};

/** Reads what the rows of one state say. `years` are those whose figures are looked at. */
export function createFieldReader(document: PlanDocument, years: ReadonlySet<number>) {
  const units = new Map(document.units.map((unit) => [unit.id, unit.name]));
  const levels = new Map(document.levels.map((level) => [level.id, level.name]));
  const targets = Map.groupBy(
    document.targets.filter((cell) => cell.quarter === 0 && years.has(cell.year)),
    (cell) => cell.indicatorId,
  );
  const own = new Set(document.budgetVersions.filter(({ kind }) => kind === 'indikatif').map(({ id }) => id));
  const ceilings = Map.groupBy(
    document.budgets.filter((cell) => own.has(cell.budgetVersionId) && years.has(cell.year)),
    (cell) => cell.nodeId,
  );
  const nameUnit = (id: string | null): string | null => (id === null ? null : (units.get(id) ?? null));
  return {
    readNode: (node: PlanNode): FieldValues => {
      const draft: Draft = new Map();
      put(draft, 'text', node.text);
      put(draft, 'code', node.code);
      put(draft, 'level', levels.get(node.levelId) ?? null);
      put(draft, 'explanation', node.explanation);
      putWord(draft, 'served', node.isServed ? 'yes' : 'no');
      put(draft, 'unit', nameUnit(node.unitId));
      put(draft, 'location', node.location);
      put(draft, 'targetGroup', node.targetGroup);
      put(draft, 'fundSource', node.fundSource);
      put(draft, 'glosses', node.glosses.map(({ term, meaning }) => `${term}: ${meaning}`).join('; '));
      for (const { year, ceiling } of ceilings.get(node.id) ?? []) {
        draft.set(fieldKey('ceiling', year), { kind: 'money', value: ceiling });
      }
      return draft;
    },
    readIndicator: (indicator: PlanIndicator, hasBaseline: boolean): FieldValues => {
      const draft: Draft = new Map();
      const { decimals } = indicator;
      put(draft, 'name', indicator.name);
      put(draft, 'code', indicator.code);
      putWord(draft, 'kind', indicator.kind);
      put(draft, 'unitOfMeasure', indicator.unitOfMeasure);
      putWord(draft, 'direction', indicator.direction);
      putWord(draft, 'aggregation', indicator.aggregation);
      put(draft, 'decimals', String(decimals));
      putFigure(draft, 'boundMin', indicator.boundMin, decimals);
      putFigure(draft, 'boundMax', indicator.boundMax, decimals);
      putFigure(draft, 'weight', indicator.weight);
      put(draft, 'definition', indicator.definition);
      put(draft, 'formula', indicator.formula);
      put(draft, 'calculation', indicator.calculation);
      put(draft, 'dataSource', indicator.dataSource);
      put(draft, 'selectionReason', indicator.selectionReason);
      put(draft, 'responsible', indicator.responsible);
      put(draft, 'unit', nameUnit(indicator.unitId));
      putWord(draft, 'frequency', indicator.frequency);
      if (hasBaseline) {
        putFigure(draft, 'baseline', indicator.baselineValue, decimals);
        put(draft, 'baseline', indicator.baselineOrdinal);
      }
      for (const { year, value, valueMax: max, ordinalCode } of targets.get(indicator.id) ?? []) {
        const key = fieldKey('target', year);
        if (ordinalCode !== null) draft.set(key, { kind: 'text', text: ordinalCode });
        else if (value !== null) draft.set(key, { kind: 'figure', value, max, decimals });
      }
      return draft;
    },
    readPlan: (): FieldValues => {
      const draft: Draft = new Map();
      const { title, periodStart, periodEnd, regulation, profile } = document.plan;
      put(draft, 'title', title);
      put(draft, 'period', periodStart === null ? null : `${periodStart}–${periodEnd}`);
      // A key that is not known here stands as it is written.
      if (isKnownRegulation(regulation)) putWord(draft, 'regulation', regulation);
      else put(draft, 'regulation', regulation);
      put(draft, 'profile', profile);
      return draft;
    },
  };
}

/** The years in which two states can differ: those of both for one plan, those they share for two. */
export function listComparedYears(before: PlanDocument, after: PlanDocument): ReadonlySet<number> {
  const [first, second] = [before, after].map((document) => [
    ...listPlanYears(document),
    ...document.targets.map(({ year }) => year),
    ...document.budgets.map(({ year }) => year),
  ]) as [number[], number[]];
  if (before.plan.id === after.plan.id) return new Set([...first, ...second]);
  const shared = new Set(second);
  return new Set(first.filter((year) => shared.has(year)));
}

const isSame = (a: ComparedValue | undefined, b: ComparedValue | undefined): boolean => {
  if (!a || !b) return a === b;
  const plain = (value: ComparedValue): string =>
    // How many decimals a figure is shown with says nothing about the figure.
    JSON.stringify(value.kind === 'figure' ? [value.value, value.max] : value);
  return a.kind === b.kind && plain(a) === plain(b);
};

export type FieldChange = Readonly<{
  field: ComparedField;
  year: number | null;
  before: ComparedValue | null;
  after: ComparedValue | null;
}>;

/** Fields that say something else, in the order in which they are read; figures by year behind them. */
export function listChanges(before: FieldValues, after: FieldValues): readonly FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => !isSame(before.get(key), after.get(key)))
    .map((key) => {
      const [field, year] = splitFieldKey(key);
      return { field, year, before: before.get(key) ?? null, after: after.get(key) ?? null };
    })
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}
