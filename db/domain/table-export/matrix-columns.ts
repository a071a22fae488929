import type { Direction } from '../achievement.ts';
import type { PlanCeilings } from '../budget/plan-ceilings.ts';
import type { Decimal } from '../decimal.ts';
import type { LevelKind, PlanDocument, PlanIndicator, PlanNode } from '../plan-document.ts';
import { roundHalfUp } from '../rational.ts';
import { writeStatement } from '../table-import/table.ts';
import { type MatrixCell, numberCell, textCell } from './matrix-sheet.ts';

/** Words of the headings, in the language of the document. */
export type MatrixWords = Readonly<{
  title: string;
  sheets: Readonly<{ matrix: string; programs: string }>;
  no: string;
  code: string;
  indicator: string;
  kind: string;
  kinds: Readonly<Record<PlanIndicator['kind'], string>>;
  unit: string;
  direction: string;
  directions: Readonly<Record<Direction, string>>;
  baseline: string;
  target: string;
  ceiling: string;
  definition: string;
  formula: string;
  dataSource: string;
  reason: string;
  responsible: string;
  location: string;
  targetGroup: string;
  fundSource: string;
}>;

/** One line of the matrix: where it stands, and the indicator and program that stand beside each other on it. */
export type MatrixLine = Readonly<{
  path: ReadonlyMap<LevelKind, PlanNode>;
  indicator: PlanIndicator | null;
  program: PlanNode | null;
}>;

export type MatrixColumn = Readonly<{
  /** A second heading stands below a group's: the year. */
  heading: string;
  group: string | null;
  width: number;
  cell: (line: MatrixLine, index: number) => MatrixCell;
  /** What merges lines: the same statement, again and again. */
  mergeKey?: (line: MatrixLine) => string | null;
}>;

export type MatrixSource = Readonly<{
  document: PlanDocument;
  ceilings: PlanCeilings;
  years: readonly number[];
  words: MatrixWords;
}>;

export const numberColumn = (words: MatrixWords): MatrixColumn => ({
  heading: words.no,
  group: null,
  width: 5,
  cell: ({ indicator }, index) => (indicator ? numberCell(String(index + 1) as Decimal, 0) : null),
});

export const levelColumn = (kind: LevelKind, name: string): MatrixColumn => ({
  heading: name,
  group: null,
  width: 32,
  cell: ({ path }) => {
    const node = path.get(kind);
    return node ? textCell(writeStatement(node)) : null;
  },
  mergeKey: ({ path }) => path.get(kind)?.id ?? null,
});

type IndicatorText = (indicator: PlanIndicator) => string | null;

const ofIndicator = (heading: string, width: number, write: IndicatorText): MatrixColumn => ({
  heading,
  group: null,
  width,
  cell: ({ indicator }) => (indicator ? textCell(write(indicator)) : null),
});

/** All an indicator says; columns nothing stands in are left out by the writer. */
export function listIndicatorColumns({ document, years, words }: MatrixSource): readonly MatrixColumn[] {
  const targets = new Map(
    document.targets
      .filter(({ quarter }) => quarter === 0)
      .map((cell) => [`${cell.indicatorId} ${cell.year}`, cell]),
  );
  const baselineYears = new Set(
    document.indicators.map(({ baselineYear }) => baselineYear).filter((year) => year !== null),
  );
  const [baselineYear] = baselineYears;
  const baselineHeading = baselineYears.size === 1 ? `${words.baseline} ${baselineYear}` : words.baseline;
  return [
    ofIndicator(words.indicator, 36, ({ name }) => name),
    ofIndicator(words.kind, 8, ({ kind }) => words.kinds[kind]),
    ofIndicator(words.unit, 12, ({ unitOfMeasure }) => unitOfMeasure),
    ofIndicator(words.direction, 12, ({ direction }) => direction && words.directions[direction]),
    {
      heading: baselineHeading,
      group: null,
      width: 12,
      cell: ({ indicator }) =>
        indicator &&
        (textCell(indicator.baselineOrdinal) ?? numberCell(indicator.baselineValue, indicator.decimals)),
    },
    ...years.map(
      (year): MatrixColumn => ({
        heading: String(year),
        group: words.target,
        width: 11,
        cell: ({ indicator }) => {
          const cell = indicator && targets.get(`${indicator.id} ${year}`);
          if (!cell) return null;
          const { value, valueMax, ordinalCode } = cell;
          if (value !== null && valueMax !== null) return textCell(writeRange(value, valueMax, document));
          return textCell(ordinalCode) ?? numberCell(value, indicator.decimals);
        },
      }),
    ),
  ];
}

export function listSheetColumns({ words }: MatrixSource): readonly MatrixColumn[] {
  return [
    ofIndicator(words.definition, 36, ({ definition }) => definition),
    ofIndicator(words.formula, 30, ({ formula }) => formula),
    ofIndicator(words.dataSource, 22, ({ dataSource }) => dataSource),
    ofIndicator(words.reason, 30, ({ selectionReason }) => selectionReason),
    ofIndicator(words.responsible, 22, ({ responsible }) => responsible),
  ];
}

/** Money of the line's program and what else is said of it. */
export function listProgramColumns({ ceilings, years, words }: MatrixSource): readonly MatrixColumn[] {
  const ofProgram = (
    heading: string,
    width: number,
    write: (node: PlanNode) => string | null,
  ): MatrixColumn => ({
    heading,
    group: null,
    width,
    cell: ({ program }) => (program ? textCell(write(program)) : null),
  });
  return [
    ...years.map(
      (year): MatrixColumn => ({
        heading: String(year),
        group: words.ceiling,
        width: 18,
        cell: ({ program }) => {
          const ceiling = program && ceilings.find(program.id, year).ceiling;
          return ceiling ? numberCell(roundHalfUp(ceiling, 0), 0) : null;
        },
      }),
    ),
    ofProgram(words.location, 20, ({ location }) => location),
    ofProgram(words.targetGroup, 20, ({ targetGroup }) => targetGroup),
    ofProgram(words.fundSource, 16, ({ fundSource }) => fundSource),
  ];
}

function writeRange(low: Decimal, high: Decimal, { organization }: PlanDocument): string {
  const mark = organization.numberLocale === 'en' ? '.' : ',';
  return `${low.replace('.', mark)}–${high.replace('.', mark)}`;
}
