import { describe, expect, it } from 'vitest';
import { listToldNumbers } from '../../../db/domain/preflight/told-numbers.ts';

const read = (sentence: string, language: 'id' | 'en' | 'da' = 'id') =>
  listToldNumbers(sentence, { language, locale: language === 'en' ? 'en' : 'id' }).map(
    ({ figure, value, written }) => [figure, Number(value.n) / Number(value.d), written],
  );

describe('a number in a sentence', () => {
  it.each([
    [
      'Target tahun 2026 sebesar 69% dan realisasinya 70,5%.',
      [
        ['target', 69, '69%'],
        ['realization', 70.5, '70,5%'],
      ],
    ],
    ['Capaiannya 102,17 persen.', [['achievement', 102.17, '102,17 persen']]],
    [
      'Realisasi anggaran sebesar Rp21,7 miliar dari pagu anggaran Rp 22.500.000.000.',
      [
        ['spent', 21_700_000_000, 'Rp21,7 miliar'],
        ['ceiling', 22_500_000_000, 'Rp 22.500.000.000'],
      ],
    ],
    ['Serapan anggaran mencapai 96,5%.', [['absorption', 96.5, '96,5%']]],
    ['Realisasi 1.284 keluarga.', [['realization', 1284, '1.284']]],
  ])('is told by its own name: %s', (sentence, told) => {
    expect(read(sentence)).toEqual(told);
  });

  it.each([
    'Undang-Undang Nomor 23 Tahun 2014 menjadi dasar target kinerja.',
    'Target ditetapkan pada tanggal 12 Januari 2025 dalam Tabel 3.4.',
    'Realisasi naik 1,2 poin dari tahun lalu.',
    'Target akhir Renstra 12,0%.',
    'Rata-rata capaian 94,3%.',
    'Capaian rata-rata 94,3%.',
    'Realisasi triwulan II 34%.',
    'Target 10-15%.',
    'Target 3 indikator tercapai.',
    'Target pada halaman ini: lihat Tabel 3.4.',
    'Penetapan sasaran dan targetnya (Pasal 5 ayat 2).',
    'Target tahun 2026 dan 2027.',
    'Tercatat 186 posyandu.',
  ])('is left alone where it may be another figure: %s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it('counts by its last written digit: 21,7 miliar to a hundred million', () => {
    const [told] = listToldNumbers('Realisasi anggaran Rp21,7 miliar.', { language: 'id', locale: 'id' });
    expect(told?.step).toEqual({ n: 100_000_000n, d: 1n });
  });
});
