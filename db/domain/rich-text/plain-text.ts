import { findText, replaceMatches, type TextMatch, type TextQuery } from '../find-text.ts';
import type { LiveField } from './live-field.ts';
import { parseRichText } from './parse-rich-text.ts';
import { listLines, mapLines, type RichBlock, type RichRun, type RichText } from './rich-text.ts';
import { normalizeRuns } from './write-rich-text.ts';

const bullet = /^\s*[-•*]\s+(.*)$/;
const numbered = /^\s*\d{1,3}[.)]\s+(.*)$/;

/**
 * Plain letters as a text: every line is a paragraph, lines that begin with `-` or `1.` are items. Nothing else has a
 * meaning; `#`, `*` and `<` inside a line are letters.
 */
export function readPlainText(text: string): RichText {
  const blocks: RichBlock[] = [];
  for (const line of text.split('\n')) {
    const item = bullet.exec(line) ?? numbered.exec(line);
    const words = (item?.[1] ?? line).replace(/\s+/g, ' ').trim();
    const before = blocks.at(-1);
    if (words === '') {
      // A blank line ends a list; two lists beside one another are not one.
      if (item === null && before?.kind === 'list') blocks.push({ kind: 'paragraph', runs: [] });
      continue;
    }
    const runs = [{ text: words }];
    if (item === null) {
      blocks.push({ kind: 'paragraph', runs });
      continue;
    }
    const ordered = !bullet.test(line);
    if (before?.kind === 'list' && before.ordered === ordered) {
      blocks[blocks.length - 1] = { ...before, items: [...before.items, { runs }] };
    } else blocks.push({ kind: 'list', ordered, items: [{ runs }] });
  }
  return blocks.filter((block) => block.kind !== 'paragraph' || block.runs.length > 0);
}

/** A stored text; what is not in the form of one (a body written by another hand) is shown as the letters it is. */
export function toRichText(body: string): RichText {
  const parsed = parseRichText(body);
  return parsed.ok ? parsed.value : readPlainText(body);
}

/** Stands for a figure where only letters are read: no figure is found or replaced by words. */
export const fieldMark = '…';

const toLetters = (runs: readonly RichRun[], writeField: (field: LiveField) => string): string =>
  runs.map((run) => ('field' in run ? writeField(run.field) : run.text)).join('');

/** Line by line, for searching and for the terminal; cells are lines of their own. */
export const writePlainText = (
  text: RichText,
  writeField: (field: LiveField) => string = () => fieldMark,
): string =>
  listLines(text)
    .map((runs) => toLetters(runs, writeField))
    .join('\n');

/** Replaces the found places that `isWanted` names by where they begin in the plain text; null where one is gone. */
export function replaceInRichText(
  text: RichText,
  query: TextQuery,
  { starts, replacement }: Readonly<{ starts: ReadonlySet<number>; replacement: string }>,
): Readonly<{ text: RichText; count: number }> | null {
  let offset = 0;
  let count = 0;
  const replaced = mapLines(text, (runs) => {
    const letters = toLetters(runs, () => fieldMark);
    const marks = listMarks(runs);
    const matches = findText(letters, query).filter(
      ({ start, end }) => starts.has(offset + start) && !marks.some((mark) => mark >= start && mark < end),
    );
    offset += letters.length + 1;
    count += matches.length;
    return matches.length === 0 ? runs : replaceInRuns(runs, matches, replacement);
  });
  return count < starts.size ? null : { text: replaced, count };
}

/** Where the figures of a line stand in its letters. */
function listMarks(runs: readonly RichRun[]): readonly number[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += 'field' in run ? fieldMark.length : run.text.length;
    return 'field' in run ? [from] : [];
  });
}

/** New words look as the first letter of the found ones did. */
function replaceInRuns(
  runs: readonly RichRun[],
  matches: readonly TextMatch[],
  replacement: string,
): readonly RichRun[] {
  let from = 0;
  const parts = runs.map((run): RichRun => {
    const length = 'field' in run ? fieldMark.length : run.text.length;
    const [start, end] = [from, from + length];
    from = end;
    if ('field' in run) return run;
    const own: TextMatch[] = [];
    let text = run.text;
    for (const match of matches) {
      if (match.end <= start || match.start >= end) continue;
      own.push({ start: Math.max(match.start - start, 0), end: Math.min(match.end, end) - start });
    }
    for (const match of own.toReversed()) {
      const begins = matches.some((one) => one.start - start === match.start);
      text = replaceMatches(text, [match], begins ? replacement : '');
    }
    return { ...run, text };
  });
  return normalizeRuns(parts);
}
