import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import type { PlanDocument, Quarter } from '../../../db/domain/plan-document.ts';
import { roundHalfUp } from '../../../db/domain/rational.ts';
import { freezePeriod } from '../../../db/domain/verification/freeze.ts';
import { readMonthPaste } from '../../../renderer/features/indicator/model/month-paste.ts';
import { showPart } from '../../../renderer/features/indicator/model/target-cells.ts';
import { listTargetRows, listTargetYears } from '../../../renderer/features/indicator/model/target-rows.ts';
import { plainRealization, plainTarget } from '../../support/plain-rows.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const plan = aPlanDocument({
  plan: { periodStart: 2026, periodEnd: 2027 },
  nodes: [
    {
      level: 'objective',
      text: 'Sasaran',
      indicators: [
        {
          name: 'Orang',
          direction: 'positive',
          aggregation: 'sum',
          decimals: 0,
          targets: { 2026: '100' },
        },
      ],
    },
  ],
});
const [indicator] = plan.indicators;
if (!indicator) throw new Error('the plan has no indicator');
const withCells = (
  cells: readonly (readonly [Quarter, string | null, readonly (string | null)[]])[],
): PlanDocument => ({
  ...plan,
  targets: [
    ...plan.targets,
    ...cells.map(([quarter, value, months]) => ({
      ...plainTarget(indicator.id, 2026, '0'),
      id: `q${quarter}`,
      quarter,
      value: value === null ? null : decimal(value),
      months: months.map((one) => (one === null ? null : decimal(one))) as unknown as readonly [
        null,
        null,
        null,
      ],
    })),
  ],
});
const linesOf = (...open: readonly Quarter[]) =>
  listTargetRows(new Set(open), indicator).map(({ key }) => key);
const cell = (text: string) => ({ text, raw: null });
const rowOf = (key: string) => {
  const row = listTargetRows(new Set([1, 2, 3, 4]), indicator).find((one) => one.key === key);
  if (!row) throw new Error(key);
  return row;
};

describe('the months in the table of targets', () => {
  it('stand under the quarters that are open', () => {
    expect(linesOf()).toEqual([
      'target-0',
      'target-1',
      'target-2',
      'target-3',
      'target-4',
      'realization',
      'achievement',
    ]);
    expect(linesOf(3).slice(3, 7)).toEqual(['target-3', 'month-7', 'month-8', 'month-9']);
    const ordinal = listTargetRows(new Set([1]), { valueKind: 'ordinal' });
    expect(ordinal.map(({ place }) => place.isExpanded)).toEqual([true, null, null, null, null, null, null]);
    expect(ordinal).toHaveLength(7);
  });

  it('make the quarters and the year that were not typed', () => {
    const document = withCells([
      [1, null, ['8', '8', '9']],
      [2, '25', [null, null, null]],
      [3, null, ['8', '8', null]],
    ]);
    const [year] = listTargetYears(document, indicator);
    if (!year) throw new Error('no year');
    const show = (quarter: Quarter) =>
      showPart(year, { quarter, month: null }, { locale: 'id', isReadOnly: false });
    // 8 + 8 + 9 = 25, to be typed over and not edited; without September the third quarter is open.
    expect(show(1)).toMatchObject({ text: '25', editText: '' });
    expect(show(2)).toMatchObject({ text: '25', editText: '25' });
    expect(show(3).text).toBe('');
    expect(showPart(year, { quarter: 1, month: 3 }, { locale: 'id', isReadOnly: false }).text).toBe('9');
    expect(year.apart).toEqual([]);
  });

  it('are held against a quarter that was typed beside them', () => {
    const document = withCells([
      [1, '26', ['8', '8', '9']],
      [2, '25', []],
      [3, '25', []],
      [4, '25', []],
    ]);
    const [year] = listTargetYears(document, indicator);
    // The quarter says 26 and its months 25; the quarters make 101 and the year says 100.
    expect(year?.apart.map(({ quarter, typed }) => [quarter, typed])).toEqual([
      [0, '100'],
      [1, '26'],
    ]);
  });
});

describe('a sealed year in the table of targets', () => {
  it('stands as it was sealed, and a sealed quarter is told apart', () => {
    const reached = plainRealization(indicator.id, 2026, '120');
    const open: PlanDocument = { ...plan, realizations: [reached] };
    const seal = {
      id: 's',
      version: 1,
      year: 2026,
      quarter: 0,
      sealedBy: 'Rina',
      sealedAt: '2027-01-20T00:00:00.000Z',
      endedAt: null,
    } as const;
    const turned = open.indicators.map((one) => ({ ...one, direction: 'negative' as const }));
    const shownOf = (document: PlanDocument) => {
      const year = listTargetYears(document, turned[0] ?? indicator)[0];
      return [year?.score.shown && roundHalfUp(year.score.shown, 2), [...(year?.sealed ?? [])]];
    };
    // Higher is better: 120 ÷ 100. Lower is better since then: (200 − 120) ÷ 100 = 80, but not for a sealed year.
    const now: PlanDocument = { ...open, indicators: turned };
    expect(shownOf(now)).toEqual(['80', []]);
    const sealed = { ...now, seals: [{ ...seal, content: freezePeriod(open, 2026, 0) }] };
    expect(shownOf(sealed)).toEqual(['120', [0, 1, 2, 3, 4]]);
    const quarter = {
      ...now,
      seals: [{ ...seal, quarter: 2 as const, content: freezePeriod(open, 2026, 2) }],
    };
    expect(shownOf(quarter)).toEqual(['80', [2]]);
  });
});

describe('a paste of months', () => {
  const years = ['2026', '2027'];
  const twelve = Array.from({ length: 12 }, (_, at) => [cell(String(at + 1))]);
  const placesOf = (paste: ReturnType<typeof readMonthPaste>) =>
    paste?.edits.map(({ row, columnKey, text }) => [row.key, columnKey, text].join(' '));

  it('goes on from month to month, past the quarters and whether they are open or not', () => {
    const pasted = placesOf(readMonthPaste(rowOf('month-1'), '2026', twelve, years));
    expect(pasted).toHaveLength(12);
    expect(pasted?.slice(2, 4)).toEqual(['month-3 2026 3', 'month-4 2026 4']);
    const two = readMonthPaste(rowOf('month-3'), '2027', [[cell('5')], [cell('6')]], years);
    expect(placesOf(two)).toEqual(['month-3 2027 5', 'month-4 2027 6']);
  });

  it('takes a year that was copied as a line, and twelve figures on the year itself', () => {
    const line = [twelve.flat()];
    expect(placesOf(readMonthPaste(rowOf('month-1'), '2026', line, years))).toHaveLength(12);
    expect(placesOf(readMonthPaste(rowOf('target-0'), '2026', line, years))).toHaveLength(12);
    expect(placesOf(readMonthPaste(rowOf('target-1'), '2026', twelve, years))).toHaveLength(12);
  });

  it('takes years side by side and says what has no place', () => {
    const block = twelve.map((row) => [...row, cell('0'), cell('9')]);
    const pasted = readMonthPaste(rowOf('month-2'), '2026', block, years);
    // Eleven months from February on in two years; the third year and the month after December have no place.
    expect(pasted?.edits).toHaveLength(22);
    expect(pasted?.dropped).toBe(14);
  });

  it('leaves to the table what is no paste of months', () => {
    expect(readMonthPaste(rowOf('month-2'), '2026', [[cell('1')]], years)).toBeNull();
    expect(readMonthPaste(rowOf('target-1'), '2026', twelve.slice(0, 4), years)).toBeNull();
    expect(readMonthPaste(rowOf('realization'), '2026', twelve, years)).toBeNull();
  });
});
