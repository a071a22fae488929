import type { Official, Unit } from './plan-document.ts';
import { shiftDay } from './shift-day.ts';

/**
 * Who signs for the office on a day (`YYYY-MM-DD`): the head whose term holds it, the latest to begin; a definite head
 * before one who stands in. Null when nobody headed it then.
 */
export const findHead = (officials: readonly Official[], date: string): Official | null =>
  findHolder(
    officials.filter(({ isHead }) => isHead),
    date,
  );

/** Of those who ever held one office, who held it on a day. */
export function findHolder(holders: readonly Official[], date: string): Official | null {
  const latestFirst = holders
    .filter((one) => isInOffice(one, date))
    .sort((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? ''));
  return latestFirst.find((one) => one.appointment === 'definitif') ?? latestFirst[0] ?? null;
}

const isInOffice = ({ validFrom, validTo }: Official, date: string): boolean =>
  (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);

/** An office that people hold one after the other; `staff` are those of a unit beside the one who leads it. */
export type Post = Readonly<{
  id: string;
  level: 'head' | 'administrator' | 'supervisor' | 'staff';
  unitId: string | null;
  position: string;
  holders: readonly Official[];
}>;

/**
 * The offices of an organization, from the top down: its head, then each unit's leader (the first named of the unit)
 * and the others of the unit. A unit below another is led by a supervisor (pengawas), every other by an administrator.
 */
export function listPosts(officials: readonly Official[], units: readonly Unit[]): readonly Post[] {
  const ordered = officials.toSorted((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));
  const posts: Post[] = [];
  const heads = ordered.filter(({ isHead }) => isHead);
  const position = heads.at(0)?.position;
  if (position !== undefined)
    posts.push({ id: 'head', level: 'head', unitId: null, position, holders: heads });
  const unitIds = new Set(units.map(({ id }) => id));
  const places = [...listUnitsInOrder(units), null];
  for (const unit of places) {
    const own = ordered.filter(
      (one) => !one.isHead && (unit === null ? !unitIds.has(one.unitId ?? '') : one.unitId === unit.id),
    );
    // Whoever follows in an office has its name; another name is another office.
    const byPosition = Map.groupBy(own, (one) => one.position);
    for (const [name, holders] of byPosition) {
      const isLeader = unit !== null && holders[0] === own[0];
      const leads = unit?.parentId != null && unitIds.has(unit.parentId) ? 'supervisor' : 'administrator';
      posts.push({
        id: `${unit?.id ?? ''}/${name}`,
        level: isLeader || unit === null ? leads : 'staff',
        unitId: unit?.id ?? null,
        position: name,
        holders,
      });
    }
  }
  return posts;
}

/** A unit before those below it. */
function listUnitsInOrder(units: readonly Unit[]): readonly Unit[] {
  const ids = new Set(units.map(({ id }) => id));
  const listBelow = (parentId: string | null): readonly Unit[] =>
    units
      .filter(
        (unit) => (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null) === parentId,
      )
      .toSorted((a, b) => a.sort - b.sort)
      .flatMap((unit) => [unit, ...listBelow(unit.id)]);
  const reached = listBelow(null);
  // Units that stand below one another in a ring hang on nothing; their people are there all the same.
  return [...reached, ...units.filter((unit) => !reached.includes(unit))];
}

/** Who the holder of an office answers to: the leader of the unit above, at last the head; null for the head. */
export function findSuperiorPost(posts: readonly Post[], post: Post, units: readonly Unit[]): Post | null {
  if (post.level === 'head') return null;
  const findLeader = (unitId: string): Post | undefined =>
    posts.find((one) => one.unitId === unitId && one.level !== 'staff');
  const passed = new Set<string>(post.level === 'staff' || post.unitId === null ? [] : [post.unitId]);
  let unitId = post.level === 'staff' ? post.unitId : parentOf(units, post.unitId);
  while (unitId !== null && !passed.has(unitId)) {
    const leader = findLeader(unitId);
    if (leader) return leader;
    passed.add(unitId);
    unitId = parentOf(units, unitId);
  }
  return posts.find(({ level }) => level === 'head') ?? null;
}

const parentOf = (units: readonly Unit[], unitId: string | null): string | null =>
  units.find(({ id }) => id === unitId)?.parentId ?? null;

/** Time in an office within a year, both days included. */
export type Term = Readonly<{ official: Official; from: string; to: string }>;

/** Who held an office one after the other in a year; who only stood in for a holder in office is not among them. */
export function listTerms(holders: readonly Official[], year: number): readonly Term[] {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  const starts = holders.flatMap(({ validFrom, validTo }) => [
    ...(validFrom === null ? [] : [validFrom]),
    ...(validTo === null ? [] : [shiftDay(validTo, 1)]),
  ]);
  const days = [...new Set([first, ...starts.filter((day) => day > first && day <= last)])].sort();
  const terms: Term[] = [];
  for (const [i, from] of days.entries()) {
    const next = days[i + 1];
    const to = next === undefined ? last : shiftDay(next, -1);
    const official = findHolder(holders, from);
    const before = terms.at(-1);
    if (official === null) continue;
    if (before?.official.id === official.id && shiftDay(before.to, 1) === from)
      terms[terms.length - 1] = { ...before, to };
    else terms.push({ official, from, to });
  }
  return terms;
}
