import { decimal } from '../../../db/domain/decimal.ts';
import type { Action, PlanDocument } from '../../../db/domain/plan-document.ts';
import { aPlanDocument, type IndicatorParts, type PlanParts } from '../../support/plan-document-builder.ts';

/** Positive: T 80, R 72 → 90,00. The year before 75 of 75 → 100,00; the end of the plan 90 → 72 ÷ 90 = 80,00. */
export const served: IndicatorParts = {
  name: 'Persentase PPKS yang terlayani',
  kind: 'iku',
  decimals: 1,
  baseline: [2024, '70'],
  targets: { 2025: '75', 2026: '80', 2027: '84', 2028: '87', 2029: '90' },
  realizations: { 2025: '75', 2026: '72' },
};

/** Negative, variant A: T 10, R 12 → (2 × 10 − 12) ÷ 10 = 80,00; towards 8 in 2029: (16 − 12) ÷ 8 = 50,00. */
export const waiting: IndicatorParts = {
  name: 'Lama tunggu asesmen',
  unitOfMeasure: 'hari',
  direction: 'negative',
  decimals: 0,
  targets: { 2026: '10', 2029: '8' },
  realizations: { 2026: '12' },
};

/** Predicate: B (4) targeted, BB (5) reached → 125,00. */
export const grade: IndicatorParts = {
  name: 'Predikat SAKIP',
  unitOfMeasure: 'predikat',
  ordinalScale: 'sakip',
  targets: { 2026: 'B', 2029: 'A' },
  realizations: { 2026: 'BB' },
};

/** No figure, and the office says why: not measured, not zero. */
export const unavailable: IndicatorParts = {
  name: 'Indeks ketangguhan',
  targets: { 2026: '60' },
  realizations: { 2026: { missingReason: 'survei belum dilaksanakan' } },
};

export const objectiveId = 'objective';

/** One goal, one objective with four indicators of which three are measured: (90 + 80 + 125) ÷ 3 = 98,33. */
export const aSmallPlan = (parts: PlanParts = {}): PlanDocument =>
  aPlanDocument({
    nodes: [
      {
        level: 'vision',
        text: 'Masyarakat Nusa Raya yang sejahtera',
        glosses: [
          { term: 'Sejahtera', meaning: 'kebutuhan dasar setiap warga terpenuhi.' },
          { term: 'Masyarakat', meaning: 'seluruh warga tanpa kecuali.' },
        ],
        children: [
          {
            level: 'mission',
            code: '1',
            text: 'Meningkatkan perlindungan sosial',
            explanation: 'Misi ini mencakup kelompok rentan.',
            children: [
              {
                level: 'goal',
                text: 'Menurunnya kerentanan sosial',
                children: [
                  {
                    level: 'objective',
                    id: objectiveId,
                    text: 'Meningkatnya layanan bagi PPKS',
                    indicators: [served, waiting, grade, unavailable],
                    children: [
                      {
                        level: 'program',
                        id: 'program',
                        code: '1.06.04',
                        text: 'Program Rehabilitasi Sosial',
                        // 23.906.077.655 ÷ 103.826.538.000 = 23,025… → 23,03; the rest is 79.920.460.345.
                        budget: { 2026: ['103826538000', '23906077655'] },
                      },
                    ],
                  },
                ],
              },
            ],
          },
          { level: 'mission', code: '2', text: 'Membangun infrastruktur', isServed: false },
        ],
      },
    ],
    officials: [{}],
    ...parts,
  });

/** The small plan with people, a unit, and something to do, for the documents that officials sign. */
export const aStaffedPlan = (parts: PlanParts = {}): PlanDocument => {
  const plan = aSmallPlan({
    units: ['Bidang Rehabilitasi Sosial'],
    officials: [
      { id: 'head' },
      {
        id: 'leader',
        name: 'Misal Handayani, S.ST.',
        position: 'Kepala Bidang Rehabilitasi Sosial',
        isHead: false,
        unitId: 'unit-1',
      },
    ],
    ...parts,
  });
  const [first] = plan.indicators;
  if (first === undefined) return plan;
  const action: Action = {
    id: 'action',
    version: 1,
    indicatorId: first.id,
    year: 2026,
    sort: 0,
    text: 'Menjangkau PPKS di seluruh kecamatan',
    unitId: 'unit-1',
    responsible: null,
    startMonth: 2,
    endMonth: 10,
    status: 'planned',
    reason: null,
    budget: decimal('125000000'),
    targetQ1: '25%',
    targetQ2: '50%',
    targetQ3: null,
    targetQ4: '100%',
  };
  // The objective's first indicator is written to the unit, as its promise.
  const indicators = plan.indicators.map((one) => (one.id === first.id ? { ...one, unitId: 'unit-1' } : one));
  return { ...plan, indicators, actions: [action] };
};
