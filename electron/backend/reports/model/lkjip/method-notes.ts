import { formatDecimal, formatPercent } from '../../../../../db/domain/format.ts';
import { fromDecimal } from '../../../../../db/domain/rational.ts';
import { body, cell, paragraph } from '../blocks.ts';
import { makeTable } from '../fit-table.ts';
import type { ReportContext } from '../report-context.ts';
import type { Block, Table } from '../report-model.ts';

const scaleTableId = 'table/scale';

/** Bands are labelled in Indonesian and English; a Danish report takes the English words. */
export const writeBand = (
  context: ReportContext,
  band: { label: { id: string; en: string } } | null,
): string =>
  band === null ? context.texts.cell.missing : band.label[context.language === 'id' ? 'id' : 'en'];

const writeScaleName = (context: ReportContext): string =>
  context.scoring.scale.name[context.language === 'id' ? 'id' : 'en'];

type Use = Readonly<{
  positive: boolean;
  negative: boolean;
  stabilize: boolean;
  range: boolean;
  ordinal: boolean;
}>;

function findUse({ document, year }: ReportContext): Use {
  const numbers = document.indicators.filter((one) => one.valueKind === 'number');
  return {
    positive: numbers.some((one) => one.direction === 'positive'),
    negative: numbers.some((one) => one.direction === 'negative'),
    stabilize: numbers.some((one) => one.direction === 'stabilize'),
    range: document.targets.some((one) => one.year === year && one.valueMax !== null),
    ordinal: document.indicators.some((one) => one.valueKind === 'ordinal'),
  };
}

export function writeCap(context: ReportContext): string {
  const { cap, capScope } = context.scoring.settings;
  const texts = context.texts.method;
  if (cap === null) return texts.noCap;
  const decimals = cap.includes('.') ? 2 : 0;
  return texts.cap[capScope](formatPercent(cap, { locale: context.locale, decimals }));
}

/** How the figures came about, for exactly the kinds of indicators that the plan has. */
export function makeMethodBlocks(context: ReportContext): readonly Block[] {
  const { settings } = context.scoring;
  const texts = context.texts.method;
  const use = findUse(context);
  const scale = settings.bandReading === 'lower-bound' ? texts.scale : texts.scaleRounded;
  const items = [
    ...(use.positive ? [texts.positive] : []),
    ...(use.negative ? [settings.negativeVariant === 'A' ? texts.negativeA : texts.negativeB] : []),
    ...(use.stabilize ? [texts.stabilize] : []),
    ...(use.range ? [texts.range] : []),
    ...(use.ordinal ? [texts.ordinal] : []),
    writeCap(context),
    settings.averaging === 'pooled' ? texts.pooled : texts.meanOfMeans,
    scale(writeScaleName(context)),
  ];
  return [
    paragraph(texts.intro),
    { kind: 'list', isOrdered: false, items: items.map((text) => [{ text }]) },
    makeScaleTable(context),
  ];
}

/** One line below a table, for a reader who opens the report there. */
export function writeMethodNote(context: ReportContext): string {
  const texts = context.texts.method;
  const use = findUse(context);
  const isVariantA = context.scoring.settings.negativeVariant === 'A';
  const formulas = [
    texts.shortPositive,
    ...(use.negative ? [isVariantA ? texts.shortNegativeA : texts.shortNegativeB] : []),
  ];
  return `${texts.short(formulas.join('; '), writeCap(context))} ${texts.predicateAfter(writeScaleName(context))}`;
}

function makeScaleTable(context: ReportContext): Table {
  const { texts, scoring } = context;
  const bands = scoring.scale.bands;
  const rows = bands.map((band, i) => {
    const above = bands[i - 1];
    const write = (bound: NonNullable<typeof band.bound>) =>
      formatDecimal(fromDecimal(bound), { locale: context.locale });
    const low =
      band.bound === null
        ? null
        : (band.isInclusive ? texts.method.from : texts.method.above)(write(band.bound));
    const high =
      above?.bound == null
        ? null
        : (above.isInclusive ? texts.method.upTo : texts.method.notOver)(write(above.bound));
    // Above 100 and from 100 on: what is left between them is one figure.
    const isPoint = band.bound !== null && band.bound === above?.bound;
    const interval = isPoint
      ? write(band.bound)
      : [low, high].filter((part) => part !== null).join(` ${texts.and} `);
    return body([cell(String(i + 1)), cell(interval), cell(writeBand(context, band))]);
  });
  return makeTable({
    id: scaleTableId,
    caption: texts.method.scaleCaption(writeScaleName(context)),
    aligns: ['center', 'center', 'left'],
    header: [[cell(texts.column.number), cell(texts.column.interval), cell(texts.column.predicate)]],
    rows,
    notes: scoring.scale.source === null ? [] : [texts.method.scaleSource(scoring.scale.source)],
  });
}
