import type { Sample } from '../sample.ts';

export const secretariat = 'Sekretariat';
export const empowermentUnit = 'Bidang Pemberdayaan Sosial';
export const rehabilitationUnit = 'Bidang Rehabilitasi Sosial';
export const protectionUnit = 'Bidang Perlindungan dan Jaminan Sosial';
export const units = [secretariat, empowermentUnit, rehabilitationUnit, protectionUnit] as const;

/** Invented people; the numbers follow the form of an NIP without being anybody's. */
export const officials: Sample['officials'] = [
  {
    name: 'Dra. Contoh Wulandari, M.Si.',
    nip: '19700101 000000 2 001',
    rank: 'Pembina Utama Muda (IV/c)',
    position: 'Kepala Dinas Sosial',
    isHead: true,
    appointment: 'definitif',
    validFrom: '2024-03-01',
    validTo: null,
    unit: null,
  },
  {
    name: 'Teladan Prasetya, S.Sos.',
    nip: '19780202 000000 1 002',
    rank: 'Pembina (IV/a)',
    position: 'Sekretaris Dinas Sosial',
    isHead: false,
    appointment: 'definitif',
    validFrom: '2023-01-02',
    validTo: null,
    unit: secretariat,
  },
  {
    name: 'Misal Handayani, S.ST.',
    nip: '19800303 000000 2 003',
    rank: 'Penata Tingkat I (III/d)',
    position: 'Kepala Bidang Rehabilitasi Sosial',
    isHead: false,
    appointment: 'definitif',
    validFrom: '2022-07-01',
    validTo: null,
    unit: rehabilitationUnit,
  },
];
