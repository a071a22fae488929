import type { Sample } from '../sample.ts';

export const secretariat = 'Sekretariat';
export const empowermentUnit = 'Bidang Pemberdayaan Sosial';
export const rehabilitationUnit = 'Bidang Rehabilitasi Sosial';
export const protectionUnit = 'Bidang Perlindungan dan Jaminan Sosial';
export const povertyUnit = 'Bidang Penanganan Fakir Miskin';

/** The fourth bidang was formed with the present structure; before it, its work was done by the third. */
export const units: Sample['units'] = [
  { name: secretariat, code: '1' },
  { name: empowermentUnit, code: '2' },
  { name: rehabilitationUnit, code: '3' },
  { name: protectionUnit, code: '4' },
  { name: povertyUnit, code: '5', validFrom: '2024-01-02' },
];

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
  {
    name: 'Ibarat Nugroho, S.Sos., M.A.P.',
    nip: '19790404 000000 1 004',
    rank: 'Pembina (IV/a)',
    position: 'Kepala Bidang Pemberdayaan Sosial',
    isHead: false,
    appointment: 'definitif',
    validFrom: '2021-02-01',
    validTo: null,
    unit: empowermentUnit,
  },
  {
    name: 'Umpama Lestari, S.I.P.',
    nip: '19810505 000000 2 005',
    rank: 'Penata Tingkat I (III/d)',
    position: 'Kepala Bidang Perlindungan dan Jaminan Sosial',
    isHead: false,
    appointment: 'definitif',
    validFrom: '2023-09-01',
    validTo: null,
    unit: protectionUnit,
  },
  {
    name: 'Andaikata Siregar, S.Tr.Sos.',
    nip: '19830606 000000 1 006',
    rank: 'Penata (III/c)',
    position: 'Kepala Bidang Penanganan Fakir Miskin',
    isHead: false,
    appointment: 'plt',
    validFrom: '2024-01-02',
    validTo: null,
    unit: povertyUnit,
  },
  {
    name: 'Drs. Seumpama Hidayat, M.M.',
    nip: '19640707 000000 1 007',
    rank: 'Pembina Utama Muda (IV/c)',
    position: 'Kepala Dinas Sosial',
    isHead: true,
    appointment: 'definitif',
    validFrom: '2019-08-01',
    validTo: '2024-02-29',
    unit: null,
  },
];
