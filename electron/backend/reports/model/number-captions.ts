import { type Block, type Caption, isCaptioned, type Run, type Section } from './report-model.ts';

type Numbered = { tables: number; figures: number };

/**
 * Tables and figures counted within their chapter (`3.4`), once for all formats, and the references to them filled in.
 * Throws on a reference that leads nowhere: it would be a slip of a chapter builder.
 */
export function numberCaptions(
  sections: readonly Section[],
  words: Readonly<{ table: string; figure: string }>,
): readonly Section[] {
  const numbers = new Map<string, string>();
  const numbered = sections.map((chapter) => {
    const counts: Numbered = { tables: 0, figures: 0 };
    return numberSection(chapter, chapter.captionPrefix ?? '', counts, (block, number) => {
      numbers.set(block.id, `${block.kind === 'table' ? words.table : words.figure} ${number}`);
    });
  });
  const find = (id: string): string => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`nothing is captioned as ${id}`);
    return number;
  };
  return numbered.map((section) => fillReferences(section, find));
}

type Captioned = Extract<Block, { caption: Caption }>;

function numberSection(
  section: Section,
  prefix: string,
  counts: Numbered,
  report: (block: Captioned, number: string) => void,
): Section {
  const blocks = section.blocks.map((block): Block => {
    if (!isCaptioned(block)) return block;
    const key = block.kind === 'table' ? 'tables' : 'figures';
    counts[key] += 1;
    const number = `${prefix}${counts[key]}`;
    report(block, number);
    return { ...block, caption: { ...block.caption, number } };
  });
  const children = section.children.map((child) => numberSection(child, prefix, counts, report));
  return { ...section, blocks, children };
}

function fillReferences(section: Section, find: (id: string) => string): Section {
  const fill = (run: Run): Run => (run.refersTo === undefined ? run : { ...run, text: find(run.refersTo) });
  const blocks = section.blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, runs: block.runs.map(fill) };
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => item.map(fill)) };
    return block;
  });
  return { ...section, blocks, children: section.children.map((child) => fillReferences(child, find)) };
}
