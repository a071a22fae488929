/** What is looked for in the texts of a plan: always words, never a pattern. */
export type TextQuery = Readonly<{
  text: string;
  /** A capital is another letter, and so is one with an accent. */
  matchCase: boolean;
  wholeWord: boolean;
}>;

/** Positions in the text as the page counts them (UTF-16), the end after the last character. */
export type TextMatch = Readonly<{ start: number; end: number }>;

/** The text as it is compared, and for each of its characters where it stands in the text as it is written. */
type Folded = Readonly<{ units: readonly string[]; starts: readonly number[]; ends: readonly number[] }>;

const mark = /^\p{M}$/u;
const space = /^\s$/u;
const wordCharacter = /^[\p{L}\p{N}\p{M}_]$/u;

/**
 * Every place where the words stand, from left to right and none over another. Spaces of any kind are the same, and so
 * are letters however they are composed; without `matchCase` also capitals and accents.
 */
export function findText(text: string, query: TextQuery): readonly TextMatch[] {
  const wanted = fold(query.text, query.matchCase).units;
  if (wanted.length === 0) return [];
  const { units, starts, ends } = fold(text, query.matchCase);
  const matches: TextMatch[] = [];
  for (let at = 0; at + wanted.length <= units.length; at += 1) {
    if (!wanted.every((unit, index) => units[at + index] === unit)) continue;
    const start = starts[at] ?? 0;
    const end = ends[at + wanted.length - 1] ?? start;
    // A letter with its accents, and one that stands for two when compared, is found whole or not at all.
    const next = units[at + wanted.length] ?? '';
    const isCut = starts[at - 1] === start || ends[at + wanted.length] === end || mark.test(next);
    if (isCut || (query.wholeWord && !isWhole(text, start, end))) continue;
    matches.push({ start, end });
    at += wanted.length - 1;
  }
  return matches;
}

/** The text with the new words in place of the found ones; what stands between them stays as it is. */
export function replaceMatches(text: string, matches: readonly TextMatch[], replacement: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of matches) {
    parts.push(text.slice(from, start), replacement);
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}

function fold(text: string, matchCase: boolean): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const folded = foldCharacter(character, matchCase);
    for (const unit of folded) {
      units.push(unit);
      starts.push(start);
      ends.push(end);
    }
    // An accent that is written by itself belongs to the letter before it.
    if (folded.length === 0) stretch(ends, units.length, end);
    start = end;
  }
  return { units, starts, ends };
}

/** All units of the last letter end where its accent does. */
function stretch(ends: number[], count: number, end: number): void {
  const last = ends[count - 1];
  for (let at = count - 1; at >= 0 && ends[at] === last; at -= 1) ends[at] = end;
}

function foldCharacter(character: string, matchCase: boolean): readonly string[] {
  if (space.test(character)) return [' '];
  const composed = [...character.normalize('NFD')];
  if (matchCase) return composed;
  // Lower case first: some capitals become a letter and an accent.
  const lower = [...composed.join('').toLowerCase().normalize('NFD')].filter((unit) => !mark.test(unit));
  return lower;
}

function isWhole(text: string, start: number, end: number): boolean {
  const before = [...text.slice(Math.max(0, start - 2), start)].at(-1);
  const after = text.codePointAt(end);
  const isWordPart = (character: string | undefined): boolean =>
    character !== undefined && wordCharacter.test(character);
  return !isWordPart(before) && !isWordPart(after === undefined ? undefined : String.fromCodePoint(after));
}
