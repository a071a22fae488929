import {
  InternalHyperlink,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { type Contents, isCaptioned, listBlocks, listSections, type Section } from '../model/report-model.ts';
import { isContentsEntry } from './bookmarks.ts';
import { type DocxContext, findBookmark } from './docx-context.ts';
import { beginField, endField, pageOf } from './fields.ts';
import { contentsIndent, styleIds, textWidthTwips } from './measures.ts';

type Entry = Readonly<{ id: string; style: string; label: string | null; text: string; level: 1 | 2 | 3 }>;

/** Lists that Word can make anew, written with their entries and pages, so that they can be read before it does. */
export function makeContents(context: DocxContext, block: Contents): readonly Paragraph[] {
  const { wording } = context.model;
  if (block.of === 'sections') {
    return makeEntries(context, 'TOC \\o "1-3" \\h \\z \\u', listSectionEntries(context));
  }
  const word = block.of === 'tables' ? wording.table : wording.figure;
  return makeEntries(context, `TOC \\h \\z \\c "${word}"`, listCaptionEntries(context, block.of, word));
}

function listSectionEntries(context: DocxContext): readonly Entry[] {
  return listSections(context.model.sections)
    .filter(isContentsEntry)
    .map((section) => {
      const isInText = section.level === 3;
      return {
        id: section.id,
        style: `TOC${section.level}`,
        label: isInText ? null : section.label,
        text: isInText ? joinLabel(section) : section.title,
        level: section.level === 4 ? 3 : section.level,
      };
    });
}

export const joinLabel = ({ label, title }: Section): string =>
  label === null ? title : `${label} ${title}`;

function listCaptionEntries(context: DocxContext, of: 'tables' | 'figures', word: string): readonly Entry[] {
  const kind = of === 'tables' ? 'table' : 'figure';
  return listBlocks(context.model).flatMap((block) =>
    isCaptioned(block) && block.kind === kind
      ? [
          {
            id: block.id,
            style: styleIds.tableOfFigures,
            label: null,
            text: `${word} ${block.caption.number}  ${block.caption.text}`,
            level: 1,
          },
        ]
      : [],
  );
}

function makeEntries(
  context: DocxContext,
  instruction: string,
  entries: readonly Entry[],
): readonly Paragraph[] {
  return entries.map((entry, i) => {
    const children: readonly ParagraphChild[] = [
      ...(i === 0 ? beginField(instruction) : []),
      makeLink(context, entry),
      ...(i === entries.length - 1 ? [endField()] : []),
    ];
    return new Paragraph({
      style: entry.style,
      // Only an entry with a number hangs behind it: of a short one without, the first tab would stop there.
      ...(entry.label === null ? {} : { indent: contentsIndent[entry.level] }),
      tabStops: [
        ...(entry.label === null
          ? []
          : [{ type: TabStopType.LEFT, position: contentsIndent[entry.level].left }]),
        {
          type: TabStopType.RIGHT,
          position: textWidthTwips(context.model.look.paper, 'portrait'),
          leader: LeaderType.DOT,
        },
      ],
      children: [...children],
    });
  });
}

function makeLink(context: DocxContext, entry: Entry): ParagraphChild {
  const bookmark = findBookmark(context, entry.id);
  return new InternalHyperlink({
    anchor: bookmark,
    children: [
      ...(entry.label === null ? [] : [new TextRun({ children: [entry.label, new Tab()] })]),
      new TextRun({ children: [entry.text, new Tab()] }),
      pageOf(bookmark, context.findPage(entry.id)),
    ],
  });
}
