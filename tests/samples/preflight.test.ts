import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { isClean, type PreflightFinding } from '../../db/domain/preflight/preflight-finding.ts';
import { listPlanYears } from '../../db/domain/score-plan.ts';
import { sampleNames } from '../../electron/api/document.ts';
import { isYearlyReport, type ReportKind, reportKinds } from '../../electron/api/report-kinds.ts';
import { buildReportModel } from '../../electron/backend/reports/render-report.ts';
import { readSample } from './read-sample.ts';

function check(plan: PlanDocument, kind: ReportKind, year: number): readonly PreflightFinding[] {
  const built = buildReportModel(plan, {
    kind,
    year: isYearlyReport(kind) ? year : null,
    date: `${year + 1}-02-10`,
  });
  if (!built.ok) throw new Error(built.error.code);
  return built.value.findings;
}

const rulesOf = (findings: readonly PreflightFinding[]): readonly string[] =>
  findings.map(({ rule, items }) => `${rule} ${items.length}`);

describe('the checks before printing, on the samples', () => {
  it.each(sampleNames)('raise no false alarm over a number, a figure or a section of %s', async (name) => {
    const plan = await readSample(name);
    // The founding documents state no figures of years: theirs is 2025, or the first of the plan.
    for (const year of name === 'dinsos' ? listPlanYears(plan) : [listPlanYears(plan)[0] ?? 2025]) {
      for (const kind of reportKinds) {
        const rules = new Set(check(plan, kind, year).map(({ rule }) => rule));
        for (const rule of ['number-differs', 'figure-gone', 'figure-missing', 'section-empty'] as const)
          expect(rules.has(rule), `${kind} ${year}: ${rule}`).toBe(false);
      }
    }
  });

  it('find what is open in the fictional agency in 2026, and its decree of indicators clean', async () => {
    const plan = await readSample('dinsos');
    expect(rulesOf(check(plan, 'lkjip', 2026))).toEqual([
      'realizations-missing 3',
      'analyses-missing 4',
      'text-missing 25',
      'realizations-provisional 19',
      'period-open 1',
      'example-data 1',
    ]);
    expect(isClean(check(plan, 'iku', 2026))).toBe(true);
    expect(isClean(check(plan, 'agreement', 2026))).toBe(true);
  });

  it('say of a document of statements alone that its figures and its head are missing', async () => {
    const rules = rulesOf(check(await readSample('bandung'), 'renstra', 2025));
    expect(rules.slice(0, 3)).toEqual(['no-period 1', 'no-indicators 1', 'signatory-missing 1']);
  });
});
