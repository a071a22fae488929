import { describe, expect, it } from 'vitest';
import { evaluateCalculation } from '../../../db/domain/calculation.ts';
import { readCalculation } from '../../../db/domain/calculation-read.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import { toLineageStep } from '../../../db/domain/indicator-trend.ts';
import type { IndicatorComponent, PlanDocument } from '../../../db/domain/plan-document.ts';
import { rational } from '../../../db/domain/rational.ts';
import {
  findFreeSymbol,
  listComponents,
  listLinked,
  parseKept,
  tryCalculation,
} from '../../../renderer/features/indicator/model/formula.ts';
import { judgeSmart } from '../../../renderer/features/indicator/model/judge-smart.ts';
import { rankChoices } from '../../../renderer/features/indicator/model/rank-choices.ts';
import { findRelations } from '../../../renderer/features/indicator/model/relations.ts';
import {
  sayCalculationError,
  sayCalculationFault,
} from '../../../renderer/features/indicator/model/say-calculation.ts';
import {
  makeTargetContext,
  showRealization,
  showTargetCell,
} from '../../../renderer/features/indicator/model/target-cells.ts';
import { listTargetYears } from '../../../renderer/features/indicator/model/target-rows.ts';
import { drawTrend } from '../../../renderer/features/indicator/model/trend-points.ts';
import { createTexts } from '../../../renderer/text/index.ts';
import { aPlanDocument, type IndicatorParts } from '../../support/plan-document-builder.ts';

const { t } = createTexts('id');
const withOne = (parts: Partial<IndicatorParts>): PlanDocument =>
  aPlanDocument({
    nodes: [{ level: 'objective', text: 'o', indicators: [{ name: 'Indikator', ...parts }] }],
    plan: { periodStart: 2025, periodEnd: 2027 },
  });
function only(plan: PlanDocument) {
  const [indicator] = plan.indicators;
  if (!indicator) throw new Error('no indicator');
  return indicator;
}

describe('the SMART check', () => {
  const judge = (plan: PlanDocument, patch: object = {}) =>
    Object.fromEntries(
      judgeSmart(plan, { ...only(plan), ...patch }).map(({ letter, lacks }) => [letter, lacks]),
    );
  const full = withOne({
    definition: 'd',
    formula: 'f',
    dataSource: 's',
    direction: 'negative',
    baseline: [2024, '10'],
    targets: { 2025: '9', 2026: '8', 2027: '7' },
  });

  it('is met by a sheet with nothing missing', () => {
    expect(judge(full, { selectionReason: 'r', frequency: 'yearly' })).toEqual({
      specific: [],
      measurable: [],
      achievable: [],
      relevant: [],
      timed: [],
    });
  });

  it('names what each question still lacks', () => {
    expect(judge(withOne({ unitOfMeasure: ' ', direction: null, targets: { 2025: '1' } }))).toEqual({
      specific: ['definition'],
      measurable: ['unit', 'formula', 'source'],
      achievable: ['direction'],
      relevant: ['reason'],
      timed: ['baseline', 'targets', 'frequency'],
    });
    expect(judge(full, { direction: 'positive' }).achievable).toEqual(['against-direction']);
    expect(judge(full, { direction: 'stabilize' }).achievable).toEqual([]);
    const flat = withOne({ targets: { 2025: '9', 2026: '9', 2027: '9' } });
    expect(judge(flat).achievable).toEqual(['same-targets']);
    expect(judge(withOne({ calculation: 'a / b' } as never)).measurable).toEqual(['source']);
  });

  it('asks a predicate for no unit and no direction', () => {
    const grade = withOne({
      ordinalScale: 'sakip',
      direction: null,
      targets: { 2025: 'B', 2026: 'BB', 2027: 'A' },
    });
    expect(judge(grade, { unitOfMeasure: null })).toMatchObject({
      measurable: ['formula', 'source'],
      achievable: [],
      timed: ['baseline', 'frequency'],
    });
  });
});

describe('the formula of the sheet', () => {
  const component = (symbol: string, name: string): IndicatorComponent => ({
    id: symbol,
    version: 1,
    indicatorId: 'indicator-1',
    sort: 1,
    symbol,
    name,
    unitOfMeasure: null,
    dataSource: null,
  });
  const rate = parseKept('b / c * 100');

  it('lists described components, then letters that are used and described by nobody', () => {
    const rows = listComponents(rate, [component('a', 'lama'), component('b', 'penduduk miskin')]);
    expect(rows.map(({ symbol, isUsed, part, component: own }) => [symbol, isUsed, part, own?.name])).toEqual(
      [
        ['a', false, null, 'lama'],
        ['b', true, 'numerator', 'penduduk miskin'],
        ['c', true, 'denominator', undefined],
      ],
    );
    expect(findFreeSymbol(rows.map(({ symbol }) => symbol))).toBe('d');
    expect(findFreeSymbol('abcdefghijklmnopqrstuvwxyz'.split(''))).toBeNull();
    expect(listComponents(parseKept('bukan rumus'), [])).toEqual([]);
  });

  it('tries figures as they are typed, in the format of the file', () => {
    if (!rate) throw new Error('no calculation');
    expect(tryCalculation(rate, { b: '40.900', c: '' }, 'id')).toEqual({ kind: 'waiting' });
    expect(tryCalculation(rate, { b: '40.900', c: '865.011' }, 'id')).toEqual({
      kind: 'value',
      value: rational(4_090_000, 865_011),
    });
    expect(tryCalculation(rate, { b: 'banyak', c: '1' }, 'id')).toEqual({
      kind: 'not-a-number',
      symbol: 'b',
      text: 'banyak',
    });
    expect(tryCalculation(rate, { b: '1', c: '0' }, 'id')).toMatchObject({
      fault: { kind: 'division-by-zero' },
    });
  });

  it('computes realizations anew from their parts and says where the typed figure is another', () => {
    const plan = withOne({
      realizations: {
        2025: { value: '4.73', numerator: '40900', denominator: '865011' },
        2026: { value: '5.1', numerator: '40900', denominator: '865011' },
        2027: { numerator: '1', denominator: '0' },
      },
    });
    if (!rate) throw new Error('no calculation');
    const linked = listLinked(rate, plan.realizations);
    expect(linked.map(({ cell, isSame }) => [cell.year, isSame])).toEqual([
      [2027, null],
      [2026, false],
      [2025, true],
    ]);
    expect(linked[0]?.computed).toBeNull();
    expect(listLinked(parseKept('a + b') ?? rate, plan.realizations)).toEqual([]);
  });

  it('says in a sentence why a text is no calculation or gives no result', () => {
    const say = (text: string): string => {
      const reading = readCalculation(text, 'id');
      if (!reading.ok) return sayCalculationError(t, reading.error);
      const result = evaluateCalculation(reading.value, new Map());
      return result.ok ? '' : sayCalculationFault(t, result.error);
    };
    const texts = [
      '',
      'a ^ 2',
      '1.2.3,4,5',
      'a ÷',
      '2a',
      '(a',
      'a)',
      '1 ÷ 0',
      'a',
      '('.repeat(60),
      'a'.repeat(1001),
    ];
    const sentences = texts.map(say);
    expect(sentences[1]).toBe(
      '"^" pada huruf ke-3 tidak dikenal. Pakai angka, huruf a–z, + − × ÷ dan tanda kurung.',
    );
    expect(sentences[4]).toBe('Sebelum "a" pada huruf ke-2 perlu tanda hitung, misalnya ×.');
    expect(new Set(sentences).size).toBe(texts.length);
    for (const sentence of sentences) expect(sentence).not.toMatch(/indicator\.|\{\{/);
  });
});

describe('the table of targets', () => {
  const plan = withOne({
    decimals: 1,
    baseline: [2024, '7'],
    targets: { 2025: '8', 2026: ['80', '90'] },
    realizations: { 2025: '6' },
  });
  const options = { locale: 'id' as const, isReadOnly: false };

  it('shows targets, ranges and what was reached in the decimals of the indicator', () => {
    const years = listTargetYears(plan, only(plan));
    const shown = years.map((one) => showTargetCell(only(plan), one.cells[0], options).text);
    expect(shown).toEqual(['8,0', '80,0–90,0', '']);
    expect(years.map((one) => showRealization(only(plan), one, 'id').text)).toEqual(['6,0', '', '']);
    // 6 ÷ 8 = 75 %
    expect(years[0]?.score.shown).toEqual(rational(75));
    expect(showTargetCell(only(plan), years[1]?.cells[0], options).editText).toBe('80–90');
  });

  it('compares a figure with other years of the same quarter, and a year with the baseline too', () => {
    const near = (quarter: 0 | 1) => makeTargetContext(plan, only(plan), { year: 2027, quarter }).neighbours;
    expect(near(0)).toEqual([decimal('7'), decimal('8'), decimal('80')]);
    expect(near(1)).toEqual([]);
  });
});

describe('what an indicator is related to', () => {
  const plan = aPlanDocument({
    nodes: [
      {
        level: 'goal',
        text: 'tujuan',
        id: 'g',
        children: [
          {
            level: 'objective',
            text: 'sasaran',
            id: 'o',
            indicators: [{ name: 'satu' }, { name: 'dua' }],
            children: [{ level: 'program', text: 'program sendiri', id: 'p' }],
          },
          { level: 'program', text: 'program lain', id: 'q' },
        ],
      },
    ],
  });

  it('is its path from the top, the programs below and linked ones, and its neighbours', () => {
    const linked: PlanDocument = {
      ...plan,
      links: [{ id: 'l', fromNodeId: 'q', toNodeId: 'o', kind: 'supports', note: null }],
    };
    const found = findRelations(linked, only(plan));
    expect(found.path.map(({ id }) => id)).toEqual(['g', 'o']);
    expect(found.programs.map(({ id }) => id)).toEqual(['p', 'q']);
    expect(found.siblings.map(({ name }) => name)).toEqual(['dua']);
    const ofGoal = findRelations(linked, { ...only(plan), nodeId: 'g' });
    expect(ofGoal.programs.map(({ id }) => id)).toEqual(['p', 'q']);
    expect(findRelations(plan, { ...only(plan), nodeId: 'p' }).programs).toEqual([]);
  });

  it('offers earlier indicators by likeness of name and narrows them by words', () => {
    const choice = (id: string, name: string) => ({
      id,
      code: null,
      name,
      unitOfMeasure: null,
      planId: 'p',
      planTitle: 'Renstra 2020–2024',
    });
    const choices = [
      choice('1', 'Jumlah penerima bantuan'),
      choice('2', 'Persentase penduduk miskin ekstrem di wilayah pesisir'),
      choice('3', 'Persentase penduduk miskin'),
    ];
    const rank = (query: string) =>
      rankChoices(choices, 'Persentase penduduk miskin', query).map(({ id }) => id);
    expect(rank('')).toEqual(['3', '2', '1']);
    expect(rank('pesisir')).toEqual(['2']);
    expect(rank('renstra bantuan')).toEqual(['1']);
  });
});

describe('the drawn trend', () => {
  it('knows before which point it is cut, and keeps both figures of the year in which the definition changed', () => {
    const old = withOne({ baseline: [2024, '12'], realizations: { 2025: '11' } });
    const before = {
      ...toLineageStep(old, { ...only(old), id: 'before' }),
      periodStart: 2023,
      periodEnd: 2024,
    };
    const now = withOne({ baseline: [2024, '15'], targets: { 2025: '14', 2026: ['12', '13'] } });
    const step = toLineageStep(now, {
      ...only(now),
      predecessorId: 'before',
      succession: 'redefined',
      successionNote: 'Sumber berganti',
    });
    const drawing = drawTrend([before, step], 'id');
    expect(
      drawing.points.map(({ year, target, realization }) => [year, target.text, realization.text]),
    ).toEqual([
      [2023, '', ''],
      [2024, '', ''],
      [2024, '', '15,00'],
      [2025, '14,00', ''],
      [2026, '12,00–13,00', ''],
      [2027, '', ''],
    ]);
    expect([...drawing.cuts]).toEqual([2]);
    expect(drawing.segments[1]?.note).toBe('Sumber berganti');
    expect(drawTrend([step], 'id').cuts.size).toBe(0);
  });
});
