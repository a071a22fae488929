import { describe, expect, it } from 'vitest';
import { decimal } from '../../db/domain/decimal.ts';
import type { PlanDocument, Quarter } from '../../db/domain/plan-document.ts';
import { scalePresets } from '../../db/domain/scale-presets.ts';
import { defaultSettings } from '../../db/domain/settings.ts';
import { writeClaim } from '../../db/domain/verification/counted-figures.ts';
import { freezePeriod } from '../../db/domain/verification/freeze.ts';
import type { PeriodSeal, Verification } from '../../db/domain/verification/period.ts';
import { buildReportModel } from '../../electron/backend/reports/model/build-report-model.ts';
import type { ReportModel } from '../../electron/backend/reports/model/report-model.ts';
import { date, findTable, readRows } from './support/render.ts';
import { aSmallPlan, objectiveId } from './support/sample-plans.ts';

const plan = aSmallPlan();
const served = must(plan.indicators.find(({ name }) => name === 'Persentase PPKS yang terlayani'));

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the plan has no such row');
  return value;
}

function build(document: PlanDocument, year: number): ReportModel {
  const built = buildReportModel(document, { kind: 'lkjip', year, date });
  if (!built.ok) throw new Error(built.error.code);
  return built.value;
}

const verdict = (document: PlanDocument, value: string): Verification => {
  const place = { indicatorId: served.id, year: 2026, quarter: 0 as Quarter };
  return {
    id: 'verdict',
    version: 1,
    ...place,
    verdict: 'corrected',
    claimed: writeClaim(document.realizations, place),
    value: decimal(value),
    ordinalCode: null,
    reason: 'Menurut data BPS',
    judgedBy: 'Inspektur',
    judgedAt: '2027-01-20T02:00:00.000Z',
  };
};

const seal = (document: PlanDocument, year: number, sealedAt: string): PeriodSeal => ({
  id: `seal ${year} ${sealedAt}`,
  version: 1,
  year,
  quarter: 0,
  sealedBy: 'Rina',
  sealedAt,
  endedAt: null,
  content: freezePeriod(document, year, 0),
});

/** Everything a sealed year rests on, changed at once. */
const changeEverything = (document: PlanDocument): PlanDocument => ({
  ...document,
  nodes: document.nodes.map((node) => ({ ...node, text: `${node.text} (perubahan)` })),
  indicators: document.indicators.map((one) => ({
    ...one,
    direction: one.direction === 'negative' ? 'positive' : 'negative',
    name: `${one.name} baru`,
    decimals: 3,
    formula: 'lain',
    weight: decimal('7'),
  })),
  targets: document.targets.map((cell) => ({ ...cell, value: cell.value && decimal('999') })),
  realizations: document.realizations.map((cell) => ({ ...cell, value: cell.value && decimal('1') })),
  spendings: [],
  settings: [0, 2025, 2026].map((year) => ({
    year,
    settings: {
      ...defaultSettings,
      negativeVariant: 'B',
      cap: decimal('60'),
      scale: scalePresets.lan,
      averaging: 'pooled',
      countedFigure: 'reported',
    },
  })),
});

const targetRow = (model: ReportModel): readonly string[] =>
  must(readRows(findTable(model, `table/target/${objectiveId}`))[0]);
const notesOf = (model: ReportModel, table: string): string =>
  findTable(model, `table/${table}/${objectiveId}`).notes.join('\n');

describe('a figure an evaluator found otherwise', () => {
  const judged = { ...plan, verifications: [verdict(plan, '76')] };

  it('counts in the LKjIP, and a note below the table says both', () => {
    const model = build(judged, 2026);
    // 76 ÷ 80 = 95,00 instead of 72 ÷ 80 = 90,00
    expect(targetRow(model).slice(5, 7)).toEqual(['76,0', '95,00']);
    expect(notesOf(model, 'target')).toContain(
      'Dipakai nilai terverifikasi untuk Persentase PPKS yang terlayani, 2026: 76,0 (dilaporkan: 72,0). Menurut data BPS.',
    );
  });

  it('stands in the note alone where the office counts its own', () => {
    const reported = {
      ...judged,
      settings: [{ year: 0, settings: { ...defaultSettings, countedFigure: 'reported' as const } }],
    };
    const model = build(reported, 2026);
    expect(targetRow(model).slice(5, 7)).toEqual(['72,0', '90,00']);
    expect(notesOf(model, 'target')).toContain(
      'Dipakai nilai yang dilaporkan untuk Persentase PPKS yang terlayani, 2026: 72,0 (terverifikasi: 76,0).',
    );
  });

  it('no longer counts once the office has changed its own', () => {
    const changed = {
      ...judged,
      realizations: judged.realizations.map((cell) =>
        cell.indicatorId === served.id && cell.year === 2026 ? { ...cell, value: decimal('74') } : cell,
      ),
    };
    const model = build(changed, 2026);
    expect(targetRow(model)[5]).toBe('74,0');
    expect(notesOf(model, 'target')).not.toContain('terverifikasi');
  });
});

describe('the report of a sealed year', () => {
  const judged = { ...plan, verifications: [verdict(plan, '76')] };
  const sealed = { ...judged, seals: [seal(judged, 2026, '2027-01-31T01:00:00.000Z')] };

  it('says what it said when it was sealed, whatever is changed afterwards', () => {
    const before = build(sealed, 2026);
    expect(build(changeEverything(sealed), 2026)).toEqual(before);
    expect(targetRow(before).slice(5, 7)).toEqual(['76,0', '95,00']);
  });

  it('changes with the plan again once it was opened', () => {
    const opened = {
      ...sealed,
      seals: sealed.seals.map((one) => ({ ...one, endedAt: '2027-03-01T01:00:00.000Z' })),
    };
    expect(build(changeEverything(opened), 2026)).not.toEqual(build(sealed, 2026));
  });
});

describe('a figure corrected after it was published', () => {
  const first = { ...plan, seals: [seal(plan, 2025, '2026-01-31T01:00:00.000Z')] };
  const corrected: PlanDocument = {
    ...first,
    corrections: [
      {
        id: 'correction',
        version: 1,
        indicatorId: served.id,
        year: 2025,
        value: decimal('60'),
        ordinalCode: null,
        reason: 'Data ganda di dua kecamatan.',
        correctedOn: '2026-06-02',
      },
    ],
  };

  it('prints with its footnote in the next report and leaves the old one as it is', () => {
    expect(build(corrected, 2025)).toEqual(build(first, 2025));
    const row = must(readRows(findTable(build(corrected, 2026), `table/years/${objectiveId}`))[0]);
    // Of 2025: T 75, R 60 → 80,00; before the correction 75 of 75.
    expect(row.slice(5, 8)).toEqual(['75,0', '60,0', '80,00']);
    expect(notesOf(build(corrected, 2026), 'years')).toContain(
      'Realisasi 2025 Persentase PPKS yang terlayani dikoreksi setelah terbit: 60,0 (terbit: 75,0). Data ganda di dua kecamatan.',
    );
  });

  it('comes too late for a report that was sealed before it', () => {
    const second = { ...first, seals: [...first.seals, seal(first, 2026, '2027-01-31T01:00:00.000Z')] };
    const late = { ...second, corrections: corrected.corrections };
    expect(build(late, 2026)).toEqual(build(second, 2026));
  });

  it('reads of a year that was opened again what was sealed then', () => {
    const second = { ...first, seals: [...first.seals, seal(first, 2026, '2027-01-31T01:00:00.000Z')] };
    const opened: PlanDocument = {
      ...changeEverything(second),
      seals: second.seals.map((one) =>
        one.year === 2025 ? { ...one, endedAt: '2027-05-01T01:00:00.000Z' } : one,
      ),
    };
    expect(build(opened, 2026)).toEqual(build(second, 2026));
  });
});
