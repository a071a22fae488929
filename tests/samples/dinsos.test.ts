import { describe, expect, it } from 'vitest';
import { needsReason } from '../../db/domain/action-plan.ts';
import { openBudgetBook } from '../../db/domain/budget/budget-book.ts';
import { listVersionsOf } from '../../db/domain/budget/versions.ts';
import { readCalculation } from '../../db/domain/calculation-read.ts';
import { checkPlan } from '../../db/domain/check/check-plan.ts';
import { decimal } from '../../db/domain/decimal.ts';
import { deriveFromMonthTargets, hasMonths } from '../../db/domain/months.ts';
import { findHead } from '../../db/domain/officials.ts';
import type { LevelKind, PlanDocument, RealizationCell } from '../../db/domain/plan-document.ts';
import type { Rational } from '../../db/domain/rational.ts';
import { fromDecimal } from '../../db/domain/rational.ts';
import { readRealizationFigure } from '../../db/domain/realization-figure.ts';
import { scorePlan } from '../../db/domain/score-plan.ts';
import { readSamplePlans } from './read-sample.ts';

const [document, previous] = await readBothPlans();
const { nodes, indicators, targets, realizations } = document;
const years = [2025, 2026, 2027, 2028, 2029];
const kindOf = (nodeId: string): LevelKind | undefined => nodes.find(({ id }) => id === nodeId)?.levelKind;
const whole = (amount: Rational | null): string | null =>
  amount === null || amount.d !== 1n ? null : String(amount.n);

describe('the fictional agency', () => {
  it('says that it is an example', () => {
    expect(document.organization.isExample).toBe(true);
    expect(document.plan.profile).toContain('rekaan');
    for (const { official } of document.officials.map((one) => ({ official: one.name }))) {
      expect(official).toMatch(/Contoh|Teladan|Misal|Ibarat|Umpama|Andaikata|Seumpama/);
    }
  });

  it('has 60 indicators, on every level from the goal to the sub-activity', () => {
    const counts = (kind: LevelKind) => [
      nodes.filter(({ levelKind }) => levelKind === kind).length,
      indicators.filter(({ nodeId }) => kindOf(nodeId) === kind).length,
    ];
    expect({
      vision: counts('vision'),
      mission: counts('mission'),
      goal: counts('goal'),
      objective: counts('objective'),
      program: counts('program'),
      activity: counts('activity'),
      subactivity: counts('subactivity'),
    }).toEqual({
      vision: [1, 0],
      mission: [3, 0],
      goal: [3, 3],
      objective: [6, 19],
      program: [8, 8],
      activity: [12, 12],
      subactivity: [18, 18],
    });
    // 3 + 19 + 8 + 12 + 18
    expect(indicators).toHaveLength(60);
    expect(new Set(indicators.map((one) => one.code)).size).toBe(60);
  });

  it('plans actions for its indicators, of every status, those given up or put off with a reason', () => {
    const { actions } = document;
    expect(new Set(actions.map(({ status }) => status))).toEqual(
      new Set(['planned', 'done', 'not-done', 'postponed', 'carried-over']),
    );
    expect(new Set(actions.map(({ year }) => year))).toEqual(new Set([2025, 2026]));
    expect(actions.filter((one) => needsReason(one.status) && one.reason === null)).toEqual([]);
    expect(actions.filter((one) => one.unitId === null)).toEqual([]);
    // Every key indicator has something done for it in the year under way.
    const iku = indicators.filter(({ kind }) => kind === 'iku').map(({ id }) => id);
    const planned = actions.filter(({ year }) => year === 2026).map(({ indicatorId }) => indicatorId);
    expect(iku.filter((id) => !planned.includes(id))).toEqual([]);
    // What was carried over begins again under the same words.
    for (const { text, indicatorId } of actions.filter(({ status }) => status === 'carried-over')) {
      const next = actions.filter((one) => one.year === 2026 && one.indicatorId === indicatorId);
      expect(next.map((one) => one.text)).toContain(text);
    }
    expect(document.benchmarks.filter(({ source }) => !source?.includes('rekaan'))).toEqual([]);
    expect(document.benchmarks.length).toBeGreaterThan(0);
  });

  it('has indicators of every direction, kind of value and way to the year', () => {
    expect(new Set(indicators.map((one) => one.direction))).toEqual(
      new Set(['positive', 'negative', 'stabilize']),
    );
    expect(new Set(indicators.map((one) => one.aggregation))).toEqual(
      new Set(['sum', 'last', 'mean', 'max', 'min']),
    );
    expect(indicators.some((one) => one.isCumulativeTarget)).toBe(true);
    expect(indicators.some((one) => one.ordinalScaleId !== null)).toBe(true);
    expect(targets.filter((one) => one.year === 2025 && one.valueMax !== null)).toHaveLength(2);
  });

  it('has a baseline, a target for every year and the realization of 2025 for each', () => {
    for (const { id, baselineYear } of indicators) {
      expect(baselineYear).toBe(2024);
      const own = (cells: readonly { indicatorId: string; year: number; quarter: number }[]) =>
        cells.filter(({ indicatorId }) => indicatorId === id);
      for (const year of years) {
        expect(own(targets).some((cell) => cell.year === year && cell.quarter === 0)).toBe(true);
      }
      expect(own(realizations).some((cell) => cell.year === 2025)).toBe(true);
    }
  });

  it('leaves work in 2026: three indicators without a figure, one that says why, nine without the third quarter', () => {
    const cellsOf = (id: string) =>
      realizations.filter((cell) => cell.indicatorId === id && cell.year === 2026);
    const codes = (isMeant: (id: string) => boolean) =>
      indicators.filter(({ id }) => isMeant(id)).map((one) => one.code);
    expect(codes((id) => cellsOf(id).length === 0)).toEqual(['1.06.02.a', '3.1.a', '1.06.01.b']);
    expect(codes((id) => cellsOf(id).some((cell) => cell.missingReason !== null))).toEqual(['1.2.2.a']);
    const lastQuarter = (id: string) => Math.max(...cellsOf(id).map((cell) => cell.quarter));
    expect(codes((id) => lastQuarter(id) === 2)).toEqual([
      '1.06.05.2.02.0008.a',
      '1.06.04.a',
      '1.06.04.2.01.a',
      '1.06.04.2.01.0001.a',
      '1.06.04.2.01.0003.a',
      '1.06.04.2.01.0004.a',
      '1.06.02.2.03.a',
      '1.06.02.2.03.0004.a',
      '1.06.02.2.03.0014.a',
    ]);
  });

  it('measures three indicators by month, and their months make the quarters by sum, highest and mean', () => {
    const told = (code: string) => {
      const indicator = indicators.find((one) => one.code === code);
      const own = (cells: readonly RealizationCell[]) =>
        [1, 2, 3].map((quarter) =>
          cells.find(
            (one) => one.indicatorId === indicator?.id && one.year === 2026 && one.quarter === quarter,
          ),
        );
      return indicator ? own(realizations).map((cell) => readRealizationFigure(cell, indicator).value) : [];
    };
    const byMonth = indicators.filter(({ frequency }) => frequency === 'monthly').map(({ code }) => code);
    expect(byMonth).toEqual(['1.06.06.2.01.0001.a', '1.2.2.b', '1.06.01.2.02.a']);
    // 118 + 117 + 121; 120 + 119 + 122; 124 + 126 + 120
    expect(told('1.06.06.2.01.0001.a')).toEqual(
      ['356', '361', '370'].map((one) => fromDecimal(decimal(one))),
    );
    // 274,2 ÷ 3; 277,8 ÷ 3; 276,3 ÷ 3
    expect(told('1.06.01.2.02.a')).toEqual(['91.4', '92.6', '92.1'].map((one) => fromDecimal(decimal(one))));
    // The highest of 76, 79, 81; of 83, 90, 87; of 84, 82, 80
    expect(told('1.2.2.b')).toEqual(['81', '90', '84'].map((one) => fromDecimal(decimal(one))));
    // Each quarter's target is what its months make: 3 × 119 = 357, the highest of 85, the mean of 92.
    const ofMonths = targets.filter(hasMonths);
    expect(ofMonths).toHaveLength(12);
    for (const cell of ofMonths) {
      const rule = indicators.find(({ id }) => id === cell.indicatorId);
      expect(rule && deriveFromMonthTargets(cell, rule)).toEqual(cell.value && fromDecimal(cell.value));
    }
  });

  it('shows every method and every band of the scale', () => {
    const scores = [2025, 2026].flatMap((year) => [...scorePlan(document, year).indicators.values()]);
    const methods = new Set(scores.map((score) => score.achievement.explanation.method));
    for (const method of [
      'positive',
      'positive-below-zero',
      'negative-a',
      'negative-zero-target',
      'stabilize',
      'range-inside',
      'ordinal',
      null,
    ]) {
      expect(methods).toContain(method);
    }
    expect(new Set(scores.map((score) => score.band?.tone ?? null))).toEqual(
      new Set(['very-high', 'high', 'medium', 'low', 'very-low', null]),
    );
  });

  it('has the whole sheet of each key indicator, with a calculation of its components', () => {
    const key = indicators.filter(({ kind }) => kind === 'iku');
    expect(key).toHaveLength(7);
    for (const one of key) {
      const { definition, formula, dataSource, selectionReason, responsible, unitId, dueDays, frequency } =
        one;
      const sheet = [
        definition,
        formula,
        dataSource,
        selectionReason,
        responsible,
        unitId,
        dueDays,
        frequency,
      ];
      expect(sheet).not.toContain(null);
    }
    const calculated = indicators.filter(({ calculation }) => calculation !== null);
    // All key indicators but the predicate, and four others.
    expect(calculated).toHaveLength(10);
    for (const one of calculated) {
      const symbols = document.components.filter(({ indicatorId }) => indicatorId === one.id);
      expect(readCalculation(one.calculation ?? '').ok).toBe(true);
      for (const { symbol } of symbols) expect(one.calculation).toMatch(new RegExp(`\\b${symbol}\\b`));
    }
  });

  it('has the people, the lists and the links an office has', () => {
    expect(document.units).toHaveLength(5);
    expect(document.officials).toHaveLength(7);
    expect(findHead(document.officials, '2026-11-21')?.name).toBe('Dra. Contoh Wulandari, M.Si.');
    expect(findHead(document.officials, '2023-12-31')?.name).toBe('Drs. Seumpama Hidayat, M.M.');
    expect(document.links.map(({ kind }) => kind).toSorted()).toEqual(['crosscuts', 'crosscuts', 'supports']);
    expect(document.successFactors).toHaveLength(7);
    for (const list of [
      document.duties,
      document.abbreviations,
      document.targetGroups,
      document.statistics,
    ]) {
      expect(list.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('has written parts of both documents, some of them of an objective', () => {
    const { narratives } = document;
    expect(new Set(narratives.map((one) => `${one.document} ${one.year}`))).toEqual(
      new Set(['renstra 0', 'lkjip 2025']),
    );
    const subjects = new Set(narratives.map(({ subjectId }) => subjectId));
    expect([...subjects].map((id) => nodes.find((node) => node.id === id)?.code ?? '')).toEqual([
      '',
      '1.1.1',
      '1.2.1',
    ]);
  });

  it('leaves the auditor two slips, and nothing else to ask', () => {
    const codeOf = (id: string | null) => indicators.find((one) => one.id === id)?.code;
    expect(
      checkPlan(document).map(({ rule, indicatorId, year }) => [rule, codeOf(indicatorId), year]),
    ).toEqual([
      // 345 instead of 435, after 410 in the year before
      ['target-against-direction', '1.06.06.2.01.0005.a', 2028],
      ['indicator-without-source', '1.06.02.2.03.a', null],
    ]);
  });
});

describe('the money of the fictional agency', () => {
  const book = openBudgetBook(document);

  it('stands at the lowest level alone', () => {
    for (const { nodeId } of [...document.budgets, ...document.spendings]) {
      expect(kindOf(nodeId)).toBe('subactivity');
    }
  });

  it('adds up to what a social agency of a regency has', () => {
    // 2025 in million, program by program: 214,3 + 6.128,9 + 842,6 (01), 1.186,4 (02), 92,5 (03), 3.264,8 + 285 (04),
    // 612,5 + 4.837,25 (05), 2.310 + 745 (06), 238 (07) = 20.757,25
    expect(years.map((year) => whole(book.planned(year).total))).toEqual([
      '20757250000',
      '21681000000',
      '22607000000',
      '23513000000',
      '24434000000',
    ]);
  });

  it('is spent within its ceiling in the year that is over, and by quarters in the one that runs', () => {
    const rows = nodes.filter(({ levelKind }) => levelKind === 'subactivity');
    for (const { id } of rows) {
      const { ceiling, realized } = book.absorption(id, 2025) ?? {};
      expect(BigInt(whole(realized ?? null) ?? '-1')).toBeGreaterThan(0n);
      expect(BigInt(whole(realized ?? null) ?? '0')).toBeLessThanOrEqual(
        BigInt(whole(ceiling ?? null) ?? '0'),
      );
    }
    const quarters = document.spendings.filter(({ year }) => year === 2026).map(({ quarter }) => quarter);
    expect([1, 2, 3].map((quarter) => quarters.filter((one) => one === quarter).length)).toEqual([
      18, 18, 18,
    ]);
    expect(quarters).toHaveLength(54);
    // In million: 171,32 + 4.871,005 + 634,118 (01), 846,9 (02), 61,24 (03), 2.395,12 + 198,35 (04),
    // 431,255 + 3.588,41 (05), 1.960,377 + 502,19 (06), 171,905 (07) = 15.832,19
    expect(whole(book.spent(2026).total)).toBe('15832190000');
  });

  it('changes with each budget document: moved within the same total first, added to later', () => {
    const totals = (year: number) =>
      listVersionsOf(document.budgetVersions, year).map(({ id, kind }) => [
        kind,
        whole(book.ceilings(id).total),
      ]);
    // 3.612,25 − 3.500 = 112,25 more in the end; 100 moved from salaries to food before
    expect(totals(2025)).toEqual([
      ['indikatif', '20757250000'],
      ['murni', '20645000000'],
      ['pergeseran', '20645000000'],
      ['perubahan', '20757250000'],
    ]);
    // murni: 140 less for families, 100 more for food
    expect(totals(2026)).toEqual([
      ['indikatif', '21681000000'],
      ['murni', '21641000000'],
      ['perubahan', '21681000000'],
    ]);
  });
});

describe('the plan before', () => {
  it('is whole: five years of targets and realizations, adopted, and nothing for the auditor', () => {
    expect(previous.plan).toMatchObject({ periodStart: 2020, periodEnd: 2024, status: 'adopted' });
    expect(previous.indicators).toHaveLength(11);
    // 11 indicators × 5 years
    expect(previous.targets).toHaveLength(55);
    expect(previous.realizations).toHaveLength(55);
    expect(checkPlan(previous)).toEqual([]);
  });

  it('ends where this one begins: five indicators go on the same, one is counted otherwise', () => {
    expect(document.plan.predecessorId).toBe(previous.plan.id);
    const following = indicators.filter(({ predecessorId }) => predecessorId !== null);
    expect(following.map((one) => [one.code, one.succession])).toEqual([
      ['1.1.a', 'same'],
      ['1.1.1.b', 'same'],
      ['1.1.2.a', 'redefined'],
      ['1.2.1.b', 'same'],
      ['3.1.1.a', 'same'],
      ['3.1.2.a', 'same'],
    ]);
    for (const one of following.filter(({ succession }) => succession === 'same')) {
      const last = previous.realizations.find(
        (cell) => cell.indicatorId === one.predecessorId && cell.year === 2024,
      );
      expect([one.baselineValue, one.baselineOrdinal]).toEqual([last?.value, last?.ordinalCode]);
    }
  });
});

async function readBothPlans(): Promise<readonly [PlanDocument, PlanDocument]> {
  const plans = await readSamplePlans('dinsos');
  expect(plans.map(({ plan }) => plan.periodStart)).toEqual([2025, 2020]);
  const [current, before] = plans;
  if (!current || !before) throw new Error('the sample has two plans');
  return [current, before];
}
