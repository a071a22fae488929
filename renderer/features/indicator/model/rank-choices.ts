import type { PredecessorChoice } from '../../../../db/domain/indicator-trend.ts';

const listWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** The choices that hold every word of the search, those that share most words with the name first. */
export function rankChoices(
  choices: readonly PredecessorChoice[],
  name: string,
  query: string,
): readonly PredecessorChoice[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const own = new Set(listWords(name));
  const likeness = (choice: PredecessorChoice): number => {
    const words = listWords(choice.name);
    const shared = words.filter((word) => own.has(word)).length;
    // Shared words count against those either name has alone, so that a long name wins nothing by its length.
    return words.length === 0 ? 0 : (2 * shared) / (words.length + own.size);
  };
  return choices
    .filter(({ name: other, code, planTitle }) => {
      const text = `${code ?? ''} ${other} ${planTitle}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .map((choice) => ({ choice, score: likeness(choice) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ choice }) => choice);
}
