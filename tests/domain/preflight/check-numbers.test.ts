import { describe, expect, it } from 'vitest';
import { findDifferingNumbers } from '../../../db/domain/preflight/check-numbers.ts';
import { createFieldReader } from '../../../db/domain/rich-text/read-field.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

/**
 * 2026: target 80, reached 76,56; achievement 76,56 ÷ 80 = 95,70 %. Another indicator of the same objective: 40 and 50.
 * Money: ceiling 2.000.000.000, spent 1.930.000.000, absorption 96,50 %.
 */
const plan = aPlanDocument({
  plan: { periodStart: 2025, periodEnd: 2026 },
  nodes: [
    {
      level: 'objective',
      text: 'Meningkatnya kesejahteraan keluarga',
      id: 'o',
      indicators: [
        {
          name: 'Persentase keluarga terdata',
          unitOfMeasure: '%',
          targets: { 2025: '70', 2026: '80' },
          realizations: { 2025: '71', 2026: '76.56' },
        },
        {
          name: 'Persentase keluarga terdata terlindungi',
          unitOfMeasure: '%',
          targets: { 2026: '40' },
          realizations: { 2026: '50' },
        },
      ],
      children: [{ level: 'program', text: 'Program A', budget: { 2026: ['2000000000', '1930000000'] } }],
    },
  ],
});
const [first] = plan.indicators;

const check = (words: string, subjectId = '') =>
  findDifferingNumbers(plan, {
    year: 2026,
    texts: [{ title: 'Penyebab', subjectId, words, place: { section: 's', text: null } }],
    readField: createFieldReader(plan),
  }).map(({ label, figure, found, expected }) => [label, figure, found, expected]);

const name = 'Persentase keluarga terdata';

describe('a figure typed by hand', () => {
  it('is told where the data say another, with what they say', () => {
    expect(check(`${name} menargetkan: target 82%, realisasi 76,56%.`)).toEqual([
      [name, 'target', '82%', '80,00'],
    ]);
    expect(check(`Realisasi ${name} sebesar 67,56%.`)).toEqual([[name, 'realization', '67,56%', '76,56']]);
    expect(check(`Capaian ${name} adalah 98%.`)).toEqual([[name, 'achievement', '98%', '95,70%']]);
  });

  it.each(['76,56%', '76,6%', '76,5%', '77%', '76%'])('may be rounded or cut off: %s', (figure) => {
    expect(check(`Realisasi ${name} sebesar ${figure}.`)).toEqual([]);
  });

  it('may be that of another year the sentence names', () => {
    expect(check(`Target ${name} tahun 2025 sebesar 70%.`)).toEqual([]);
    expect(check(`Target ${name} sebesar 70%.`)).toEqual([[name, 'target', '70%', '80,00']]);
  });

  it('belongs to the longer of two names that hold one another, and to no one where it is not sure which is meant', () => {
    expect(check('Target Persentase keluarga terdata terlindungi sebesar 40%.')).toEqual([]);
    expect(check(`Target ${name} dan Persentase keluarga terdata terlindungi sebesar 99%.`)).toEqual([]);
  });

  it('belongs to the indicator whose text it stands in; of a statement with two it belongs to neither', () => {
    expect(check('Target sebesar 85%.', first?.id)).toEqual([[name, 'target', '85%', '80,00']]);
    expect(check('Target sebesar 80%.', first?.id)).toEqual([]);
    expect(check('Target sebesar 85%.', 'o')).toEqual([]);
  });

  it('may be the money of the office, not that of a part of it', () => {
    expect(check('Realisasi anggaran Rp1,93 miliar dari pagu anggaran Rp2.000.000.000.')).toEqual([]);
    expect(check('Serapan anggaran 69,5%.')).toEqual([['Penyebab', 'absorption', '69,5%', '96,50%']]);
    expect(check('Serapan anggaran Bidang Sosial 69,5%.')).toEqual([]);
  });

  it('raises nothing where it is no figure of an indicator', () => {
    expect(check(`${name} diatur Peraturan Menteri Nomor 53 Tahun 2014 dan Tabel 3.4.`)).toEqual([]);
    expect(check('Target sebesar 85%.')).toEqual([]);
  });
});
