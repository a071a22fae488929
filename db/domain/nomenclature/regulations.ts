/** Editions of the national list with the day they were set; a file may hold several side by side. */
export const nomenclatureRegulations = [
  { name: 'Permendagri 90/2019', issuedOn: '2019-10-18' },
  { name: 'Kepmendagri 050-3708/2020', issuedOn: '2020-10-05' },
  { name: 'Kepmendagri 050-5889/2021', issuedOn: '2021-12-27' },
  { name: 'Kepmendagri 900.1.15.5-1317/2023', issuedOn: '2023-06-23' },
  { name: 'Kepmendagri 900.1.15.5-3406/2024', issuedOn: '2024-08-27' },
  { name: 'Kepmendagri 900.1-2850/2025', issuedOn: '2025-07-31' },
  { name: 'Kepmendagri 900.1-861/2026', issuedOn: '2026-05-07' },
] as const;
