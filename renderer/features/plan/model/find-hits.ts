import type { TextHit } from '../../../../db/domain/find-in-plan.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';

type ReplacePlace = InputOf<'text.replace'>['places'][number];

/** The hits by the text they stand in, as the command wants them. */
export function groupPlaces(hits: readonly TextHit[]): ReplacePlace[] {
  const byText = Map.groupBy(hits, ({ kind, id, field }) => `${kind} ${id} ${field}`);
  return [...byText.values()].flatMap((list): ReplacePlace[] => {
    const [first] = list;
    if (!first) return [];
    const { kind, id, version, field } = first;
    return [{ kind, id, version, field, starts: list.map(({ match }) => match.start) }];
  });
}

export type Snippet = Readonly<{ before: string; found: string; after: string }>;

/** Enough of the text around a hit to know it again, cut between words and never within a character. */
export function cutSnippet({ text, match }: TextHit, around: number): Snippet {
  const before = text.slice(0, match.start);
  const after = text.slice(match.end);
  return {
    before: before.length > around ? `…${cutStart(before, around)}` : before,
    found: text.slice(match.start, match.end),
    after: after.length > around ? `${cutEnd(after, around)}…` : after,
  };
}

function cutStart(text: string, length: number): string {
  const kept = text.slice(-length);
  const space = kept.search(/\s/);
  return space >= 0 ? kept.slice(space + 1) : [...kept].slice(1).join('');
}

function cutEnd(text: string, length: number): string {
  const kept = text.slice(0, length);
  const space = kept.search(/\s\S*$/);
  return space >= 0 ? kept.slice(0, space) : [...kept].slice(0, -1).join('');
}
