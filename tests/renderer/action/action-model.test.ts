import { describe, expect, it } from 'vitest';
import { decimal } from '../../../db/domain/decimal.ts';
import type { Action, PlanDocument } from '../../../db/domain/plan-document.ts';
import {
  type ActionFilter,
  type ActionRow,
  createActionRows,
} from '../../../renderer/features/action/model/action-rows.ts';
import { readEdits, readNewActions } from '../../../renderer/features/action/model/read-edits.ts';
import { pressMonth, readMonths, writeMonths } from '../../../renderer/features/action/model/read-months.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const statuses = {
  planned: 'Direncanakan',
  done: 'Selesai',
  'not-done': 'Tidak dilaksanakan',
  postponed: 'Ditunda',
  'carried-over': 'Dibawa ke depan',
};

const bare: PlanDocument = aPlanDocument({
  units: ['Sekretariat', 'Bidang Data'],
  nodes: [
    {
      level: 'objective',
      text: 'Sasaran satu',
      indicators: [
        { name: 'Cakupan', aggregation: 'sum', decimals: 0, targets: { 2026: '100' } },
        { name: 'Indeks' },
      ],
    },
  ],
});
const [coverage, index] = bare.indicators;
const [office, data] = bare.units;
if (!coverage || !index || !office || !data) throw new Error('the builder made another plan');

const anAction = (id: string, parts: Partial<Action> = {}): Action => ({
  id,
  version: 1,
  sort: 1,
  indicatorId: coverage.id,
  year: 2026,
  text: id,
  unitId: null,
  responsible: null,
  startMonth: null,
  endMonth: null,
  status: 'planned',
  reason: null,
  budget: null,
  targetQ1: null,
  targetQ2: null,
  targetQ3: null,
  targetQ4: null,
  ...parts,
});
const quarter = (q: 1 | 2 | 3 | 4, value: string) => ({
  id: `q${q}`,
  version: 1,
  indicatorId: coverage.id,
  year: 2026,
  quarter: q,
  value: decimal(value),
  valueMax: null,
  ordinalCode: null,
});
const plan: PlanDocument = {
  ...bare,
  targets: [...bare.targets, quarter(1, '25'), quarter(2, '25'), quarter(3, '25'), quarter(4, '20')],
  actions: [
    anAction('kedua', { sort: 2, status: 'done', unitId: office.id, budget: decimal('410000000') }),
    anAction('pertama', { budget: decimal('90000000') }),
    anAction('lain tahun', { year: 2027 }),
  ],
};
const all: ActionFilter = { status: 'all', unitId: null };
const rowsOf = (filter: ActionFilter = all, collapsed: readonly string[] = []) =>
  createActionRows()({ plan, year: 2026, filter, collapsed: new Set(collapsed) });
const say = (row: ActionRow): string =>
  row.kind === 'node' ? row.node.text : row.kind === 'indicator' ? row.indicator.name : row.action.text;

describe('rows of the action plan', () => {
  it('stand under their indicator in their order, and indicators without any stay in view', () => {
    const { rows, counts, bare: without } = rowsOf();
    expect(rows.map(say)).toEqual(['Sasaran satu', 'Cakupan', 'pertama', 'kedua', 'Indeks']);
    expect(counts).toMatchObject({ total: 2, byStatus: { planned: 1, done: 1 } });
    // 410 million + 90 million.
    expect(counts.budget).toEqual({ n: 500_000_000n, d: 1n });
    expect(without).toBe(1);
  });

  it('are filtered by status and unit, and folded', () => {
    expect(rowsOf({ status: 'done', unitId: null }).rows.map(say)).toEqual([
      'Sasaran satu',
      'Cakupan',
      'kedua',
    ]);
    expect(rowsOf({ status: 'none', unitId: null }).rows.map(say)).toEqual(['Sasaran satu', 'Indeks']);
    expect(rowsOf({ status: 'all', unitId: office.id }).rows.map(say)).toEqual([
      'Sasaran satu',
      'Cakupan',
      'kedua',
    ]);
    expect(rowsOf(all, [coverage.id]).rows.map(say)).toEqual(['Sasaran satu', 'Cakupan', 'Indeks']);
  });

  it('say where quarterly targets do not make the target of the year', () => {
    // 25 + 25 + 25 + 20 = 95, and the year says 100.
    expect(rowsOf().rows.flatMap((row) => (row.kind === 'indicator' ? [row.apart.length > 0] : []))).toEqual([
      true,
      false,
    ]);
  });

  it('stay the same objects while they say the same', () => {
    const make = createActionRows();
    const before = make({ plan, year: 2026, filter: all, collapsed: new Set() }).rows;
    const actions = plan.actions.map((one) =>
      one.id === 'kedua' ? { ...one, version: 2, text: 'baru' } : one,
    );
    const after = make({ plan: { ...plan, actions }, year: 2026, filter: all, collapsed: new Set() }).rows;
    expect(after.map((row, at) => row === before[at])).toEqual([true, true, true, false, true]);
  });
});

describe('months of an action', () => {
  it('are read as people write them', () => {
    expect(readMonths('2-5', months)).toEqual({ startMonth: 2, endMonth: 5 });
    expect(readMonths('Februari s.d. Mei', months)).toEqual({ startMonth: 2, endMonth: 5 });
    expect(readMonths('Agustus – Des', months)).toEqual({ startMonth: 8, endMonth: 12 });
    expect(readMonths('Mei', months)).toEqual({ startMonth: 5, endMonth: 5 });
    expect(readMonths(' ', months)).toEqual({ startMonth: null, endMonth: null });
    for (const text of ['13', 'Mei–Feb', 'nanti', '1-2-3', '0']) expect(readMonths(text, months)).toBeNull();
  });

  it('are read back from what is shown of them', () => {
    for (let start = 1; start <= 12; start += 1) {
      for (let end = start; end <= 12; end += 1) {
        const text = writeMonths({ start, end }, months);
        expect(readMonths(text, months)).toEqual({ startMonth: start, endMonth: end });
      }
    }
  });

  it('grow and shrink where they are pressed', () => {
    expect(pressMonth(null, 3)).toEqual({ startMonth: 3, endMonth: 3 });
    expect(pressMonth({ start: 3, end: 3 }, 5)).toEqual({ startMonth: 3, endMonth: 5 });
    expect(pressMonth({ start: 3, end: 5 }, 2)).toEqual({ startMonth: 2, endMonth: 5 });
    expect(pressMonth({ start: 2, end: 5 }, 5)).toEqual({ startMonth: 2, endMonth: 4 });
    expect(pressMonth({ start: 2, end: 4 }, 2)).toEqual({ startMonth: 3, endMonth: 4 });
    expect(pressMonth({ start: 2, end: 6 }, 4)).toEqual({ startMonth: 2, endMonth: 4 });
    expect(pressMonth({ start: 3, end: 3 }, 3)).toEqual({ startMonth: null, endMonth: null });
  });
});

describe('what is typed or pasted into the action plan', () => {
  const { rows } = rowsOf();
  const rowNamed = (name: string): ActionRow => {
    const row = rows.find((one) => say(one) === name);
    if (!row) throw new Error(name);
    return row;
  };
  const read = (edits: readonly (readonly [row: string, column: string, text: string])[]) =>
    readEdits(
      edits.map(([row, columnKey, text]) => ({ row: rowNamed(row), columnKey, text })),
      { plan, year: 2026, statuses, months },
    );

  it('becomes one change for each action and one for all targets', () => {
    const { patches, targets, refused } = read([
      ['pertama', 'name', ' Pendataan '],
      ['pertama', 'unit', 'bidang data'],
      ['pertama', 'budget', 'Rp1.250.000'],
      ['pertama', 'q1', '25%'],
      ['kedua', 'months', 'Feb–Mei'],
      ['Cakupan', 'q4', '25'],
    ]);
    expect(refused).toEqual([]);
    expect(patches.map(({ action, patch }) => [action.id, patch])).toEqual([
      ['pertama', { text: 'Pendataan', unitId: data.id, budget: '1250000', targetQ1: '25%' }],
      ['kedua', { startMonth: 2, endMonth: 5 }],
    ]);
    expect(targets).toEqual([
      { indicatorId: coverage.id, year: 2026, quarter: 4, value: '25', valueMax: null, ordinalCode: null },
    ]);
  });

  it('waits for the reason of what is not done, unless it comes along', () => {
    const waiting = read([['pertama', 'status', 'Ditunda']]);
    expect(waiting.patches).toEqual([]);
    expect(waiting.refused).toMatchObject([
      { columnKey: 'status', issue: { kind: 'reason' }, status: 'postponed' },
    ]);
    const told = read([
      ['pertama', 'status', 'ditunda'],
      ['pertama', 'reason', 'Banjir'],
    ]);
    expect(told.patches.map(({ patch }) => patch)).toEqual([{ reason: 'Banjir', status: 'postponed' }]);
    const cleared = read([
      ['pertama', 'status', 'Ditunda'],
      ['pertama', 'reason', ''],
    ]);
    expect(cleared.patches.map(({ patch }) => patch)).toEqual([{ reason: null }]);
    expect(cleared.refused).toMatchObject([{ status: 'postponed' }]);
  });

  it('makes an action of each line pasted on an indicator', () => {
    const line = (...texts: readonly string[]) => texts.map((text) => ({ text, raw: null }));
    const { values, refused } = readNewActions(
      coverage,
      [
        line('Sosialisasi', 'Sekretariat', '', 'Jan–Mar'),
        line('', 'Bidang Data'),
        line('Monitoring', 'Entah', 'Rina'),
      ],
      ['name', 'unit', 'responsible', 'months'],
      { plan, year: 2026, statuses, months },
    );
    expect(values).toMatchObject([
      { text: 'Sosialisasi', unitId: office.id, startMonth: 1, endMonth: 3, status: 'planned' },
      { text: 'Monitoring', unitId: null, responsible: 'Rina' },
    ]);
    expect(refused.map(({ issue }) => issue.kind)).toEqual(['unit']);
  });

  it('keeps what is good of a pasted block and says what is not', () => {
    const { patches, refused } = read([
      ['pertama', 'unit', 'Dinas Lain'],
      ['pertama', 'months', 'musim hujan'],
      ['pertama', 'budget', '12,5'],
      ['pertama', 'status', 'Dibawa ke depan'],
      ['kedua', 'responsible', 'Rina'],
    ]);
    expect(patches.map(({ patch }) => patch)).toEqual([{ responsible: 'Rina' }]);
    expect(refused.map(({ issue }) => issue.kind)).toEqual(['unit', 'months', 'money', 'status']);
  });
});
