import type { LibraryItem } from './library-items.ts';

export type Portion = Readonly<{ ids: readonly string[]; bytes: number }>;

/** So much is read through in about a tenth of a second on a disk, so that the bar moves and stopping is heard. */
const portionBytes = 32_000_000;
const portionFiles = 200;

/** The files to be read through, each once, in portions that take about as long as each other. */
export function planPortions(items: readonly LibraryItem[]): readonly Portion[] {
  const portions: { ids: string[]; bytes: number }[] = [];
  for (const { evidence } of items) {
    if (evidence.kind !== 'file') continue;
    const size = evidence.sizeBytes ?? 0;
    const last = portions.at(-1);
    if (last && last.bytes + size <= portionBytes && last.ids.length < portionFiles) {
      last.ids.push(evidence.id);
      last.bytes += size;
    } else portions.push({ ids: [evidence.id], bytes: size });
  }
  return portions;
}
