import type { PlanDocument, Quarter, TargetCell } from './plan-document.ts';

export type AdoptedTargets = Readonly<{
  /** 0 as first adopted, 1 and on its revisions. */
  number: number;
  adoptedOn: string;
  targets: PlanDocument['targets'];
}>;

type Figure = Pick<TargetCell, 'value' | 'valueMax' | 'ordinalCode'>;

/** A target as an adopted state had it, before it was changed. */
export type EarlierTarget = Figure & Readonly<{ number: number; adoptedOn: string }>;

export type EarlierTargets = (
  indicatorId: string,
  year: number,
  quarter?: Quarter,
) => readonly EarlierTarget[];

/**
 * What each target was before a revision changed it, the first figure first. The adopted states keep whole plans, so that
 * nothing of this is stored a second time; a target that a revision added has none before it.
 */
export function findEarlierTargets(
  states: readonly AdoptedTargets[],
  now: PlanDocument['targets'],
): EarlierTargets {
  const ordered = states.toSorted((a, b) => a.number - b.number);
  const indexes = ordered.map(({ targets }) => indexTargets(targets));
  const present = indexTargets(now);
  return (indicatorId, year, quarter = 0) => {
    const key = writeKey({ indicatorId, year, quarter });
    return ordered.flatMap(({ number, adoptedOn }, at): readonly EarlierTarget[] => {
      const figure = indexes[at]?.get(key);
      const next = at + 1 < indexes.length ? indexes[at + 1]?.get(key) : present.get(key);
      if (figure === undefined || isSame(figure, next)) return [];
      const { value, valueMax, ordinalCode } = figure;
      return [{ number, adoptedOn, value, valueMax, ordinalCode }];
    });
  };
}

type Keyed = Pick<TargetCell, 'indicatorId' | 'year' | 'quarter'>;
const writeKey = ({ indicatorId, year, quarter }: Keyed): string => `${indicatorId} ${year} ${quarter}`;
const indexTargets = (targets: PlanDocument['targets']): ReadonlyMap<string, TargetCell> =>
  new Map(targets.map((cell) => [writeKey(cell), cell]));

const isSame = (one: Figure, other: Figure | undefined): boolean =>
  other !== undefined &&
  one.value === other.value &&
  one.valueMax === other.valueMax &&
  one.ordinalCode === other.ordinalCode;
