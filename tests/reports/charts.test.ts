import { describe, expect, it } from 'vitest';
import type {
  ChartDescription,
  ChartPoint,
} from '../../electron/backend/reports/charts/chart-description.ts';
import { drawFigure } from '../../electron/backend/reports/charts/draw-figure.ts';
import { makePngDrawer } from '../../electron/backend/reports/charts/draw-png.ts';
import { formatTick } from '../../electron/backend/reports/charts/format-tick.ts';
import { measureText, wrapText } from '../../electron/backend/reports/charts/text-metrics.ts';
import { listBlocks } from '../../electron/backend/reports/model/report-model.ts';
import { makeResources } from '../backend/support/resources.ts';
import { makeTempDir } from '../backend/support/temp-dir.ts';
import { aPlanDocument, type IndicatorParts } from '../support/plan-document-builder.ts';
import { buildModel } from './support/render.ts';

const points = (values: readonly (number | null)[]): readonly (ChartPoint | null)[] =>
  values.map((value) => (value === null ? null : { value, text: String(value).replace('.', ',') }));

function aChart(parts: Partial<ChartDescription> = {}): ChartDescription {
  return {
    kind: 'line',
    title: 'Prevalensi stunting',
    unit: '%',
    numberLocale: 'id',
    categories: ['2024', '2025', '2026', '2027'],
    series: [
      { role: 'target', label: 'Target', points: points([null, 19, 17, 15]) },
      { role: 'realization', label: 'Realisasi', points: points([21.3, 20.1, 18, null]) },
    ],
    rankLabels: null,
    ...parts,
  };
}

const countOf = (svg: string, pattern: RegExp): number => (svg.match(pattern) ?? []).length;

describe('a chart over the years', () => {
  it('marks realizations with dots and targets with squares, the target line dashed, and has no legend', () => {
    const { svg } = drawFigure([aChart()]);
    expect(countOf(svg, /<circle /g)).toBe(3);
    expect(countOf(svg, /<rect [^>]*stroke="#BD3C05"/g)).toBe(3);
    expect(countOf(svg, /stroke-dasharray/g)).toBe(1);
    expect(countOf(svg, />Realisasi</g)).toBe(1);
    expect(countOf(svg, />Target</g)).toBe(1);
  });

  it('writes every figure beside its mark, up to eight of them', () => {
    const { svg } = drawFigure([aChart()]);
    for (const text of ['21,3', '20,1', '18', '19', '17', '15']) expect(svg).toContain(`>${text}</text>`);
    const many = Array.from({ length: 9 }, (_, i) => 10.5 + i);
    const long = aChart({
      categories: many.map((_, i) => String(2020 + i)),
      series: [{ role: 'realization', label: 'Realisasi', points: points(many) }],
    });
    expect(drawFigure([long]).svg).not.toContain('>10,5</text>');
  });

  it('leaves out names of years that would touch', () => {
    const years = Array.from({ length: 40 }, (_, i) => String(2001 + i));
    const long = aChart({
      categories: years,
      series: [{ role: 'target', label: 'Target', points: points(years.map((_, i) => i)) }],
    });
    const { svg } = drawFigure([long]);
    const shown = years.filter((year) => svg.includes(`>${year}</text>`));
    expect(shown[0]).toBe('2001');
    expect(shown).not.toContain('2002');
    expect(shown.length).toBeGreaterThan(15);
  });

  it('draws no line across a year that has no figure', () => {
    const gap = aChart({
      series: [{ role: 'realization', label: 'Realisasi', points: points([1, 2, null, 4]) }],
    });
    const { svg } = drawFigure([gap]);
    expect(countOf(svg, /<path /g)).toBe(1);
    expect(svg).toMatch(/<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+"/);
    expect(countOf(svg, /<circle /g)).toBe(3);
  });

  it('does not begin below zero what never is', () => {
    const { svg } = drawFigure([
      aChart({ series: [{ role: 'realization', label: 'R', points: points([0.5, 30, 60, 90]) }] }),
    ]);
    expect(svg).not.toContain('−');
  });

  it('keeps a series of one and the same value on the paper', () => {
    const { svg } = drawFigure([
      aChart({ series: [{ role: 'target', label: 'Target', points: points([0, 0, 0, 0]) }] }),
    ]);
    expect(svg).not.toContain('NaN');
    expect(svg).not.toContain('Infinity');
  });

  it('places predicates at their ranks and names them on the axis', () => {
    const ranks = aChart({
      unit: null,
      series: [
        {
          role: 'realization',
          label: 'Realisasi',
          points: [{ value: 4, text: 'B' }, null, { value: 5, text: 'BB' }, null],
        },
      ],
      rankLabels: [
        { value: 6, text: 'A' },
        { value: 5, text: 'BB' },
        { value: 4, text: 'B' },
        { value: 3, text: 'CC' },
        { value: 1, text: 'D' },
      ],
    });
    const { svg } = drawFigure([ranks]);
    for (const code of ['A', 'CC']) expect(svg).toContain(`>${code}</text>`);
    expect(svg).not.toContain('>D</text>');
  });

  it('draws a target that is a range from end to end', () => {
    const range = aChart({
      series: [
        {
          role: 'target',
          label: 'Target',
          points: [{ value: 80, upTo: 90, text: '80–90' }, null, null, null],
        },
      ],
    });
    const { svg } = drawFigure([range]);
    expect(countOf(svg, /<rect [^>]*stroke="#BD3C05"/g)).toBe(2);
    expect(countOf(svg, /<line [^>]*stroke="#BD3C05"/g)).toBe(1);
    expect(svg).toContain('>80–90</text>');
  });

  it('writes names as text', () => {
    const { svg } = drawFigure([aChart({ title: 'A & <b> "c"', series: aChart().series })]);
    expect(svg).toContain('A &amp; &lt;b&gt; &quot;c&quot; (%)');
  });

  it('sets two charts in a row and gives the odd one its place', () => {
    const one = drawFigure([aChart()]);
    const three = drawFigure([aChart(), aChart(), aChart()]);
    expect(three.width).toBe(one.width);
    expect(three.height).toBeGreaterThan(one.height);
  });
});

describe('a chart of one year', () => {
  it('is a bar from zero with the target as a mark across it', () => {
    const bars = aChart({
      kind: 'bars',
      categories: ['2026'],
      series: [
        { role: 'target', label: 'Target', points: points([85]) },
        { role: 'realization', label: 'Realisasi', points: points([82.1]) },
      ],
    });
    const { svg } = drawFigure([bars]);
    expect(countOf(svg, /<rect /g)).toBe(1);
    expect(svg).toContain('>Realisasi 82,1</text>');
    expect(svg).toContain('>Target 85</text>');
    expect(countOf(svg, /<line [^>]*stroke-width="2"/g)).toBe(1);
  });
});

describe('which charts a report has', () => {
  const report = (indicators: readonly IndicatorParts[], plan = {}) =>
    listBlocks(
      buildModel(aPlanDocument({ plan, nodes: [{ level: 'objective', text: 'O', indicators }] })),
    ).flatMap((block) => (block.kind === 'figure' ? [block] : []));

  it('is one for each indicator with anything to draw, four to a figure', () => {
    const one: IndicatorParts = { name: 'I', targets: { 2025: '1', 2026: '2' } };
    const figures = report([...Array.from({ length: 5 }, () => one), { name: 'Kosong' }]);
    expect(figures.map(({ charts }) => charts.length)).toEqual([4, 1]);
    expect(figures.map(({ caption }) => caption.text)).toEqual([
      'Realisasi dan target indikator Sasaran 1, 2025–2026 (bagian 1 dari 2)',
      'Realisasi dan target indikator Sasaran 1, 2025–2026 (bagian 2 dari 2)',
    ]);
  });

  it('is a bar where only one year is known', () => {
    const [figure] = report([{ name: 'I', targets: { 2026: '80' }, realizations: { 2026: '72' } }]);
    expect(figure?.charts[0]?.kind).toBe('bars');
  });

  it('begins at the baseline, shows no realization after the year reported on, and keeps empty years', () => {
    const [figure] = report([
      {
        name: 'I',
        baseline: [2023, '5'],
        targets: { 2025: '6', 2029: '9' },
        realizations: { 2025: '6', 2026: '7', 2027: '8' },
      },
    ]);
    expect(figure?.charts[0]?.categories).toEqual(['2023', '2024', '2025', '2026', '2027', '2028', '2029']);
    const realized = figure?.charts[0]?.series.find(({ role }) => role === 'realization')?.points;
    expect(realized?.map((point) => point?.text ?? null)).toEqual([
      '5,00',
      null,
      '6,00',
      '7,00',
      null,
      null,
      null,
    ]);
  });
});

describe('letters on a chart', () => {
  it('are as wide as in the font', () => {
    // Arial: a digit is 556 thousandths of its size, a space 278.
    expect(measureText('100', 10)).toBeCloseTo(16.68, 5);
    expect(measureText('1 0', 10)).toBeCloseTo(13.9, 5);
    // Bold: K 722, o n d 611 each, i 278, s 556, i 278.
    expect(measureText('Kondisi', 10, true)).toBeCloseTo(36.67, 5);
  });

  it('wrap at spaces and end in an ellipsis where two lines are not enough', () => {
    expect(wrapText('satu dua', 1000, 10, 2)).toEqual(['satu dua']);
    const lines = wrapText('Persentase penyandang masalah kesejahteraan sosial yang terpenuhi', 120, 10, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
    for (const line of lines) expect(measureText(line, 10)).toBeLessThanOrEqual(120);
    expect(wrapText('', 100, 10, 2)).toEqual([]);
  });

  it.each([
    [1_500_000, 'id', '1.500.000'],
    [0.30000000000000004, 'id', '0,3'],
    [-2.5, 'en', '−2.5'],
    [1e21, 'id', '1.000.000.000.000.000.000.000'],
  ] as const)('write a place on the axis, %d in %s, as %s', (value, locale, text) => {
    expect(formatTick(value, locale)).toBe(text);
  });
});

describe('the picture for programs that cannot draw a chart', () => {
  it('is a PNG, the same every time, with the bundled fonts alone', async () => {
    const draw = makePngDrawer(makeResources(makeTempDir()));
    const drawn = drawFigure([aChart()]);
    const first = Buffer.from(await draw(drawn));
    expect(first.subarray(1, 4).toString()).toBe('PNG');
    expect(first.readUInt32BE(16)).toBe(Math.round(drawn.width * 1.5));
    expect(Buffer.compare(first, Buffer.from(await draw(drawn)))).toBe(0);
    // Without letters the picture is another: the fonts are found.
    const blank = await draw({ ...drawn, svg: drawn.svg.replace(/<text[\s\S]*?<\/text>/g, '') });
    expect(Buffer.compare(first, Buffer.from(blank))).not.toBe(0);
  });
});
