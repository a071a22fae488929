import { drawBarChart, measureBarChartHeight } from './bar-chart.ts';
import type { ChartDescription } from './chart-description.ts';
import { type Box, drawLineChart } from './line-chart.ts';
import { drawMono } from './mono.ts';
import { chartColors, drawText, wrapSvg } from './svg.ts';
import { wrapText } from './text-metrics.ts';

export type DrawnFigure = Readonly<{ svg: string; width: number; height: number }>;

/** The width of the text on an A4 page (155 mm) in CSS pixels. */
const figureWidth = 586;
const columnGap = 22;
const rowGap = 14;
const titleSize = 10;
const titleLineHeight = 13;
const titleLineLimit = 2;
const lineChartHeight = { alone: 190, beside: 150 } as const;

type Panel = Readonly<{ chart: ChartDescription; title: readonly string[]; height: number }>;

/** One picture of one or more charts, two in a row. */
export function drawFigure(charts: readonly ChartDescription[], isMono = false): DrawnFigure {
  const isAlone = charts.length === 1;
  const width = isAlone ? figureWidth : (figureWidth - columnGap) / 2;
  const panels = charts.map((chart) => makePanel(chart, width, isAlone));
  const rows: Panel[][] = [];
  for (const [i, panel] of panels.entries()) {
    if (isAlone || i % 2 === 0) rows.push([panel]);
    else rows.at(-1)?.push(panel);
  }
  let y = 0;
  const drawn: string[] = [];
  for (const row of rows) {
    // Titles of one row share a height, so that the charts below them stand in line.
    const titleHeight = Math.max(...row.map((panel) => panel.title.length)) * titleLineHeight;
    const chartHeight = Math.max(...row.map((panel) => panel.height));
    for (const [i, panel] of row.entries()) {
      const x = i * (width + columnGap);
      drawn.push(drawTitle(panel.title, x, y));
      drawn.push(drawChart(panel.chart, { x, y: y + titleHeight, width, height: chartHeight }));
    }
    y += titleHeight + chartHeight + rowGap;
  }
  const height = Math.max(y - rowGap, 1);
  const svg = wrapSvg(figureWidth, height, drawn.join(''));
  return { svg: isMono ? drawMono(svg) : svg, width: figureWidth, height };
}

function makePanel(chart: ChartDescription, width: number, isAlone: boolean): Panel {
  const text = chart.unit === null ? chart.title : `${chart.title} (${chart.unit})`;
  const title = wrapText(text, width, titleSize, titleLineLimit, true);
  const height =
    chart.kind === 'bars' ? measureBarChartHeight(chart) : lineChartHeight[isAlone ? 'alone' : 'beside'];
  return { chart, title, height };
}

const drawTitle = (lines: readonly string[], x: number, y: number): string =>
  lines
    .map((line, i) =>
      drawText(x, y + titleSize + i * titleLineHeight, line, {
        size: titleSize,
        color: chartColors.ink,
        isBold: true,
      }),
    )
    .join('');

const drawChart = (chart: ChartDescription, box: Box): string =>
  chart.kind === 'bars' ? drawBarChart(chart, box) : drawLineChart(chart, box);
