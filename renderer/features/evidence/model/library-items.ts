import { isOutsidePeriod } from '../../../../db/domain/check/check-evidence.ts';
import type { Evidence, PlanDocument, PlanIndicator, Quarter } from '../../../../db/domain/plan-document.ts';
import type { EvidenceFault, EvidenceLibrary } from '../../../../electron/api/evidence.ts';

/** One figure that a piece of evidence proves. */
export type EvidenceLink = Readonly<{
  evidenceId: string;
  indicator: PlanIndicator;
  year: number;
  quarter: Quarter;
  isOutside: boolean;
}>;

/** One piece of evidence however many figures it proves: its rows say the same and differ in what they prove. */
export type LibraryItem = Readonly<{
  /** The oldest of its rows, so that it stays the same item when it is renamed or linked. */
  key: string;
  /** The first of its rows: what it is called, when it was made, what it holds. */
  evidence: Evidence;
  rows: readonly Evidence[];
  links: readonly EvidenceLink[];
  isOutside: boolean;
  /** Other pieces of evidence of the same name, which may be older states of this one. */
  twins: readonly string[];
  fault: EvidenceFault['state'] | null;
  added: Readonly<{ actor: string; at: string }> | null;
}>;

export const libraryFilters = ['all', 'unlinked', 'twin', 'outside', 'missing'] as const;
export type LibraryFilter = (typeof libraryFilters)[number];

/** What the backend knows beside the plan; empty until it has answered. */
export type LibraryFacts = Pick<EvidenceLibrary, 'added' | 'leftOut'> &
  Readonly<{ faults: readonly EvidenceFault[] }>;
export const noFacts: LibraryFacts = { added: [], leftOut: [], faults: [] };

/** The evidence of a plan, the newest first, each piece once. */
export function listItems(
  { indicators, evidences }: Pick<PlanDocument, 'indicators' | 'evidences'>,
  facts: LibraryFacts,
): readonly LibraryItem[] {
  const places = new Map(indicators.map((indicator, place) => [indicator.id, { indicator, place }]));
  const addedOf = new Map(facts.added.map((one) => [one.id, one]));
  const leftOut = new Set(facts.leftOut);
  const groups = [...Map.groupBy(evidences, contentKey).values()].map((rows) => {
    const [key = ''] = rows.map(({ id }) => id).toSorted();
    return [key, rows] as const;
  });
  const byName = Map.groupBy(groups, ([, rows]) => nameKey(rows[0]));
  const damaged = new Set(facts.faults.filter(({ state }) => state === 'damaged').map(({ id }) => id));
  const items = groups.flatMap(([key, unsorted]): LibraryItem[] => {
    const placeOf = (one: Evidence): number => places.get(one.indicatorId ?? '')?.place ?? -1;
    const rows = unsorted.toSorted(
      (a, b) => placeOf(a) - placeOf(b) || a.year - b.year || a.quarter - b.quarter,
    );
    const [evidence] = rows;
    if (!evidence) return [];
    const links = rows.flatMap((one): EvidenceLink[] => {
      const found = one.indicatorId === null ? undefined : places.get(one.indicatorId);
      if (!found) return [];
      const { year, quarter } = one;
      const isOutside = isOutsidePeriod(one);
      return [{ evidenceId: one.id, indicator: found.indicator, year, quarter, isOutside }];
    });
    const isLeftOut = evidence.fileHash !== null && leftOut.has(evidence.fileHash);
    const additions = rows.flatMap(({ id }) => addedOf.get(id) ?? []);
    return [
      {
        key,
        evidence,
        rows,
        links,
        isOutside: links.some((link) => link.isOutside),
        twins: (byName.get(nameKey(evidence)) ?? []).flatMap(([other, [first]]) =>
          other === key || !first ? [] : [first.title],
        ),
        fault: isLeftOut ? 'left-out' : rows.some(({ id }) => damaged.has(id)) ? 'damaged' : null,
        added: additions.toSorted((a, b) => a.at.localeCompare(b.at))[0] ?? null,
      },
    ];
  });
  return items.toSorted((a, b) => (b.added?.at ?? '').localeCompare(a.added?.at ?? ''));
}

export const isOfYear = (item: LibraryItem, year: number | null): boolean =>
  year === null || item.rows.some((row) => row.year === year);

export function passesFilter(item: LibraryItem, filter: LibraryFilter): boolean {
  if (filter === 'unlinked') return item.links.length === 0;
  if (filter === 'twin') return item.twins.length > 0;
  if (filter === 'outside') return item.isOutside;
  return filter === 'all' || item.fault !== null;
}

/** By what it is called, what it says, and what it proves. */
export function fitsQuery({ evidence, links }: LibraryItem, query: string): boolean {
  const { title, fileName, note, location, body } = evidence;
  const words = [title, fileName, note, location, body].concat(
    links.map(({ indicator }) => `${indicator.code ?? ''} ${indicator.name}`),
  );
  const text = words.join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Each file once, however many figures it proves. */
export const sumBytes = (items: readonly LibraryItem[]): number =>
  items.reduce((sum, { evidence }) => sum + (evidence.sizeBytes ?? 0), 0);

const contentKey = ({ kind, fileHash, location, body, title }: Evidence): string =>
  fileHash ?? `${kind} ${location ?? JSON.stringify([title, body])}`;

const nameKey = (evidence: Evidence | undefined): string =>
  evidence ? (evidence.fileName ?? `${evidence.kind} ${evidence.title}`).trim().toLowerCase() : '';
