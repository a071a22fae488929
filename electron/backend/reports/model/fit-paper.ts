import { usualPaper } from '../../../../db/domain/paper.ts';
import { refitTable } from './fit-table.ts';
import { measureTextWidth } from './page-measures.ts';
import type { Block, Photo, ReportLook, Section } from './report-model.ts';

/** Tables and pictures of sections that were made for A4 and Arimo, in the width of another paper or of wider letters. */
export function fitToPaper(sections: readonly Section[], look: ReportLook): readonly Section[] {
  const { paper, font } = look;
  const isUsual = (['portrait', 'landscape'] as const).every(
    (orientation) =>
      measureTextWidth(paper, orientation) / font.widthShare === measureTextWidth(usualPaper, orientation),
  );
  return isUsual ? sections : sections.map((section) => fitSection(section, look));
}

function fitSection(section: Section, look: ReportLook): Section {
  const width = measureTextWidth(look.paper, section.orientation);
  return {
    ...section,
    blocks: section.blocks.map((block) => fitBlock(block, width, look.font.widthShare)),
    children: section.children.map((child) => fitSection(child, look)),
  };
}

function fitBlock(block: Block, width: number, widthShare: number): Block {
  if (block.kind === 'table') return { ...block, ...refitTable(block, width / widthShare) };
  if (block.kind === 'figure' && block.photo) return { ...block, photo: fitPhoto(block.photo, width) };
  return block;
}

function fitPhoto(photo: Photo, width: number): Photo {
  if (photo.width <= width) return photo;
  const height = Math.round((photo.height / photo.width) * width * 100) / 100;
  return { ...photo, width, height };
}
