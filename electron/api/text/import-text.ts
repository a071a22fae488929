import type { Decimal } from '../../../db/domain/decimal.ts';
import { formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import type { MatrixWords } from '../../../db/domain/table-export/matrix-columns.ts';
import type { ImportProblem } from '../../../db/domain/table-import/import-problem.ts';
import type { Translate } from './explain-text.ts';

/** Parameters that are figures, and are written as the office writes them. */
const figures = ['value', 'suggestion', 'other'] as const;

/** The sentence about a cell, without its address. */
export function sayProblem(
  { code, params }: ImportProblem,
  translate: Translate,
  locale: NumberLocale,
): string {
  const written: Record<string, string> = { ...params };
  for (const name of figures) {
    const figure = params[name];
    if (figure !== undefined) written[name] = formatDecimal(figure as Decimal, { locale });
  }
  if (params.level !== undefined) written.level = translate(`importWords.levels.${params.level}`, {});
  const key =
    code === 'number-doubtful' && params.suggestion !== undefined ? 'number-doubtful-suggest' : code;
  return translate(`importProblem.${key}`, written);
}

/** The words of a matrix, from the same texts for screen and command line. */
export function gatherMatrixWords(
  translate: Translate,
  { plan, organization }: Readonly<{ plan: string; organization: string }>,
): MatrixWords {
  const say = (key: string): string => translate(`matrix.${key}`, {});
  return {
    title: translate('matrix.title', { plan, organization }),
    sheets: { matrix: say('sheets.matrix'), programs: say('sheets.programs') },
    no: say('no'),
    code: say('code'),
    indicator: say('indicator'),
    kind: say('kind'),
    kinds: { iku: say('kinds.iku'), ik: say('kinds.ik'), ikk: say('kinds.ikk') },
    unit: say('unit'),
    direction: say('direction'),
    directions: {
      positive: say('directions.positive'),
      negative: say('directions.negative'),
      stabilize: say('directions.stabilize'),
    },
    baseline: say('baseline'),
    target: say('target'),
    ceiling: say('ceiling'),
    definition: say('definition'),
    formula: say('formula'),
    dataSource: say('dataSource'),
    reason: say('reason'),
    responsible: say('responsible'),
    location: say('location'),
    targetGroup: say('targetGroup'),
    fundSource: say('fundSource'),
  };
}
