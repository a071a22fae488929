import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { usualPaper } from '../../../../db/domain/paper.ts';
import { isSigned } from '../model/keep-signature.ts';
import { measureTextHeight } from '../model/page-measures.ts';
import { type PageRun, splitPageRuns } from '../model/page-runs.ts';
import type { Block, Cover, Section } from '../model/report-model.ts';
import { isContentsEntry } from './bookmarks.ts';
import { joinLabel, makeContents } from './contents.ts';
import { type DocxContext, findBookmark } from './docx-context.ts';
import { makeFigure, makeLogo } from './figure.ts';
import { makeClauses, makeLetterhead, makeSignatures, makeTiles } from './layout-tables.ts';
import { colors, measurePage, styleIds, textWidthTwips, twips } from './measures.ts';
import { annexNumbering, partNumbering, readChapter } from './numbering.ts';
import { makeTable } from './table.ts';
import {
  makeDefinitions,
  makeList,
  makeParagraph,
  makePlaceholder,
  makeSignature,
  makeSubheading,
} from './text-blocks.ts';

export function makeSections(context: DocxContext): readonly ISectionOptions[] {
  const runs = splitPageRuns(context.model);
  const { cover } = context.model;
  return [
    ...(cover === null ? [] : [makeCoverSection(context, cover)]),
    ...runs.map((run, i) => makeRunSection(context, run, i === 0 ? null : (runs[i - 1] ?? null))),
  ];
}

function pageSize({ model }: DocxContext, orientation: Section['orientation']) {
  const { width, height, margin } = measurePage(model.look.paper);
  const turned = orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return { size: { width, height, orientation: turned }, margin };
}

/** Header and footer go on from the section before; only a page of another width needs its own. */
function makeRunSection(context: DocxContext, run: PageRun, before: PageRun | null): ISectionOptions {
  const isFirst = before === null && context.model.cover === null;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        ...pageSize(context, run.orientation),
        pageNumbers: {
          formatType: run.pages === 'roman' ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL,
          ...(run.restarts ? { start: 1 } : {}),
        },
      },
    },
    ...(isFirst ? { headers: { default: makeHeader(context) } } : {}),
    ...(before?.orientation === run.orientation
      ? {}
      : { footers: { default: makeFooter(context, run.orientation) } }),
    children: run.sections.flatMap((section) => makeSection(context, section)),
  };
}

function makeSection(context: DocxContext, section: Section): readonly FileChild[] {
  const letterhead = section.letterhead === undefined ? [] : makeLetterhead(context, section);
  const heading = section.title === '' ? [] : [makeHeading(context, section)];
  return [
    ...letterhead,
    ...heading,
    ...section.blocks.flatMap((block, i) => makeBlock(context, section, block, isSigned(section.blocks, i))),
  ];
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

function makeHeading(context: DocxContext, section: Section): Paragraph {
  // The heading of the contents is none of its own entries.
  if (!section.isListed && section.level === 1) {
    return new Paragraph({ style: styleIds.frontHeading, children: [new TextRun(section.title)] });
  }
  const text = new TextRun(section.level === 3 ? joinLabel(section) : section.title);
  return new Paragraph({
    heading: headingLevels[section.level - 1] ?? HeadingLevel.HEADING_4,
    ...numberHeading(context, section),
    children: [
      isContentsEntry(section)
        ? new Bookmark({ id: findBookmark(context, section.id), children: [text] })
        : text,
    ],
  });
}

/** Most headings are counted by their style; what has no number or one of another list says so itself. */
function numberHeading({ model }: DocxContext, { level, label, role }: Section) {
  if (role === 'annex') return { numbering: { reference: annexNumbering, level: 0 } };
  if ((level === 1 && role === null) || (level === 2 && label === null)) return { numbering: false as const };
  if (level !== 2 || model.headings.second === 'letter') return {};
  return { numbering: { reference: partNumbering(readChapter(label ?? '')), level: 0 } };
}

/** What is signed stays with the signature below it. */
function makeBlock(
  context: DocxContext,
  section: Section,
  block: Block,
  isKept: boolean,
): readonly FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [makeParagraph(context, block, isKept)];
    case 'subheading':
      return [makeSubheading(context, block)];
    case 'list':
      return makeList(context, block, isKept);
    case 'definitions':
      return makeDefinitions(block);
    case 'clauses':
      return makeClauses(context, block, section.orientation, isKept);
    case 'tiles':
      return makeTiles(context, block, section.orientation);
    case 'table':
      return makeTable(context, block, section.orientation, isKept);
    case 'figure':
      return makeFigure(context, block);
    case 'placeholder':
      return [makePlaceholder(block, isKept)];
    case 'signature':
      return makeSignature(context, block);
    case 'signatures':
      return makeSignatures(context, block, section.orientation);
    case 'contents':
      return makeContents(context, block);
  }
}

function makeHeader({ model }: DocxContext): Header {
  const mark = model.pageMark;
  if (mark === null) return new Header({ children: [new Paragraph({ children: [] })] });
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ text: mark.line, bold: true, size: 16, color: colors.example }),
          new TextWatermark({
            text: mark.watermark,
            font: model.look.font.wordName,
            bold: true,
            color: colors.hairline,
            opacity: 0.4,
          }),
        ],
      }),
    ],
  });
}

function makeFooter({ model }: DocxContext, orientation: Section['orientation']): Footer {
  const small = { size: 16, color: colors.muted } as const;
  return new Footer({
    children: [
      new Paragraph({
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colors.hairline } },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidthTwips(model.look.paper, orientation) }],
        children: [
          new TextRun({ text: model.footer, ...small }),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT], ...small }),
        ],
      }),
    ],
  });
}

function makeCoverSection(context: DocxContext, cover: Cover): ISectionOptions {
  return {
    properties: { page: pageSize(context, 'portrait') },
    headers: { default: makeHeader(context) },
    footers: { default: new Footer({ children: [new Paragraph({ children: [] })] }) },
    children: makeCover(context, cover),
  };
}

function makeCover(context: DocxContext, cover: Cover): readonly Paragraph[] {
  const line = (style: string, text: string, isRuled = false) =>
    new Paragraph({
      style,
      ...(isRuled
        ? {
            border: {
              bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, space: 10, color: colors.navy },
            },
          }
        : {}),
      children: [new TextRun(text)],
    });
  const upper = (text: string) => text.toLocaleUpperCase('id');
  return [
    ...(cover.logo === null ? [] : [makeLogo(styleIds.coverRegion, cover.logo)]),
    ...(cover.region === null ? [] : [line(styleIds.coverRegion, upper(cover.region))]),
    line(styleIds.coverOrganization, upper(cover.organization), true),
    line(styleIds.coverTitle, upper(cover.title)),
    ...(cover.subtitle === null ? [] : [line(styleIds.coverSubtitle, upper(cover.subtitle))]),
    new Paragraph({
      style: styleIds.coverFoot,
      spacing: { before: measureCoverFoot(context, cover) },
      children: [new TextRun(cover.signedBy)],
    }),
    ...(cover.address === null
      ? []
      : [
          new Paragraph({
            style: styleIds.coverFoot,
            children: [new TextRun({ text: cover.address, bold: false, size: 19, color: colors.muted })],
          }),
        ]),
    line(styleIds.coverFoot, cover.year),
  ];
}

/** Puts the foot of the cover near the foot of the page, whatever the length of the title. */
const coverFootSpace = 4600;

/** The cover was made for A4: what another paper is taller goes above its foot, and the logo takes its own from there. */
function measureCoverFoot({ model }: DocxContext, { logo }: Cover): number {
  const taller = measureTextHeight(model.look.paper, 'portrait') - measureTextHeight(usualPaper, 'portrait');
  return Math.max(400, coverFootSpace + twips(taller - (logo === null ? 0 : logo.height + logoGap)));
}
const logoGap = 24;
