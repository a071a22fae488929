import { describe, expect, it } from 'vitest';
import { readOfficials, readUnits } from '../../../renderer/features/settings/model/pasted-rows.ts';

describe('a pasted table of officials', () => {
  it('is read by its headings, whatever their order', () => {
    expect(
      readOfficials([
        ['No', 'Jabatan', 'Nama', 'NIP', 'Pangkat/Gol'],
        ['1', 'Sekretaris', ' Ani  Lestari ', '19700101 199503 2 001', 'Pembina (IV/a)'],
        ['', '', '', '', ''],
      ]),
    ).toEqual([
      { position: 'Sekretaris', name: 'Ani Lestari', nip: '19700101 199503 2 001', rank: 'Pembina (IV/a)' },
    ]);
  });

  it('is read without headings by the form of an employee number', () => {
    expect(
      readOfficials([
        ['1.', 'Ani Lestari', '197001011995032001', 'Sekretaris'],
        ['2.', 'Budi Hartono', '-', 'Kepala Bidang'],
      ]),
    ).toEqual([
      { name: 'Ani Lestari', nip: '197001011995032001', position: 'Sekretaris' },
      { name: 'Budi Hartono', position: 'Kepala Bidang' },
    ]);
  });

  it('takes a single column for names, and leaves rows without a name out', () => {
    expect(readOfficials([['Ani'], [' '], ['Budi']])).toEqual([{ name: 'Ani' }, { name: 'Budi' }]);
    expect(
      readOfficials([
        ['Nama', 'Jabatan'],
        ['', 'Sekretaris'],
      ]),
    ).toEqual([]);
  });

  it('reads the days of a term as offices write them, and no day that is none', () => {
    expect(
      readOfficials([
        ['Nama', 'Sejak', 'Sampai'],
        ['Ani', '01/02/2024', 'sekarang'],
      ]),
    ).toEqual([{ name: 'Ani', from: '2024-02-01' }]);
  });
});

describe('a pasted table of units', () => {
  it('has a code before the name where there are two columns', () => {
    expect(readUnits([['1.06.01', 'Sekretariat']])).toEqual([{ code: '1.06.01', name: 'Sekretariat' }]);
    expect(readUnits([['Sekretariat']])).toEqual([{ name: 'Sekretariat' }]);
    expect(
      readUnits([
        ['Nama', 'Kode'],
        ['Bidang A', '2'],
      ]),
    ).toEqual([{ name: 'Bidang A', code: '2' }]);
  });
});
