import { describe, expect, it } from 'vitest';
import { appraiseIndicator } from '../../../db/domain/appraisal/appraise-indicator.ts';
import { decimal } from '../../../db/domain/decimal.ts';
import { toLineageStep } from '../../../db/domain/indicator-trend.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { fromDecimal, roundHalfUp } from '../../../db/domain/rational.ts';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { defaultSettings } from '../../../db/domain/settings.ts';
import { freezePeriod } from '../../../db/domain/verification/freeze.ts';
import { aPlanDocument } from '../../support/plan-document-builder.ts';

const plan = aPlanDocument({
  nodes: [
    {
      level: 'objective',
      text: 'Sasaran',
      indicators: [
        {
          name: 'Lama tunggu',
          direction: 'negative',
          targets: { 2025: '10', 2026: '8' },
          realizations: { 2025: '12', 2026: '8' },
        },
      ],
    },
  ],
});
const indicator = plan.indicators[0];
if (!indicator) throw new Error('the plan of these tests has an indicator');

const sealed: PlanDocument = {
  ...plan,
  seals: [
    {
      id: 'seal',
      version: 1,
      year: 2025,
      quarter: 0,
      sealedBy: 'Rina',
      sealedAt: '2026-01-31T01:00:00.000Z',
      endedAt: null,
      content: freezePeriod(plan, 2025, 0),
    },
  ],
};
/** The definition is turned round and the rules are others. */
const changed: PlanDocument = {
  ...sealed,
  indicators: sealed.indicators.map((one) => ({ ...one, direction: 'positive' })),
  settings: [{ year: 0, settings: { ...defaultSettings, negativeVariant: 'B', cap: decimal('90') } }],
};

const readYears = (document: PlanDocument) => {
  const [own] = document.indicators;
  if (!own) throw new Error('no indicator');
  const { years } = appraiseIndicator(document, own, 2026, { lineage: [toLineageStep(document, own)] });
  return years
    .filter((line) => line.year <= 2026)
    .map((line) => [line.year, line.shown && roundHalfUp(line.shown, 2)]);
};

describe('a sealed year beside an open one', () => {
  it('keeps its achievement while the open one follows the new definition', () => {
    // 2025: (2 × 10 − 12) ÷ 10 = 80; 2026: (2 × 8 − 8) ÷ 8 = 100.
    expect(readYears(sealed)).toEqual([
      [2025, '80'],
      [2026, '100'],
    ]);
    // 2026 turned round: 8 ÷ 8 = 100, capped at 90.
    expect(readYears(changed)).toEqual([
      [2025, '80'],
      [2026, '90'],
    ]);
  });

  it('is scored the same wherever it is asked for', () => {
    const score = scorePlan(changed, 2025);
    expect(score.settings).toEqual(scorePlan(plan, 2025).settings);
    expect(score.indicators.get(indicator.id)?.shown).toEqual(fromDecimal(decimal('80')));
    const own = appraiseIndicator(changed, changed.indicators[0] ?? indicator, 2025, {
      lineage: [toLineageStep(changed, changed.indicators[0] ?? indicator)],
    });
    expect(own.score).toEqual(score.indicators.get(indicator.id));
  });
});
