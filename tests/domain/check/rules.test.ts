import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../db/domain/check/check-plan.ts';
import { fingerprintOf, splitDismissed, subjectOf } from '../../../db/domain/check/dismissals.ts';
import type { CheckRule } from '../../../db/domain/check/finding.ts';
import { computeFix } from '../../../db/domain/check/fix.ts';
import { type Decimal, decimal } from '../../../db/domain/decimal.ts';
import type { NodeLink, PlanDocument } from '../../../db/domain/plan-document.ts';
import { aPlanDocument, type IndicatorParts, type NodeParts } from '../../support/plan-document-builder.ts';

/** Nothing to ask about it. */
const sound: IndicatorParts = {
  name: 'Persentase keluarga terbantu',
  kind: 'ik',
  unitOfMeasure: '%',
  direction: 'positive',
  aggregation: 'last',
  definition: 'd',
  formula: 'a ÷ b',
  dataSource: 's',
  responsible: 'Bidang',
  selectionReason: 'r',
  baseline: [2024, '40'],
  targets: { 2025: '50', 2026: '60', 2027: '70' },
};

const plan = { periodStart: 2025, periodEnd: 2027 };
const withNodes = (nodes: readonly NodeParts[]): PlanDocument => aPlanDocument({ plan, nodes });
const withIndicator = (parts: Partial<IndicatorParts>): PlanDocument =>
  withNodes([{ level: 'objective', text: 'Sasaran', indicators: [{ ...sound, ...parts }] }]);
const find = (document: PlanDocument, rule: CheckRule) =>
  checkPlan(document).filter((finding) => finding.rule === rule);
const objective = (text: string, parts: Partial<NodeParts> = {}): NodeParts => ({
  level: 'objective',
  text,
  indicators: [{ ...sound, name: `Indeks ${text}` }],
  ...parts,
});

describe('the auditor of figures', () => {
  it('finds nothing in a sound row', () => {
    expect(checkPlan(withIndicator({}))).toEqual([]);
  });

  // 226 stands beside 0.21, 0.23 and 0.24: a thousandth of it is 0.226.
  it('sees a decimal comma that was lost, and offers the figure with it', () => {
    const document = withIndicator({
      unitOfMeasure: 'indeks',
      direction: 'negative',
      baseline: [2024, '0.24'],
      targets: { 2025: '0.23', 2026: '226', 2027: '0.21' },
    });
    const [finding] = find(document, 'figure-lost-comma');
    expect(finding).toMatchObject({
      year: 2026,
      severity: 'error',
      figures: { value: '226', restored: '0.226' },
    });
    expect(finding && computeFix(document, finding)).toMatchObject({
      kind: 'set-target',
      year: 2026,
      value: '0.226',
    });
  });

  // 870 stands beside 82.14 to 86, which are within a twentieth of each other: a tenth of it is 87.
  it('sees a comma lost before the last place where the others are close together', () => {
    const close = { 2025: '83', 2026: '84', 2027: '85', 2028: '86', 2029: '870' };
    const document = withIndicator({ baseline: [2024, '82.14'], targets: close });
    const [finding] = find(document, 'figure-lost-comma');
    expect(finding).toMatchObject({ year: 2029, figures: { value: '870', restored: '87' } });
  });

  it('sees it in what was reached, too', () => {
    const document = withIndicator({ realizations: { 2025: '5125' } });
    const [finding] = find(document, 'figure-lost-comma');
    expect(finding).toMatchObject({ year: 2025, figures: { restored: '51.25' } });
    expect(finding && computeFix(document, finding)).toMatchObject({ kind: 'set-realization' });
  });

  it.each([
    ['a row that grows twentyfold over the years', { 2025: '50', 2026: '300', 2027: '900' }],
    ['a row with two figures', { 2025: '1', 2026: '2' }],
    ['a tenfold leap of a row that is spread wide', { 2025: '5', 2026: '8', 2027: '10', 2028: '100' }],
    ['a large figure no place of which fits', { 2025: '50', 2026: '45', 2027: '1300' }],
  ])('says nothing of %s', (_, targets) => {
    expect(find(withIndicator({ targets, unitOfMeasure: 'orang' }), 'figure-lost-comma')).toEqual([]);
  });

  it('asks about a zero among the years of a rising measure, not about one it begins with', () => {
    const zeroIn = (year: number, baseline: string) =>
      find(
        withIndicator({
          baseline: [2024, baseline],
          targets: { 2025: '50', 2026: '60', 2027: '70', [year]: '0' },
        }),
        'target-zero-among-others',
      ).map((finding) => finding.year);
    expect(zeroIn(2026, '40')).toEqual([2026]);
    expect(zeroIn(2025, '40')).toEqual([2025]);
    expect(zeroIn(2025, '0')).toEqual([]);
  });

  it('asks about an end that is where it began, and tells 100 % to 100 % apart', () => {
    const end = (baseline: string, targets: Record<number, string>, parts: Partial<IndicatorParts> = {}) =>
      checkPlan(withIndicator({ baseline: [2024, baseline], targets, ...parts })).map(({ rule }) => rule);
    expect(end('40', { 2025: '40', 2026: '40', 2027: '40' })).toEqual(['target-equals-baseline']);
    expect(end('100', { 2025: '100', 2026: '100', 2027: '100' })).toEqual(['target-always-full']);
    const none = { direction: 'negative', unitOfMeasure: 'kasus' } as const;
    expect(end('0', { 2025: '0', 2026: '0', 2027: '0' }, none)).toEqual([]);
  });

  it('holds targets to the bounds of their indicator and to the period', () => {
    const bounded = withIndicator({ boundMax: decimal('65'), boundMin: decimal('0') });
    expect(find(bounded, 'target-out-of-bounds')).toMatchObject([{ year: 2027, figures: { target: '70' } }]);
    const stray = withIndicator({ targets: { 2024: '45', 2025: '50', 2026: '60', 2027: '70' } });
    const [finding] = find(stray, 'target-outside-period');
    expect(finding).toMatchObject({ year: 2024 });
    expect(finding && computeFix(stray, finding)).toMatchObject({ kind: 'remove-target', year: 2024 });
  });

  it('asks about a predicate its scale does not have', () => {
    const document = withIndicator({
      ordinalScale: 'predikat-sakip',
      baseline: [2024, 'B'],
      targets: { 2025: 'BB', 2026: 'Z', 2027: 'A' },
    });
    const known = document.ordinalScales.map(({ slug }) => slug);
    const scaled = { ...document, indicators: document.indicators.map((one) => ({ ...one })) };
    expect(known.length).toBeGreaterThan(0);
    expect(find(scaled, 'target-code-unknown').map(({ params }) => params.code)).toContain('Z');
  });

  // 30 of 40 are 75 %, not 80 %.
  it('asks where numerator and denominator give another figure', () => {
    const document = withIndicator({});
    const [first] = document.indicators;
    const cell = {
      ...withIndicator({ realizations: { 2025: '80' } }).realizations[0],
      indicatorId: first?.id ?? '',
      numerator: decimal('30'),
      denominator: decimal('40'),
    } as PlanDocument['realizations'][number];
    const told = find({ ...document, realizations: [cell] }, 'ratio-differs-from-value');
    expect(told).toMatchObject([{ year: 2025, figures: { value: '80', ratio: '75' } }]);
    const right = { ...cell, value: '75' as Decimal };
    expect(find({ ...document, realizations: [right] }, 'ratio-differs-from-value')).toEqual([]);
  });

  it('asks about a baseline of a year of the plan', () => {
    expect(find(withIndicator({ baseline: [2025, '40'] }), 'baseline-in-period')).toHaveLength(1);
  });
});

describe('the auditor of an indicator in two places', () => {
  const twice = (parts: Partial<IndicatorParts>): readonly string[] =>
    checkPlan(
      withNodes([
        { level: 'goal', text: 'Tujuan', indicators: [sound], children: [] },
        { level: 'objective', text: 'Sasaran', indicators: [{ ...sound, ...parts }] },
      ]),
    )
      .filter(({ indicatorId }) => indicatorId !== null)
      .map(({ rule }) => rule);

  it('accepts the same indicator said the same way', () => {
    expect(twice({ name: ' persentase  keluarga TERBANTU' })).toEqual([]);
  });

  it('asks about another unit, another target, and another name under one code', () => {
    expect(twice({ unitOfMeasure: 'orang' })).toEqual(['indicator-unit-differs']);
    expect(twice({ targets: { 2025: '50', 2026: '61', 2027: '70' } })).toEqual(['indicator-target-differs']);
    const coded = withNodes([
      { level: 'objective', text: 'A', indicators: [{ ...sound, code: 'IKU.1' }] },
      { level: 'objective', text: 'B', indicators: [{ ...sound, name: 'Persentase lain', code: 'IKU.1' }] },
    ]);
    expect(find(coded, 'indicator-name-differs')).toMatchObject([
      { params: { code: 'IKU.1', other: 'Persentase keluarga terbantu' } },
    ]);
  });

  it('asks about one that stands twice under a statement', () => {
    const document = withNodes([{ level: 'objective', text: 'A', indicators: [sound, sound] }]);
    expect(find(document, 'indicator-duplicate')).toHaveLength(1);
  });
});

describe('the auditor of statements', () => {
  it('asks about what is said twice, numbered twice or with a gap', () => {
    const document = withNodes([
      {
        level: 'goal',
        text: 'Tujuan',
        children: [
          objective('Satu', { code: '1.1' }),
          objective('Dua', { code: '1.2' }),
          objective('Empat', { code: '1.4' }),
          objective('dua', { code: '1.4' }),
        ],
      },
    ]);
    expect(find(document, 'code-gap')).toMatchObject([{ params: { code: '1.4', expected: '3' } }]);
    expect(find(document, 'code-duplicate')).toMatchObject([{ params: { code: '1.4' } }]);
    expect(find(document, 'statement-duplicate')).toMatchObject([{ params: { text: 'dua' } }]);
  });

  it('names links that come back to where they began, each circle once, and no pair that only crosses', () => {
    const document = withNodes(['a', 'b', 'c', 'd'].map((id) => objective(`Sasaran ${id}`, { id })));
    const link = (fromNodeId: string, toNodeId: string, kind: NodeLink['kind'] = 'supports'): NodeLink => ({
      id: `${fromNodeId}${toNodeId}${kind}`,
      fromNodeId,
      toNodeId,
      kind,
      note: null,
    });
    const findIn = (links: readonly NodeLink[]) =>
      find({ ...document, links }, 'links-in-circle').map(({ nodeId, params }) => [nodeId, params.other]);
    // d leads into the circle of a, b and c and is not part of it.
    expect(findIn([link('d', 'a'), link('b', 'c'), link('c', 'a'), link('a', 'b')])).toEqual([
      ['a', 'Sasaran b'],
    ]);
    expect(findIn([link('a', 'b'), link('b', 'a'), link('d', 'c'), link('c', 'd')])).toEqual([
      ['a', 'Sasaran b'],
      ['c', 'Sasaran d'],
    ]);
    expect(findIn([link('a', 'b', 'crosscuts'), link('b', 'a', 'crosscuts')])).toEqual([]);
    // Two ways to one result, and two relations of different kinds, are no circle.
    expect(findIn([link('a', 'b'), link('a', 'c'), link('b', 'd'), link('c', 'd')])).toEqual([]);
    expect(findIn([link('a', 'b'), link('b', 'a', 'cascades')])).toEqual([]);
  });

  it('asks about a result that states an activity, and about an empty row', () => {
    const document = withNodes([objective('Terlaksananya rapat koordinasi'), objective(' ')]);
    expect(find(document, 'objective-states-activity')).toHaveLength(1);
    expect(find(document, 'statement-blank')).toHaveLength(1);
  });

  it('follows the thread from served missions to goals, objectives and programs', () => {
    const document = withNodes([
      { level: 'mission', text: 'Diampu tanpa tujuan' },
      { level: 'mission', text: 'Bukan urusan kami', isServed: false },
      { level: 'mission', text: 'Lengkap', children: [{ level: 'goal', text: 'Tanpa sasaran' }] },
      { level: 'goal', text: 'Sendiri', children: [objective('Sasaran')] },
    ]);
    expect(find(document, 'mission-without-goal')).toMatchObject([
      { params: { text: 'Diampu tanpa tujuan' } },
    ]);
    expect(find(document, 'goal-without-objective')).toMatchObject([{ params: { text: 'Tanpa sasaran' } }]);
    expect(find(document, 'node-without-parent')).toMatchObject([{ params: { text: 'Sendiri' } }]);
  });

  it('takes a link to a goal for the thread: one goal under several missions', () => {
    const document = withNodes([
      { id: 'm1', level: 'mission', text: 'Satu', children: [{ id: 'g', level: 'goal', text: 'Tujuan' }] },
      { id: 'm2', level: 'mission', text: 'Dua' },
    ]);
    const link = { id: 'l', fromNodeId: 'm2', toNodeId: 'g', kind: 'cascades', note: null } as const;
    expect(find(document, 'mission-without-goal')).toHaveLength(1);
    expect(find({ ...document, links: [link] }, 'mission-without-goal')).toEqual([]);
  });

  it('asks who heads the office at the end of the period once there are officials', () => {
    const document = aPlanDocument({ plan, officials: [{ validTo: '2026-01-31' }] });
    expect(find(document, 'office-without-head')).toMatchObject([{ params: { day: '2027-12-31' } }]);
    expect(find(aPlanDocument({ plan, officials: [{}] }), 'office-without-head')).toEqual([]);
  });
});

describe('the auditor of programs', () => {
  // 60 + 30 are 90, not 100.
  it('adds the ceilings up', () => {
    const document = withNodes([
      {
        level: 'program',
        text: 'Program',
        budget: { 2025: ['100', null] },
        children: [
          { level: 'activity', text: 'A', budget: { 2025: ['60', null] } },
          { level: 'activity', text: 'B', budget: { 2025: ['30', null] } },
        ],
      },
    ]);
    expect(find(document, 'budget-differs-from-parts')).toMatchObject([
      { year: 2025, params: { text: 'Program' }, figures: { own: '100', below: '90', difference: '10' } },
    ]);
  });

  it('reads codes as the official list writes them', () => {
    const document = withNodes([
      {
        level: 'program',
        text: 'Program',
        code: '1.06.02',
        children: [
          { level: 'activity', text: 'Di bawah program lain', code: '1.06.04.2.01' },
          { level: 'activity', text: 'Bukan kode', code: '2.1' },
          { level: 'activity', text: 'Benar', code: '1.06.02.2.03' },
          { level: 'activity', text: 'Tanpa kode' },
        ],
      },
    ]);
    expect(find(document, 'code-under-other')).toMatchObject([{ params: { parent: '1.06.02' } }]);
    expect(find(document, 'code-malformed')).toMatchObject([{ params: { code: '2.1' } }]);
  });
});

describe('the auditor of words', () => {
  it('offers the corrected statement', () => {
    const document = withNodes([objective('Inovative dan efetif')]);
    const [finding] = find(document, 'word-misspelled');
    expect(finding && computeFix(document, finding)).toMatchObject({
      kind: 'set-node-text',
      text: 'Inovatif dan efektif',
    });
  });

  it('compares long words with the terms the document explains', () => {
    const glosses = [{ term: 'Kesejahteraan Sosial', meaning: 'm' }];
    const document = withNodes([
      { level: 'vision', text: 'Kesejahteraan', glosses },
      { level: 'mission', text: 'Meningkatkan kesejahtraan dan kesejahteraannya' },
    ]);
    expect(find(document, 'term-misspelled').map(({ params }) => params.words)).toEqual([
      'kesejahtraan → kesejahteraan',
    ]);
  });

  it('asks about an objective that speaks of another agency’s affair', () => {
    const document = withNodes([objective('Meningkatnya layanan puskesmas')]);
    expect(find(document, 'statement-names-other-affair')).toMatchObject([
      { params: { phrase: 'puskesmas' } },
    ]);
    const health = { ...document, organization: { ...document.organization, name: 'Dinas Kesehatan' } };
    expect(find(health, 'statement-names-other-affair')).toEqual([]);
  });
});

describe('a dismissed finding', () => {
  it('is set aside with its reason until what was found changes', () => {
    const document = withIndicator({ baseline: [2024, '70'] });
    const [finding] = find(document, 'target-equals-baseline');
    if (!finding) throw new Error('nothing was found');
    const dismissal = {
      id: 'd',
      version: 1,
      rule: finding.rule,
      subjectId: subjectOf(finding),
      year: finding.year ?? 0,
      fingerprint: fingerprintOf(finding),
      reason: 'Ditetapkan RPJMD',
    };
    const split = splitDismissed({ dismissals: [dismissal] }, checkPlan(document));
    expect(split.dismissed.map((one) => one.dismissal.reason)).toEqual(['Ditetapkan RPJMD']);
    expect(split.open.map(({ rule }) => rule)).not.toContain('target-equals-baseline');
    const changed = withIndicator({
      baseline: [2024, '71'],
      targets: { 2025: '71', 2026: '71', 2027: '71' },
    });
    const after = splitDismissed({ dismissals: [dismissal] }, checkPlan(changed));
    expect(after.open.map(({ rule }) => rule)).toContain('target-equals-baseline');
  });
});
