import { expect } from 'vitest';
import { countReview, reviewPeriod } from '../../../db/domain/verification/review.ts';
import type { Scene } from './change-scenes.ts';
import type { TestPage } from './open-sample.ts';

/** The first quarter of the sample's current year, in which figures are filled in. */
export const firstQuarter = { year: 2026, quarter: 1 } as const;

export const statusOf = (page: TestPage, place: { year: number; quarter: number } = firstQuarter) =>
  page.held().periods.find((one) => one.year === place.year && one.quarter === place.quarter)?.status ?? null;

const place = (page: TestPage) => ({ planId: page.planId, ...firstQuarter });

export const asEvaluator = (page: TestPage) => page.get('app.setRole', { role: 'evaluator' });
export const asPlanner = (page: TestPage) => page.get('app.setRole', { role: 'planner' });

export const submit = (page: TestPage) => page.change('period.submit', place(page));

/** Agrees to every figure of the quarter, as the evaluator. */
export async function agreeToAll(page: TestPage): Promise<void> {
  const figures = reviewPeriod(page.held(), firstQuarter.year, firstQuarter.quarter);
  await page.change('verification.set', {
    ...place(page),
    verdicts: figures
      .filter((one) => one.isGiven)
      .map(({ indicator }) => ({
        indicatorId: indicator.id,
        verdict: 'agreed' as const,
        value: null,
        ordinalCode: null,
        reason: null,
      })),
  });
}

export async function verify(page: TestPage): Promise<void> {
  await submit(page);
  await asEvaluator(page);
  await agreeToAll(page);
  await page.change('period.verify', place(page));
  await asPlanner(page);
}

export async function seal(page: TestPage): Promise<void> {
  await verify(page);
  await page.change('period.seal', place(page));
}

const step = (
  name: 'period.submit' | 'period.withdraw' | 'period.seal',
  to: string,
  prepare?: Scene['prepare'],
): Scene => ({
  name,
  ...(prepare ? { prepare } : {}),
  act: async (page) => {
    await page.change(name, place(page));
    expect(statusOf(page)).toBe(to);
  },
});

/** A quarter on its way from draft to sealed and back. */
export const verificationScenes: readonly Scene[] = [
  step('period.submit', 'submitted'),
  step('period.withdraw', 'draft', submit),
  {
    name: 'verification.set',
    prepare: submit,
    act: async (page) => {
      await asEvaluator(page);
      await agreeToAll(page);
      const { given, agreed, open } = countReview(reviewPeriod(page.held(), 2026, 1));
      expect(given).toBeGreaterThan(0);
      expect([agreed, open]).toEqual([given, 0]);
    },
  },
  {
    name: 'period.return',
    prepare: submit,
    act: async (page) => {
      await asEvaluator(page);
      await page.change('period.return', { ...place(page), note: 'Bukti belum lengkap.' });
      expect(page.held().periods).toMatchObject([{ status: 'returned', note: 'Bukti belum lengkap.' }]);
    },
  },
  {
    name: 'period.verify',
    prepare: async (page) => {
      await submit(page);
      await asEvaluator(page);
      await agreeToAll(page);
      await asPlanner(page);
    },
    act: async (page) => {
      await asEvaluator(page);
      await page.change('period.verify', place(page));
      expect(statusOf(page)).toBe('verified');
    },
  },
  step('period.seal', 'sealed', verify),
  {
    name: 'period.reopen',
    prepare: seal,
    act: async (page) => {
      await page.change('period.reopen', { ...place(page), note: 'Salah ketik di dua indikator.' });
      expect(page.held().periods).toMatchObject([{ status: 'draft', note: 'Salah ketik di dua indikator.' }]);
      expect(page.held().seals).toHaveLength(1);
      expect(page.held().seals[0]?.endedAt).not.toBeNull();
    },
  },
];
