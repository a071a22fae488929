import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { aPlanDocument, type IndicatorParts, type NodeParts } from './plan-document-builder.ts';

const directions = ['positive', 'negative', 'stabilize'] as const;

/** A whole cascade of so many indicators, four to an objective, with baseline, targets, two years of realizations, budget. */
export function aFullPlan(indicatorCount: number): PlanDocument {
  const objectives = Math.ceil(indicatorCount / 4);
  const makeIndicator = (place: number): IndicatorParts => {
    const start = 40 + (place % 40);
    return {
      name: `Persentase layanan sosial nomor ${place} yang memenuhi standar pelayanan minimal kabupaten`,
      kind: place % 5 === 0 ? 'iku' : 'ik',
      direction: directions[place % directions.length] ?? 'positive',
      definition: `Penerima layanan nomor ${place} yang terlayani sesuai standar dalam satu tahun.`,
      formula: 'Penerima terlayani ÷ seluruh pemohon × 100%',
      dataSource: 'Laporan bidang',
      responsible: 'Bidang Rehabilitasi Sosial',
      baseline: [2024, `${start}.5`],
      targets: Object.fromEntries(
        [2025, 2026, 2027, 2028, 2029].map((year, i) => [year, String(start + 2 + i * 2)]),
      ),
      realizations: {
        2025: `${start + 1}.75`,
        2026: { value: `${start + 3}.25`, isProvisional: place % 7 === 0 },
      },
    };
  };
  const makeObjective = (place: number): NodeParts => ({
    level: 'objective',
    text: `Meningkatnya mutu layanan sosial bagi kelompok sasaran nomor ${place} di seluruh wilayah kabupaten`,
    indicators: Array.from({ length: Math.min(4, indicatorCount - (place - 1) * 4) }, (_, i) =>
      makeIndicator((place - 1) * 4 + i + 1),
    ),
    children: [
      {
        level: 'program',
        code: `1.06.${String(place).padStart(2, '0')}`,
        text: `Program layanan sosial nomor ${place}`,
        budget: Object.fromEntries(
          [2025, 2026, 2027, 2028, 2029].map((year) => [
            year,
            [`${place}250000000`, year < 2027 ? `${place}100500000` : null],
          ]),
        ),
      },
    ],
  });
  return aPlanDocument({
    plan: { profile: 'Dinas Sosial melaksanakan urusan pemerintahan bidang sosial.' },
    officials: [{}],
    nodes: [
      {
        level: 'vision',
        text: 'Terwujudnya masyarakat yang sejahtera',
        glosses: [{ term: 'Sejahtera', meaning: 'kebutuhan dasar setiap warga terpenuhi.' }],
        children: [
          {
            level: 'mission',
            code: '1',
            text: 'Meningkatkan kesejahteraan sosial',
            children: [
              {
                level: 'goal',
                text: 'Menurunnya kemiskinan',
                children: Array.from({ length: objectives }, (_, i) => makeObjective(i + 1)),
              },
            ],
          },
        ],
      },
    ],
  });
}
