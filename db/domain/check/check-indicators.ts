import { isPercentUnit } from '../percent-unit.ts';
import type { PlanDocument, PlanIndicator, RealizationCell } from '../plan-document.ts';
import { roundHalfUp } from '../rational.ts';
import { readEnteredFigure } from '../realization-figure.ts';
import { type CheckRule, type Finding, findAtIndicator } from './finding.ts';

/** Words that count what was done, not what it changed; an IKU made of them is asked about, never refused. */
const outputWords = [
  /^jumlah (rapat|dokumen|laporan|kegiatan|peserta|sosialisasi|pelatihan)\b/i,
  /^(terlaksananya|tersusunnya|terselenggaranya|tersedianya)\b/i,
];

type Part = Readonly<{ rule: CheckRule; isMissing: (indicator: PlanIndicator) => boolean }>;

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** What every indicator must carry before it can be measured (AKIP criteria 1.b.5, 1.b.6 and 2.a.2). */
const parts: readonly Part[] = [
  {
    rule: 'indicator-without-direction',
    isMissing: ({ direction, valueKind }) => direction === null && valueKind === 'number',
  },
  { rule: 'indicator-without-unit', isMissing: ({ unitOfMeasure }) => isBlank(unitOfMeasure) },
  { rule: 'indicator-without-definition', isMissing: ({ definition }) => isBlank(definition) },
  {
    rule: 'indicator-without-formula',
    isMissing: ({ formula, calculation }) => isBlank(formula) && isBlank(calculation),
  },
  { rule: 'indicator-without-source', isMissing: ({ dataSource }) => isBlank(dataSource) },
  {
    rule: 'indicator-without-responsible',
    isMissing: ({ responsible, unitId }) => isBlank(responsible) && unitId === null,
  },
  {
    rule: 'indicator-without-baseline',
    isMissing: ({ baselineValue, baselineOrdinal }) => baselineValue === null && isBlank(baselineOrdinal),
  },
  {
    rule: 'key-indicator-without-reason',
    isMissing: ({ kind, selectionReason }) => kind === 'iku' && isBlank(selectionReason),
  },
];

export function checkIndicators(document: PlanDocument): Finding[] {
  const { indicators, plan } = document;
  const codes = listCodes(document);
  const cellsOf = Map.groupBy(document.realizations, (cell) => cell.indicatorId);
  return indicators.flatMap((indicator): Finding[] => {
    const { baselineYear, kind, name } = indicator;
    const isLate = baselineYear !== null && plan.periodStart !== null && baselineYear >= plan.periodStart;
    return [
      ...parts
        .filter((part) => part.isMissing(indicator))
        .map(({ rule }) => findAtIndicator(rule, indicator)),
      ...(kind === 'iku' && outputWords.some((words) => words.test(name))
        ? [findAtIndicator('key-indicator-counts-output', indicator)]
        : []),
      ...(isLate ? [findAtIndicator('baseline-in-period', indicator, baselineYear)] : []),
      ...findUnknownCodes(indicator, codes),
      ...findOtherRatios(indicator, cellsOf.get(indicator.id) ?? []),
    ];
  });
}

type Codes = Readonly<{
  ofScale: ReadonlyMap<string, ReadonlySet<string>>;
  targets: ReadonlyMap<string, readonly PlanDocument['targets'][number][]>;
}>;

const listCodes = ({ ordinalScales, targets }: PlanDocument): Codes => ({
  ofScale: new Map(ordinalScales.map(({ id, levels }) => [id, new Set(levels.map(({ code }) => code))])),
  targets: Map.groupBy(
    targets.filter(({ ordinalCode }) => ordinalCode !== null),
    (cell) => cell.indicatorId,
  ),
});

/** A predicate no scale has cannot be compared with anything. */
function findUnknownCodes(indicator: PlanIndicator, codes: Codes): Finding[] {
  if (indicator.valueKind !== 'ordinal') return [];
  const known = codes.ofScale.get(indicator.ordinalScaleId ?? '') ?? new Set();
  return (codes.targets.get(indicator.id) ?? [])
    .filter(({ ordinalCode }) => ordinalCode !== null && !known.has(ordinalCode))
    .map(({ year, ordinalCode }) =>
      findAtIndicator('target-code-unknown', indicator, year, { params: { code: ordinalCode ?? '' } }),
    );
}

/** The typed figure and the one its numerator and denominator give are not the same, however it is rounded. */
function findOtherRatios(indicator: PlanIndicator, cells: readonly RealizationCell[]): Finding[] {
  return cells.flatMap((cell): Finding[] => {
    if (cell.value === null || cell.numerator === null || cell.denominator === null) return [];
    const { notes } = readEnteredFigure(cell, indicator);
    const note = notes.find((one) => one.kind === 'ratio-differs');
    if (note?.kind !== 'ratio-differs') return [];
    const places = isPercentUnit(indicator.unitOfMeasure) ? 4 : 6;
    const figures = { value: cell.value, ratio: roundHalfUp(note.ratio, places) };
    return [findAtIndicator('ratio-differs-from-value', indicator, cell.year, { figures })];
  });
}
