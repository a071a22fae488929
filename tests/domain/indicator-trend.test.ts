import { describe, expect, it } from 'vitest';
import { buildIndicatorTrend, type LineageStep, toLineageStep } from '../../db/domain/indicator-trend.ts';
import type { PlanIndicator } from '../../db/domain/plan-document.ts';
import { toFixedHalfUp } from '../../db/domain/rational.ts';
import { aPlanDocument, type IndicatorParts } from '../support/plan-document-builder.ts';

function aStep(
  name: string,
  [start, end]: readonly [number, number],
  parts: Omit<IndicatorParts, 'name'>,
  succession: Partial<PlanIndicator> = {},
): LineageStep {
  const plan = aPlanDocument({
    plan: { id: name, title: name, periodStart: start, periodEnd: end },
    nodes: [{ level: 'objective', text: 'o', indicators: [{ name, ...parts }] }],
  });
  const [indicator] = plan.indicators;
  if (!indicator) throw new Error('no indicator');
  return toLineageStep(plan, { ...indicator, ...succession });
}

const earlier = aStep('Renstra 2021–2024', [2021, 2024], {
  targets: { 2021: '12', 2022: '11', 2023: '10', 2024: '9.5' },
  realizations: { 2021: '12.4', 2022: '11.6', 2023: '10.2', 2024: '9.8' },
});
const later = (succession: Partial<PlanIndicator>) =>
  aStep(
    'Renstra 2025–2029',
    [2025, 2026],
    { baseline: [2024, '9.9'], targets: { 2025: '9', 2026: '8.5' }, realizations: { 2025: '9.1' } },
    { predecessorId: 'before', ...succession },
  );

const say = (segments: ReturnType<typeof buildIndicatorTrend>) =>
  segments.map(({ years }) =>
    years.map(({ year, target, realization }) => [
      year,
      target.value && toFixedHalfUp(target.value, 1),
      realization.value && toFixedHalfUp(realization.value, 1),
    ]),
  );

describe('the trend of an indicator that follows another', () => {
  it('goes on over both periods where it is the same; what was reached stands before a baseline that repeats it', () => {
    const trend = buildIndicatorTrend([earlier, later({ succession: 'same' })]);
    expect(say(trend)).toEqual([
      [
        [2021, '12.0', '12.4'],
        [2022, '11.0', '11.6'],
        [2023, '10.0', '10.2'],
        [2024, '9.5', '9.8'],
        [2025, '9.0', '9.1'],
        [2026, '8.5', null],
      ],
    ]);
    expect(trend[0]?.years.map((one) => one.isBaseline)).toEqual([false, false, false, false, false, false]);
    expect(trend[0]?.note).toBeNull();
  });

  it('is cut where it was redefined, with the note, and the new part begins with its own baseline', () => {
    const trend = buildIndicatorTrend([
      earlier,
      later({ succession: 'redefined', successionNote: 'Sejak 2025 dihitung dari Regsosek.' }),
    ]);
    expect(say(trend)).toEqual([
      [
        [2021, '12.0', '12.4'],
        [2022, '11.0', '11.6'],
        [2023, '10.0', '10.2'],
        [2024, '9.5', '9.8'],
      ],
      [
        [2024, null, '9.9'],
        [2025, '9.0', '9.1'],
        [2026, '8.5', null],
      ],
    ]);
    expect(trend.map(({ note, planTitle }) => [planTitle, note])).toEqual([
      ['Renstra 2021–2024', null],
      ['Renstra 2025–2029', 'Sejak 2025 dihitung dari Regsosek.'],
    ]);
    expect(trend[1]?.years[0]?.isBaseline).toBe(true);
  });

  it('takes the later target and the realization that was told in a year both plans have', () => {
    const overlapping = aStep(
      'Renstra 2024–2026',
      [2024, 2026],
      { targets: { 2024: '9.2' }, realizations: { 2025: '9' } },
      { predecessorId: 'before', succession: 'same' },
    );
    const [whole] = buildIndicatorTrend([earlier, overlapping]);
    expect(whole?.years.find(({ year }) => year === 2024)).toMatchObject({
      planId: 'Renstra 2024–2026',
      isBaseline: false,
    });
    expect(say([whole ?? { years: [], note: null, planTitle: '' }])[0]?.slice(3)).toEqual([
      [2024, '9.2', '9.8'],
      [2025, null, '9.0'],
      [2026, null, null],
    ]);
  });

  it('is one part for an indicator that follows none, and none for one without years', () => {
    expect(say(buildIndicatorTrend([earlier]))).toHaveLength(1);
    const empty = { ...earlier, periodStart: null, periodEnd: null, targets: [], realizations: [] };
    expect(buildIndicatorTrend([empty])).toEqual([]);
  });
});
