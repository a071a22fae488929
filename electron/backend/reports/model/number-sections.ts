import type { WorkingSection } from './arrange-sections.ts';
import { writeChapterLabel } from './blocks.ts';
import type { Block, Run, Section } from './report-model.ts';

type Prefixes = Readonly<{ chapterPrefix: string; annexPrefix: string }>;

/** Chapters, annexes and their parts counted as they stand now; names that are numbers of the data (`Sasaran 1.2`) stay. */
export function numberSections(
  sections: readonly WorkingSection[],
  prefixes: Prefixes,
): readonly WorkingSection[] {
  let chapters = 0;
  let annexes = 0;
  return sections.map((one): WorkingSection => {
    if (one.role === 'chapter') {
      if (one.isShown) chapters += 1;
      const label = one.isShown ? writeChapterLabel(prefixes.chapterPrefix, chapters) : null;
      const number = String(chapters);
      const captionPrefix = `${number}.`;
      return { ...one, label, captionPrefix, children: numberParts(one.children, number) };
    }
    if (one.role === 'annex') {
      if (one.isShown) annexes += 1;
      return {
        ...one,
        label: one.isShown ? `${prefixes.annexPrefix} ${annexes}` : null,
        captionPrefix: one.captionPrefix ?? 'L.',
        children: numberParts(one.children, ''),
      };
    }
    return { ...one, children: numberParts(one.children, '') };
  });
}

type Counting = 'letter' | 'legal' | 'point' | 'plain';

const countings: readonly (readonly [Counting, RegExp])[] = [
  ['letter', /^[A-Z]\.$/],
  ['legal', /^\d+\.\d+$/],
  ['point', /^\d+\.$/],
  ['plain', /^\d+$/],
];

function writeCount(counting: Counting, chapter: string, count: number): string {
  switch (counting) {
    case 'letter':
      return `${String.fromCharCode(64 + Math.min(count, 26))}.`;
    case 'legal':
      return `${chapter}.${count}`;
    case 'point':
      return `${count}.`;
    case 'plain':
      return String(count);
  }
}

/** The way the template counts them goes on for sections of the office's own; where it counts none, none are. */
function numberParts(sections: readonly WorkingSection[], chapter: string): readonly WorkingSection[] {
  const labels = sections.flatMap(({ label }) => (label === null ? [] : [label]));
  const counting = countings.find(([, form]) => labels.some((label) => form.test(label)))?.[0];
  let count = 0;
  return sections.map((one): WorkingSection => {
    const children = numberParts(one.children, chapter);
    const isCounted =
      counting !== undefined && one.title !== '' && (one.ownId !== null || one.label !== null);
    if (!isCounted) return { ...one, children };
    if (!one.isShown) return { ...one, label: null, children };
    count += 1;
    return { ...one, label: writeCount(counting, chapter, count), children };
  });
}

/** „Sistematika penulisan” lists the chapters that are there, under their numbers. */
export function fillChapterLists(sections: readonly Section[]): readonly Section[] {
  const items = sections
    .filter(({ role }) => role === 'chapter')
    .map(({ label, title }): readonly Run[] => [{ text: label === null ? title : `${label} ${title}` }]);
  const fill = (one: Section): Section => ({
    ...one,
    blocks: one.blocks.map(
      (block): Block => (block.kind === 'list' && block.isOfChapters ? { ...block, items } : block),
    ),
    children: one.children.map(fill),
  });
  return sections.map(fill);
}
