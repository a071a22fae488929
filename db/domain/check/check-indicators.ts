import type { PlanDocument, PlanIndicator } from '../plan-document.ts';
import type { CheckRule, Finding, Severity } from './finding.ts';

/** Words that count what was done, not what it changed; an IKU made of them is asked about, never refused. */
const outputWords = [
  /^jumlah (rapat|dokumen|laporan|kegiatan|peserta|sosialisasi|pelatihan)\b/i,
  /^(terlaksananya|tersusunnya|terselenggaranya|tersedianya)\b/i,
];

type Part = Readonly<{
  rule: CheckRule;
  severity: Severity;
  isMissing: (indicator: PlanIndicator) => boolean;
}>;

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** What every indicator must carry before it can be measured (AKIP criteria 1.b.5 and 2.a.2). */
const parts: readonly Part[] = [
  {
    rule: 'indicator-without-direction',
    severity: 'error',
    isMissing: (indicator) => indicator.direction === null && indicator.valueKind === 'number',
  },
  {
    rule: 'indicator-without-unit',
    severity: 'error',
    isMissing: (indicator) => isBlank(indicator.unitOfMeasure),
  },
  { rule: 'indicator-without-formula', severity: 'warning', isMissing: ({ formula }) => isBlank(formula) },
  {
    rule: 'indicator-without-source',
    severity: 'warning',
    isMissing: ({ dataSource }) => isBlank(dataSource),
  },
  {
    rule: 'indicator-without-responsible',
    severity: 'warning',
    isMissing: ({ responsible }) => isBlank(responsible),
  },
  {
    rule: 'indicator-without-baseline',
    severity: 'warning',
    isMissing: ({ baselineValue, baselineOrdinal }) => baselineValue === null && isBlank(baselineOrdinal),
  },
];

export function checkIndicators({ indicators }: PlanDocument): Finding[] {
  return indicators.flatMap((indicator) => {
    const at = {
      nodeId: indicator.nodeId,
      indicatorId: indicator.id,
      year: null,
      params: { indicator: indicator.name },
      figures: {},
    };
    const missing = parts
      .filter((part) => part.isMissing(indicator))
      .map(({ rule, severity }): Finding => ({ rule, severity, ...at }));
    const countsOutput = indicator.kind === 'iku' && outputWords.some((words) => words.test(indicator.name));
    return countsOutput
      ? [...missing, { rule: 'key-indicator-counts-output', severity: 'hint', ...at } satisfies Finding]
      : missing;
  });
}
