import { describe, expect, it } from 'vitest';
import { openBudgetBook } from '../../db/domain/budget/budget-book.ts';
import { findDifference, listMismatches } from '../../db/domain/budget/compare-versions.ts';
import { distribute } from '../../db/domain/budget/distribute.ts';
import {
  findPlanVersion,
  findVersionBefore,
  findVersionInForce,
  listVersionsOf,
  nextNumber,
} from '../../db/domain/budget/versions.ts';
import { type Rational, rational } from '../../db/domain/rational.ts';
import { aBudgetVersion, aPlanDocument } from '../support/plan-document-builder.ts';

const program = {
  level: 'program',
  id: 'P',
  text: 'Program',
  children: [
    {
      level: 'activity',
      id: 'K',
      text: 'Kegiatan',
      children: [
        {
          level: 'subactivity',
          id: 'S1',
          text: 'Sub 1',
          ceilings: { 2026: { indikatif: '120', murni: '100', 'pergeseran-1': '90', perubahan: '95' } },
        },
        {
          level: 'subactivity',
          id: 'S2',
          text: 'Sub 2',
          ceilings: { 2026: { murni: '50', perubahan: '60' } },
        },
      ],
    },
  ],
} as const;

const plan = aPlanDocument({ nodes: [program] });
const amount = (value: Rational | null): string | null => (value === null ? null : String(value.n / value.d));

describe('versions of a year', () => {
  const versions = ['perubahan', 'pergeseran-1', 'murni', 'indikatif', 'pergeseran-2'].map((name) =>
    aBudgetVersion(2026, name),
  );

  it('stand in the order in which they came into force, the ceiling of the plan first', () => {
    expect(listVersionsOf(versions, 2026).map(({ id }) => id)).toEqual([
      'indikatif-2026',
      'murni-2026',
      'pergeseran-1-2026',
      'pergeseran-2-2026',
      'perubahan-2026',
    ]);
    expect(listVersionsOf(versions, 2027)).toEqual([]);
  });

  it('stand where the date of their document puts them, also when one was entered late', () => {
    const dated = (name: string, sort: number, documentDate: string | null) => ({
      ...aBudgetVersion(2026, name),
      sort,
      documentDate,
    });
    const late = [
      dated('murni', 1, '2026-01-05'),
      dated('perubahan', 2, '2026-10-05'),
      dated('pergeseran-1', 3, '2026-04-14'),
    ];
    expect(listVersionsOf(late, 2026).map(({ kind }) => kind)).toEqual(['murni', 'pergeseran', 'perubahan']);
    expect(findVersionInForce(late, 2026)?.kind).toBe('perubahan');
    // Without a date it was entered after the revision, and is the last word.
    const undated = late.map((one) => (one.kind === 'pergeseran' ? { ...one, documentDate: null } : one));
    expect(findVersionInForce(undated, 2026)?.kind).toBe('pergeseran');
    const indicative = [...late, dated('indikatif', 0, '2027-01-01')];
    expect(listVersionsOf(indicative, 2026)[0]?.kind).toBe('indikatif');
  });

  it('have one in force, one the plan prints, and one before each', () => {
    expect(findVersionInForce(versions, 2026)?.id).toBe('perubahan-2026');
    expect(findPlanVersion(versions, 2026)?.id).toBe('indikatif-2026');
    const adopted = versions.filter(({ kind }) => kind !== 'indikatif');
    expect(findPlanVersion(adopted, 2026)?.id).toBe('murni-2026');
    // Before any budget document the ceiling of the plan is all there is.
    expect(findVersionInForce([aBudgetVersion(2027, 'indikatif')], 2027)?.id).toBe('indikatif-2027');
    expect(findVersionInForce(versions, 2028)).toBeNull();
    const findBefore = (id: string) => {
      const version = versions.find((one) => one.id === id);
      return version && findVersionBefore(versions, version)?.id;
    };
    expect(findBefore('perubahan-2026')).toBe('pergeseran-2-2026');
    expect(findBefore('indikatif-2026')).toBeUndefined();
  });

  it('count their shifts', () => {
    expect(nextNumber(versions, 2026, 'pergeseran')).toBe(3);
    expect(nextNumber(versions, 2027, 'pergeseran')).toBe(1);
    expect(nextNumber(versions, 2026, 'perubahan')).toBe(0);
  });
});

describe('money', () => {
  const book = openBudgetBook(plan);

  it('is summed upward in each version', () => {
    // 100 + 50, 95 + 60
    expect(amount(book.ceilings('murni-2026').find('P'))).toBe('150');
    expect(amount(book.inForce(2026).find('P'))).toBe('155');
    expect(amount(book.planned(2026).find('K'))).toBe('120');
    expect(amount(book.inForce(2026).total)).toBe('155');
    expect(book.inForce(2027).find('P')).toBeNull();
  });

  it('that was spent counts by the year, else by its quarters', () => {
    const spendings = [
      { id: 'a', version: 1, nodeId: 'S1', year: 2026, quarter: 1, amount: '20' },
      { id: 'b', version: 1, nodeId: 'S1', year: 2026, quarter: 2, amount: '25' },
      { id: 'c', version: 1, nodeId: 'S2', year: 2026, quarter: 1, amount: '10' },
      { id: 'd', version: 1, nodeId: 'S2', year: 2026, quarter: 0, amount: '31' },
    ] as unknown as typeof plan.spendings;
    const spent = openBudgetBook({ ...plan, spendings });
    // 20 + 25 = 45; the year of S2 is known as a whole: 31
    expect(amount(spent.spent(2026).find('S1'))).toBe('45');
    expect(amount(spent.spent(2026).find('S2'))).toBe('31');
    // 76 of 155
    const all = spent.absorption('P', 2026);
    expect([amount(all?.realized ?? null), amount(all?.remainder ?? null)]).toEqual(['76', '79']);
    expect(all?.absorption).toEqual(rational(7600n, 155n));
    expect(spent.absorption('P', 2027)).toBeNull();
  });

  it('typed on a row and below it is told apart', () => {
    const typed = aPlanDocument({
      nodes: [{ ...program, ceilings: { 2026: { murni: '200' } } }],
    });
    const sums = openBudgetBook(typed).ceilings('murni-2026');
    // What is below counts: 150, 50 less than the 200 of the program itself.
    expect(amount(sums.find('P'))).toBe('150');
    expect(listMismatches(typed.nodes, sums)).toEqual([
      { nodeId: 'P', own: rational(200n), below: rational(150n), difference: rational(-50n) },
    ]);
    expect(listMismatches(plan.nodes, book.ceilings('murni-2026'))).toEqual([]);
  });

  it('differs between versions in rupiah, also where a row is in one alone', () => {
    expect(findDifference(rational(100n), rational(95n))).toEqual(rational(-5n));
    expect(findDifference(null, rational(7n))).toEqual(rational(7n));
    expect(findDifference(rational(7n), null)).toEqual(rational(-7n));
    expect(findDifference(null, null)).toBeNull();
  });
});

describe('sharing out', () => {
  const rows = [
    { nodeId: 'a', amount: 10n },
    { nodeId: 'b', amount: 30n },
    { nodeId: 'c', amount: 20n },
  ];
  const share = (total: bigint, way: 'even' | 'proportional', of = rows) =>
    distribute(total, of, way)?.map((one) => one.amount);

  it('evenly gives what is left to the row that has the most', () => {
    // 100 = 3 × 33 + 1
    expect(share(100n, 'even')).toEqual([33n, 34n, 33n]);
    expect(share(2n, 'even')).toEqual([0n, 2n, 0n]);
  });

  it('in proportion keeps every rupiah', () => {
    // 100 × 10/60 = 16.67, × 30/60 = 50, × 20/60 = 33.33: 16 + 50 + 33 = 99, one is left
    expect(share(100n, 'proportional')).toEqual([16n, 51n, 33n]);
    expect(share(84_615_200_001n, 'proportional')?.reduce((sum, one) => sum + one, 0n)).toBe(84_615_200_001n);
  });

  it('needs rows, and something to be in proportion to', () => {
    expect(share(100n, 'even', [])).toBeUndefined();
    expect(share(100n, 'proportional', [{ nodeId: 'a', amount: 0n }])).toBeUndefined();
    expect(share(100n, 'even', [{ nodeId: 'a', amount: 0n }])).toEqual([100n]);
  });
});
