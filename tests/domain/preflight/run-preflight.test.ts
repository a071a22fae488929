import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { countOpen, isClean, type PreflightRule } from '../../../db/domain/preflight/preflight-finding.ts';
import type { PrintedDocument, PrintedSection } from '../../../db/domain/preflight/printed-document.ts';
import { runPreflight } from '../../../db/domain/preflight/run-preflight.ts';
import { createFieldReader } from '../../../db/domain/rich-text/read-field.ts';
import type { RichRun } from '../../../db/domain/rich-text/rich-text.ts';
import { scorePlan } from '../../../db/domain/score-plan.ts';
import { aPlanDocument, type IndicatorParts, type PlanParts } from '../../support/plan-document-builder.ts';

const head = {
  name: 'Rina',
  position: 'Kepala Dinas',
  isHead: true,
  nip: '1',
  rank: 'Pembina',
  validFrom: '2025-01-01',
  validTo: null,
} as const;

const anOffice = (indicators: readonly IndicatorParts[], parts: PlanParts = {}): PlanDocument =>
  aPlanDocument({
    plan: { periodStart: 2025, periodEnd: 2026 },
    nodes: [{ level: 'objective', text: 'Sasaran', id: 'o', indicators }],
    officials: [head],
    ...parts,
  });

const aPrinted = (parts: Partial<PrintedDocument> = {}): PrintedDocument => ({
  kind: 'lkjip',
  year: 2025,
  date: '2026-02-16',
  sections: [],
  signers: [],
  ...parts,
});
const aSection = (parts: Partial<PrintedSection> = {}): PrintedSection => ({
  id: 'foreword',
  title: 'Kata Pengantar',
  isShown: true,
  isMandatory: false,
  isEmpty: false,
  gaps: [],
  texts: [],
  ...parts,
});

const run = (plan: PlanDocument, printed: PrintedDocument) =>
  runPreflight({
    plan,
    printed,
    score: (year) => scorePlan(plan, year),
    readField: createFieldReader(plan),
  });
const check = (plan: PlanDocument, rule: PreflightRule, printed: Partial<PrintedDocument> = {}) =>
  run(plan, aPrinted(printed)).find((one) => one.rule === rule)?.items ?? [];
const labels = (items: ReturnType<typeof check>): readonly string[] => items.map(({ label }) => label);

const filled: IndicatorParts = { name: 'a', targets: { 2025: '5', 2026: '6' }, realizations: { 2025: '5' } };

describe('the figures of a year', () => {
  it('want a realisation of each indicator with a target; a zero and a stated absence are given', () => {
    const plan = anOffice([
      { name: 'nol', targets: { 2025: '5' }, realizations: { 2025: '0' } },
      { name: 'tidak tersedia', targets: { 2025: '5' }, realizations: { 2025: { missingReason: 'Survei' } } },
      { name: 'kosong', targets: { 2025: '5' } },
      { name: 'tanpa target' },
    ]);
    const items = check(plan, 'realizations-missing');
    expect(labels(items)).toEqual(['kosong']);
    expect(items[0]?.place).toMatchObject({ screen: 'realization', year: 2025, filter: 'empty' });
    expect(check(plan, 'realizations-missing', { kind: 'renstra', year: null })).toEqual([]);
  });

  it('want an analysis under the threshold of 75 % and over 120 %, until its causes are written', () => {
    // 3 ÷ 5 = 60 %; 7 ÷ 5 = 140 %; 5 ÷ 5 = 100 %.
    const reached = (name: string, value: string): IndicatorParts => ({
      name,
      targets: { 2025: '5' },
      realizations: { 2025: value },
    });
    const parts = [reached('rendah', '3'), reached('tinggi', '7'), reached('tepat', '5')];
    const plan = anOffice(parts);
    expect(labels(check(plan, 'analyses-missing'))).toEqual(['rendah', 'tinggi']);
    const [low] = plan.indicators;
    const analysis = {
      id: 'n',
      version: 1,
      indicatorId: low?.id ?? '',
      year: 2025,
      quarter: 0 as const,
      causes: 'Kekurangan tenaga',
      obstacles: null,
      solutions: null,
      followUp: null,
      supporting: null,
    };
    expect(labels(check({ ...plan, analyses: [analysis] }, 'analyses-missing'))).toEqual(['tinggi']);
    expect(labels(check({ ...plan, analyses: [{ ...analysis, causes: ' ' }] }, 'analyses-missing'))).toEqual([
      'rendah',
      'tinggi',
    ]);
    expect(check(plan, 'analyses-missing', { kind: 'measurement' })).toEqual([]);
  });

  it('are noted while provisional or not verified, and hold nothing up', () => {
    const plan = anOffice([
      { ...filled, realizations: { 2025: { value: '5', isProvisional: true } } },
      { ...filled, name: 'b' },
    ]);
    const findings = run(plan, aPrinted());
    expect(findings.map(({ rule, weight }) => [rule, weight])).toEqual([
      ['realizations-provisional', 'note'],
      ['period-open', 'note'],
    ]);
    expect(isClean(findings)).toBe(true);
    const period = { id: 'p', version: 1, year: 2025, quarter: 0 as const, status: 'sealed' as const };
    const sealed = { ...plan, periods: [{ ...plan.periods[0], ...period }] } as PlanDocument;
    expect(check(sealed, 'period-open')).toEqual([]);
  });

  it('of an example are noted as such', () => {
    expect(check(anOffice([filled], { organization: { isExample: true } }), 'example-data')).toHaveLength(1);
    expect(check(anOffice([filled]), 'example-data')).toEqual([]);
  });
});

describe('a plan in print', () => {
  const ofPlan = { kind: 'renstra', year: null } as const;

  it('wants a period, indicators, and a target of each in every year', () => {
    const half = anOffice([filled, { name: 'b', targets: { 2025: '1' } }]);
    expect(check(half, 'targets-missing', ofPlan)).toMatchObject([{ label: 'b', found: '2026' }]);
    expect(check(half, 'targets-missing')).toEqual([]);
    expect(labels(check(half, 'targets-missing', { year: 2030 }))).toEqual(['a', 'b']);
    const timeless = anOffice([filled], { plan: { periodStart: null, periodEnd: null } });
    expect(check(timeless, 'no-period', ofPlan)).toHaveLength(1);
    expect(check(half, 'no-period', ofPlan)).toEqual([]);
    expect(check(anOffice([]), 'no-indicators', ofPlan)).toHaveLength(1);
    expect(check(half, 'no-indicators', ofPlan)).toEqual([]);
  });

  it('says how many errors the auditor found in it', () => {
    const unit = { unitOfMeasure: '%', direction: 'positive' } as const;
    expect(labels(check(anOffice([{ ...filled, ...unit }]), 'plan-errors', ofPlan))).toEqual([]);
    expect(
      labels(check(anOffice([{ ...filled, ...unit, unitOfMeasure: null }]), 'plan-errors', ofPlan)),
    ).toEqual(['1']);
  });
});

describe('whoever signs', () => {
  it('is named on the day of the document, with an NIP; a rank is only noted', () => {
    const plan = anOffice([filled]);
    expect(check(plan, 'signatory-missing')).toEqual([]);
    expect(check(plan, 'signatory-missing', { date: '2024-12-31' })).toHaveLength(1);
    expect(labels(check(anOffice([], { officials: [{ ...head, nip: null }] }), 'signatory-nip'))).toEqual([
      'Rina',
    ]);
    expect(check(plan, 'signatory-nip')).toEqual([]);
    expect(labels(check(anOffice([], { officials: [{ ...head, rank: ' ' }] }), 'signatory-rank'))).toEqual([
      'Rina',
    ]);
  });

  it('of an agreement is everyone on it; a superior from outside is only noted', () => {
    const agreement = (signers: PrintedDocument['signers']) => ({ kind: 'agreement', signers });
    const signers = [
      { position: 'Bupati', name: null, isOutside: true },
      { position: 'Kepala Dinas', name: 'Rina', isOutside: false },
      { position: 'Kepala Bidang', name: null, isOutside: false },
    ];
    const plan = anOffice([filled]);
    expect(labels(check(plan, 'signatory-missing', agreement(signers)))).toEqual(['Kepala Bidang']);
    expect(labels(check(plan, 'superior-unnamed', agreement(signers)))).toEqual(['Bupati']);
    expect(check(plan, 'signatory-missing', agreement(signers.slice(0, 2)))).toEqual([]);
  });
});

describe('what stands in a document', () => {
  const at = { section: 'foreword', subjectId: '' };

  it('has its gaps told by section, those to be written apart from those of data', () => {
    const sections = [
      aSection({ gaps: [{ text: at, words: 'Belum ditulis: kata pengantar.' }] }),
      aSection({ id: 'bases', title: 'Landasan Hukum', gaps: [{ text: null, words: 'Belum ada.' }] }),
      aSection({ id: 'own/1', title: 'Inovasi', isEmpty: true }),
      aSection({ id: 'review', title: 'Pernyataan Reviu', isShown: false, isMandatory: true }),
      aSection({ id: 'awards', title: 'Penghargaan', isShown: false, isEmpty: true }),
    ];
    const plan = anOffice([filled]);
    expect(check(plan, 'text-missing', { sections })).toMatchObject([
      { label: 'Kata Pengantar', place: { section: 'foreword', text: at } },
    ]);
    expect(labels(check(plan, 'data-missing', { sections }))).toEqual(['Landasan Hukum']);
    expect(labels(check(plan, 'section-empty', { sections }))).toEqual(['Inovasi']);
    expect(labels(check(plan, 'section-left-out', { sections }))).toEqual(['Pernyataan Reviu']);
    const whole = run(plan, aPrinted({ sections: [aSection()] }));
    expect(countOpen(whole)).toBe(0);
    expect(countOpen(run(plan, aPrinted({ sections })))).toBe(4);
  });

  it('has a live figure that points nowhere, one that is not there yet, and a typed one that differs', () => {
    const written = (runs: readonly RichRun[]): PlanDocument => {
      const plan = anOffice([{ ...filled, name: 'Persentase keluarga terdata' }]);
      const body = JSON.stringify([{ kind: 'paragraph', runs }]);
      const row = { id: 'n', version: 1, document: 'lkjip', year: 2025, ...at, body } as const;
      return { ...plan, narratives: [row] as unknown as PlanDocument['narratives'] };
    };
    const sections = [aSection({ texts: [at] })];
    const id = anOffice([filled]).indicators[0]?.id ?? '';
    const field = (of: string, year: number): RichRun => ({
      field: { of: 'indicator', id: of, year, figure: 'realization' },
    });
    expect(check(written([field('hilang', 2025)]), 'figure-gone', { sections })).toHaveLength(1);
    expect(check(written([field(id, 2025)]), 'figure-gone', { sections })).toEqual([]);
    expect(check(written([field(id, 2026)]), 'figure-missing', { sections })).toMatchObject([
      { label: 'Kata Pengantar', figure: 'realization', found: 'belum ada' },
    ]);
    expect(check(written([field(id, 2025)]), 'figure-missing', { sections })).toEqual([]);
    const typed = (figure: string) =>
      written([{ text: `Target Persentase keluarga terdata sebesar ${figure}.` }]);
    expect(check(typed('7'), 'number-differs', { sections })).toMatchObject([
      { found: '7', expected: '5,00' },
    ]);
    expect(check(typed('5'), 'number-differs', { sections })).toEqual([]);
    // What is not printed is not read.
    const hidden = [aSection({ texts: [at], isShown: false })];
    expect(check(typed('7'), 'number-differs', { sections: hidden })).toEqual([]);
  });
});
