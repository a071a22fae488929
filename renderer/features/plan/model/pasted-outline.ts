import type { NumberLocale } from '../../../../db/domain/format.ts';
import type { Level } from '../../../../db/domain/plan-document.ts';
import type { InputOf } from '../../../../electron/api/contract.ts';
import { judgeTarget } from './judge-target.ts';
import type { NewRowPlace } from './new-row.ts';
import { readYearKey } from './outline-row.ts';
import type { PastedLine } from './paste-rows.ts';
import { findKindBelow } from './placement.ts';

export type InsertedRow = InputOf<'outline.insert'>['rows'][number];

/** A pasted line as the row it becomes, and the cells that could not be read with it. */
export type OutlineLine = Readonly<{
  row: InsertedRow;
  /** By column; they are shown as refused once the row is there. */
  rest: readonly Readonly<{ columnKey: string; text: string; raw: PastedLine['cells'][number]['raw'] }>[];
}>;

type Setting = Readonly<{
  levels: readonly Level[];
  /** The columns of the outline, the texts first. */
  columnKeys: readonly string[];
  locale: NumberLocale;
  /** The year before the plan: what a baseline without a year is of. */
  baselineYear: number | null;
}>;

type Kind = Readonly<{ kind: 'indicator' }> | Readonly<{ kind: 'node'; level: Level }>;

/**
 * Lines as rows of the outline: a line that begins further in stands below the one before it, at the level that comes
 * below; what cannot go deeper stays beside it.
 */
export function outlineLines(
  lines: readonly PastedLine[],
  place: NewRowPlace,
  setting: Setting,
): readonly OutlineLine[] {
  const top = findKind(place, setting.levels);
  if (!top) return [];
  const line: Kind[] = [];
  return lines.map((pasted) => {
    const wanted = Math.min(pasted.depth, line.length);
    const kinds = line.slice(0, wanted);
    while (kinds.length > 0 && !kindBelow(kinds.at(-1), setting.levels)) kinds.pop();
    const above = kinds.at(-1);
    const kind = above ? (kindBelow(above, setting.levels) ?? top) : top;
    const depth = kinds.length;
    line.splice(0, line.length, ...kinds, kind);
    if (kind.kind === 'node') {
      const row: InsertedRow = { kind: 'node', depth, levelId: kind.level.id, text: pasted.text };
      return { row, rest: listRest(pasted, setting) };
    }
    return readIndicator(pasted, depth, setting);
  });
}

function findKind(place: NewRowPlace, levels: readonly Level[]): Kind | null {
  if (place.kind === 'indicator') return { kind: 'indicator' };
  const level = levels.find((one) => one.id === place.levelId);
  return level ? { kind: 'node', level } : null;
}

function kindBelow(kind: Kind | undefined, levels: readonly Level[]): Kind | null {
  if (kind?.kind !== 'node') return null;
  const below = findKindBelow(levels, kind.level);
  if (below === null) return null;
  return below === 'indicator' ? { kind: 'indicator' } : { kind: 'node', level: below };
}

const listRest = ({ cells }: PastedLine, { columnKeys }: Setting): OutlineLine['rest'] =>
  cells.flatMap(({ text, raw }, index) => {
    const columnKey = columnKeys[index + 1];
    return columnKey === undefined || text.trim() === '' ? [] : [{ columnKey, text, raw }];
  });

/** Unit, baseline and targets that can be read come with the row: all of it is one step. */
function readIndicator(pasted: PastedLine, depth: number, setting: Setting): OutlineLine {
  const cells = listRest(pasted, setting);
  const unit = cells.find((cell) => cell.columnKey === 'unit')?.text.trim() ?? null;
  const indicator = { valueKind: 'number', unitOfMeasure: unit, boundMin: null, boundMax: null } as const;
  const targets: { year: number; value: string; valueMax: string | null }[] = [];
  let baseline: { year: number | null; value: string } | null = null;
  const rest: OutlineLine['rest'][number][] = [];
  for (const cell of cells) {
    if (cell.columnKey === 'unit') continue;
    const year = readYearKey(cell.columnKey);
    const verdict = judgeTarget(cell, {
      indicator,
      scale: null,
      locale: setting.locale,
      neighbours: [],
      allowsRange: year !== null,
    });
    if (!verdict.ok) rest.push(cell);
    else if (verdict.value.value === null) continue;
    else if (year === null) baseline = { year: setting.baselineYear, value: verdict.value.value };
    else targets.push({ year, value: verdict.value.value, valueMax: verdict.value.valueMax });
  }
  const row: InsertedRow = {
    kind: 'indicator',
    depth,
    text: pasted.text,
    ...(unit === null ? {} : { unitOfMeasure: unit.slice(0, 200) }),
    ...(baseline ? { baseline } : {}),
    ...(targets.length > 0 ? { targets } : {}),
  };
  return { row, rest };
}
