import { drawFigure } from '../charts/draw-figure.ts';
import { measureText } from '../charts/text-metrics.ts';
import type { PageText } from '../model/keep-signature.ts';
import { measureTextHeight, measureTextWidth } from '../model/page-measures.ts';
import { splitPageRuns } from '../model/page-runs.ts';
import { isKeptWhole, type PlacedCell, placeCells } from '../model/place-cells.ts';
import {
  type Block,
  listBlocks,
  listSections,
  type Photo,
  type ReportModel,
  type Section,
  type Table,
  type TextSource,
} from '../model/report-model.ts';
import { closeTable, type PreparedRow } from './close-table.ts';
import { type KeptBlock, keepSignatures } from './keep-signatures.ts';

/** The model in the shape the template reads: pages already split, charts already drawn, cells already placed. */
export function prepareReport(model: ReportModel): Record<string, unknown> {
  const [year = 0, month = 1, day = 1] = model.date.split('-').map(Number);
  return {
    title: model.title,
    organization: model.organization,
    language: model.language,
    region: regions[model.language],
    date: { year, month, day },
    footer: model.footer,
    pageMark: model.pageMark,
    wording: model.wording,
    paper: model.look.paper,
    signing: model.look.signing,
    cover: model.cover && { ...model.cover, logo: prepareLogo(model.cover.logo) },
    chapterWidth: measureChapterWidth(model),
    runs: splitPageRuns(model).map((run) => ({
      numbering: run.pages === 'roman' ? 'i' : '1',
      isLandscape: run.orientation === 'landscape',
      restarts: run.restarts,
      sections: run.sections.map(
        ({ id, level, label, title, isListed, letterhead, blocks, orientation }) => ({
          id,
          level,
          label,
          title,
          isListed,
          letterhead: letterhead ? { ...letterhead, logo: prepareLogo(letterhead.logo) } : null,
          blocks: keepSignatures(markTexts(blocks), measurePage(model, orientation)).map((block) =>
            prepareBlock(block, level, model.look.paper.isMono),
          ),
        }),
      ),
    })),
  };
}

/** Of the language tag: `id-ID`. */
const regions: Readonly<Record<ReportModel['language'], string>> = { id: 'ID', en: 'GB', da: 'DK' };

/** Room for the widest `BAB VIII` in the table of contents, in points. */
function measureChapterWidth(model: ReportModel): number {
  const labels = model.sections.flatMap((section) => (section.label === null ? [] : [section.label]));
  return Math.max(...labels.map((label) => measureText(label, 10.5, true)), 0) + 10;
}

type Spot = Readonly<{ kind: 'spot'; at: 'start' | 'end' }> & TextSource;

/** Around the blocks of one text of the office, marks that say where it begins and ends. */
function markTexts(blocks: readonly Block[]): readonly (Block | Spot)[] {
  const isSame = (a: TextSource | undefined, b: TextSource | undefined): boolean =>
    a?.section === b?.section && a?.subjectId === b?.subjectId;
  return blocks.flatMap((block, i) => {
    const { source } = block;
    if (source === undefined) return [block];
    const mark = (at: Spot['at']): Spot => ({ kind: 'spot', at, ...source });
    return [
      ...(isSame(blocks[i - 1]?.source, source) ? [] : [mark('start')]),
      block,
      ...(isSame(blocks[i + 1]?.source, source) ? [] : [mark('end')]),
    ];
  });
}

const measurePage = ({ look }: ReportModel, orientation: Section['orientation']): PageText => ({
  width: measureTextWidth(look.paper, orientation),
  height: measureTextHeight(look.paper, orientation),
});

const prepareLogo = (logo: Photo | null) =>
  logo && { path: namePhoto(logo), width: logo.width, height: logo.height };

function prepareBlock(block: KeptBlock<Block | Spot>, sectionLevel: number, isMono: boolean): unknown {
  switch (block.kind) {
    case 'figure': {
      const { charts, photo, ...figure } = block;
      if (photo === undefined) return { ...figure, svg: drawFigure(charts, isMono).svg };
      const { width, height } = photo;
      return { ...figure, photo: { path: namePhoto(photo), width, height } };
    }
    case 'subheading':
      return { ...block, depth: Math.min(sectionLevel + block.level, 6) };
    case 'table':
      return 'signedBy' in block ? closeTable(block, prepareTable(block).rows) : prepareTable(block);
    default:
      return block;
  }
}

const namePhoto = ({ hash, mediaType }: Photo): string =>
  `/${hash}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;

/** The pictures of the office, by the names that the prepared report calls them. */
export function listPhotos(model: ReportModel): ReadonlyMap<string, Uint8Array> {
  const logos = [
    model.cover?.logo,
    ...listSections(model.sections).map(({ letterhead }) => letterhead?.logo),
  ];
  const shown = listBlocks(model).map((block) => (block.kind === 'figure' ? block.photo : undefined));
  return new Map([...logos, ...shown].flatMap((photo) => (photo ? [[namePhoto(photo), photo.bytes]] : [])));
}

/**
 * In points: rows that stand together, or a row of long texts, may be parted over two pages above it. What is taller
 * than a page and may not be parted is cut off below the page's end, figures and all.
 */
const tallestKept = 300;
/** Of a table's own text in its usual size: a wide letter, and a line. */
const letterWidth = 5.4;
const lineHeight = 11;

function prepareTable(table: Table) {
  const placed = placeCells(table.rows, table.columns.length);
  const widthOf = (column: number, span: number): number =>
    table.columns.slice(column, column + span).reduce((sum, { width }) => sum + width, 0);
  const heightOf = ({ cell, column }: PlacedCell): number => {
    const letters = Math.max(1, Math.floor(widthOf(column, cell.columns ?? 1) / letterWidth));
    return Math.ceil(cell.text.length / letters) * lineHeight;
  };
  const heights = placed.map((cells) =>
    Math.max(lineHeight, ...cells.map((one) => ((one.cell.rows ?? 1) === 1 ? heightOf(one) : 0))),
  );
  const isTall = (one: PlacedCell, row: number): boolean => {
    const spanned = heights.slice(row, row + (one.cell.rows ?? 1)).reduce((sum, height) => sum + height, 0);
    return Math.max(spanned, heightOf(one)) > tallestKept;
  };
  return {
    ...table,
    rows: table.rows.map(
      (row, i): PreparedRow => ({
        kind: row.kind,
        cells: (placed[i] ?? []).map((one) => ({
          ...one.cell,
          place: one.column,
          isBreakable: !isKeptWhole(one.cell.rows ?? 1, table.keptRows) || isTall(one, i),
        })),
      }),
    ),
  };
}
