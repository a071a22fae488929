import { decimal } from '../../../db/domain/decimal.ts';
import type { PlanDocument, Quarter, RealizationCell, TargetCell } from '../../../db/domain/plan-document.ts';
import {
  aPlanDocument,
  type IndicatorParts,
  type NodeParts,
  type RealizationParts,
} from '../../support/plan-document-builder.ts';

type Random = (below: number) => number;

/** The year that yearly documents of these plans speak of. */
export const randomPlanYear = 2026;

/** A plan nobody thought of: every kind of figure, gap and name. Each indicator's name is its own, so that it can be found. */
export function makeRandomPlan(random: Random): PlanDocument {
  const pick = <T>(...choices: readonly T[]): T => choices[random(choices.length)] as T;
  const figure = () =>
    decimal(
      `${random(3) ? '' : '-'}${random(100_000)}${random(2) ? `.${random(99)}${random(9) + 1}` : ''}`.replace(
        /^-0$/,
        '0',
      ),
    );
  let count = 0;
  const makeRealization = (isOrdinal: boolean): RealizationParts => {
    const isProvisional = random(2) === 0;
    if (random(6) === 0) return { missingReason: 'survei belum dilaksanakan' };
    if (isOrdinal) return { code: pick('A', 'BB', 'B', 'CC'), isProvisional };
    if (random(4) === 0) return { numerator: String(random(900)), denominator: String(random(30)) };
    return { value: figure(), isProvisional };
  };
  const makeTarget = (isOrdinal: boolean): string | readonly [string, string] => {
    if (isOrdinal) return pick('A', 'BB', 'B');
    const low = random(5_000);
    return random(6) ? figure() : [decimal(String(low)), decimal(`${low + 1 + random(50)}.5`)];
  };
  const makeIndicator = (): IndicatorParts => {
    count += 1;
    const isOrdinal = random(8) === 0;
    const name = pick(
      'Indeks',
      'Persentase <b>&',
      'Angka # $ * _ kemiskinan',
      `Nama ${'panjang '.repeat(20)}`,
    );
    return {
      name: `${name} ke-${count}.`,
      unitOfMeasure: pick('%', 'orang', null),
      direction: pick('positive', 'negative', 'stabilize', null),
      aggregation: pick('last', 'sum', 'mean'),
      decimals: random(4),
      kind: pick('iku', 'ik'),
      ...(isOrdinal ? { ordinalScale: 'sakip' } : {}),
      ...(!isOrdinal && random(2) ? { baseline: [2024, figure()] as const } : {}),
      targets: Object.fromEntries(
        [2025, randomPlanYear, 2029].flatMap((year) => (random(4) ? [[year, makeTarget(isOrdinal)]] : [])),
      ),
      realizations: Object.fromEntries(
        [2025, randomPlanYear].flatMap((year) => (random(4) ? [[year, makeRealization(isOrdinal)]] : [])),
      ),
    };
  };
  const listIndicators = () => Array.from({ length: random(6) }, makeIndicator);
  const makeProgram = (): NodeParts => ({
    level: 'program',
    text: 'Program',
    code: '1.06.01',
    indicators: listIndicators(),
    budget: {
      [randomPlanYear]: [String(random(2_000_000_000)), random(3) ? String(random(1_000_000_000)) : null],
    },
  });
  const makeObjective = (): NodeParts => ({
    level: 'objective',
    text: pick('Sasaran', 'Meningkatnya mutu layanan'),
    indicators: listIndicators(),
    children: Array.from({ length: random(3) }, makeProgram),
  });
  const plan = aPlanDocument({
    plan: random(4) ? {} : { periodStart: null, periodEnd: null },
    organization: { isExample: random(2) === 0 },
    units: ['Sekretariat', 'Bidang <Sosial> & #1'],
    officials: [
      { id: 'head' },
      { id: 'secretary', isHead: false, unitId: 'unit-1', position: 'Sekretaris' },
      {
        id: 'second',
        isHead: random(2) === 0,
        unitId: 'unit-2',
        position: 'Kepala $Bidang',
        validFrom: '2026-05-01',
      },
    ],
    settings: { negativeVariant: pick('A', 'B'), cap: pick(null, decimal('100'), decimal('120')) },
    nodes: Array.from({ length: random(4) }, () => ({
      level: 'goal' as const,
      text: 'Tujuan',
      indicators: listIndicators(),
      children: Array.from({ length: random(4) }, makeObjective),
    })),
  });
  return measureByQuarters(plan, random, figure);
}

/** Some indicators are planned and measured by quarters or months alone: the figures of their year are computed. */
function measureByQuarters(plan: PlanDocument, random: Random, figure: () => string): PlanDocument {
  const chosen = new Set(
    plan.indicators.flatMap(({ id, valueKind }) => (valueKind === 'number' && random(4) === 0 ? [id] : [])),
  );
  const isKept = (cell: TargetCell | RealizationCell): boolean =>
    !(chosen.has(cell.indicatorId) && cell.year === randomPlanYear);
  const quarters = ([1, 2, 3, 4] as const).slice(0, 1 + random(4));
  const place = (indicatorId: string, quarter: Quarter, what: string) => ({
    id: `${indicatorId}-${what}-${quarter}`,
    version: 1,
    indicatorId,
    year: randomPlanYear,
    quarter,
    ordinalCode: null,
    ...(random(3) === 0
      ? { value: null, months: [decimal(figure()), decimal(figure()), decimal(figure())] as const }
      : { value: decimal(figure()) }),
  });
  const realizations = [...chosen].flatMap((id) =>
    quarters.map(
      (quarter): RealizationCell => ({
        ...place(id, quarter, 'realization'),
        numerator: null,
        denominator: null,
        missingReason: null,
        origin: 'person',
        status: 'final',
        dataDate: null,
        dataYear: null,
        releaseDate: null,
        receiptId: null,
        note: null,
      }),
    ),
  );
  const targets = [...chosen].flatMap((id) =>
    ([1, 2, 3, 4] as const).map(
      (quarter): TargetCell => ({ ...place(id, quarter, 'target'), valueMax: null }),
    ),
  );
  return {
    ...plan,
    targets: [...plan.targets.filter(isKept), ...targets],
    realizations: [...plan.realizations.filter(isKept), ...realizations],
  };
}
