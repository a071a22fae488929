import { describe, expect, it } from 'vitest';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import {
  countBands,
  type EntryFilter,
  filterEntries,
  gatherFacts,
  listEntries,
  noFilter,
  stepEntry,
} from '../../../renderer/features/indicator/model/list-entries.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const plan = aPlanDocument({
  nodes: [
    {
      level: 'goal',
      text: 'Menurunnya kemiskinan',
      indicators: [
        {
          name: 'Persentase penduduk miskin',
          kind: 'iku',
          direction: 'negative',
          definition: 'Penduduk di bawah garis kemiskinan',
          formula: 'a ÷ b',
          responsible: 'Kepala Bidang Linjamsos',
          targets: { 2026: '10' },
          realizations: { 2026: '12' },
        },
      ],
      children: [
        {
          level: 'objective',
          text: 'Meningkatnya layanan',
          indicators: [
            { name: 'Jumlah penerima layanan', targets: { 2026: '100' }, realizations: { 2026: '100' } },
            { name: 'Predikat SAKIP', ordinalScale: 'sakip' },
            { name: 'Suhu ruang arsip', targets: { 2026: ['18', '22'] } },
          ],
        },
      ],
    },
  ],
});
const scores = scorePlan(plan, 2026);
const entries = listEntries(plan, scores.indicators);
const facts = gatherFacts(plan);
const find = (filter: Partial<EntryFilter>): readonly string[] =>
  filterEntries(entries, { ...noFilter, ...filter }, facts).map((entry) => entry.indicator.name);

describe('the list of indicators', () => {
  it('stands in the order of the plan with the numbers of the outline', () => {
    expect(entries.map(({ number, indicator }) => [number, indicator.name])).toEqual([
      ['1.a', 'Persentase penduduk miskin'],
      ['1.1.a', 'Jumlah penerima layanan'],
      ['1.1.b', 'Predikat SAKIP'],
      ['1.1.c', 'Suhu ruang arsip'],
    ]);
  });

  it('finds by every word of a search, in number, name, unit, source and definition', () => {
    expect(find({ query: 'GARIS miskin' })).toEqual(['Persentase penduduk miskin']);
    expect(find({ query: '1.1.b' })).toEqual(['Predikat SAKIP']);
    expect(find({ query: 'miskin layanan' })).toEqual([]);
  });

  it('is narrowed by kind, owner, direction, band and what is missing, all together', () => {
    expect(find({ kind: 'iku' })).toEqual(['Persentase penduduk miskin']);
    expect(find({ owner: 'Kepala Bidang Linjamsos' })).toEqual(['Persentase penduduk miskin']);
    expect(find({ owner: 'none', direction: 'positive' })).toEqual(['Jumlah penerima layanan']);
    expect(find({ direction: 'range' })).toEqual(['Suhu ruang arsip']);
    expect(find({ direction: 'ordinal' })).toEqual(['Predikat SAKIP']);
    // (2 × 10 − 12) ÷ 10 = 80 %: Tinggi, the fourth rank of five; 100 ÷ 100: Sangat Tinggi
    expect(find({ band: '4' })).toEqual(['Persentase penduduk miskin']);
    expect(find({ band: '5' })).toEqual(['Jumlah penerima layanan']);
    expect(find({ band: 'none' })).toEqual(['Predikat SAKIP', 'Suhu ruang arsip']);
    expect(find({ gap: 'definition' })).toHaveLength(3);
    expect(find({ gap: 'formula' })).not.toContain('Persentase penduduk miskin');
    expect(find({ gap: 'target' })).toEqual(['Predikat SAKIP']);
    expect(find({ gap: 'owner', kind: 'iku' })).toEqual([]);
  });

  it('counts its bands from the best down, with those that have none at the end', () => {
    expect(countBands(entries, scores.scale).map(({ id, count }) => [id, count])).toEqual([
      ['5', 1],
      ['4', 1],
      ['3', 0],
      ['2', 0],
      ['1', 0],
      ['none', 2],
    ]);
  });

  it('is walked step by step and stops at both ends', () => {
    const step = (id: string | null, by: 1 | -1) => stepEntry(entries, id, by)?.indicator.id;
    const [first, second, , last] = entries.map(({ indicator }) => indicator.id);
    expect(step(first ?? null, 1)).toBe(second);
    expect(step(first ?? null, -1)).toBe(first);
    expect(step(last ?? null, 1)).toBe(last);
    expect(step('hidden by a filter', 1)).toBe(first);
    expect(stepEntry([], null, 1)).toBeUndefined();
  });
});
