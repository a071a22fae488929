import type { SampleBudget, SampleBudgetVersion } from '../sample.ts';

/** What the Renstra states for each year, and the budget documents of the two years that have them. */
export const budgetVersions: readonly SampleBudgetVersion[] = [
  ...[2025, 2026, 2027, 2028, 2029].map((year) => ({ year, name: 'indikatif' as const })),
  { year: 2025, name: 'murni', documentNumber: 'DPA/1.06/001/2025', documentDate: '2025-01-06' },
  {
    year: 2025,
    name: 'pergeseran-1',
    documentNumber: 'DPA/1.06/001/2025-P1',
    documentDate: '2025-04-14',
    note: 'Menambah makanan bagi korban bencana dari sisa belanja pegawai.',
  },
  {
    year: 2025,
    name: 'perubahan',
    documentNumber: 'DPPA/1.06/001/2025',
    documentDate: '2025-10-02',
    note: 'Menambah bantuan sosial kesejahteraan keluarga.',
  },
  { year: 2026, name: 'murni', documentNumber: 'DPA/1.06/001/2026', documentDate: '2026-01-05' },
  { year: 2026, name: 'perubahan', documentNumber: 'DPPA/1.06/001/2026', documentDate: '2026-10-05' },
];

/** The running year: one ceiling in every document of it, and what the three quarters that are over spent. */
export const spendByQuarter = (
  ceiling: string,
  [first, second, third]: readonly [string, string, string],
): SampleBudget => ({
  ceilings: { indikatif: ceiling, murni: ceiling, perubahan: ceiling },
  spent: { 1: first, 2: second, 3: third },
});
