import type { FieldChange, RowChange, RowHistoryEntry } from '../domain/row-history.ts';
import type { Reader } from '../reader.ts';
import type { Row, TrackedTable } from '../schema.ts';

/** The tables whose rows belong to an indicator, by what they are called outside. */
const kinds = {
  indicator: 'indicator',
  target: 'target',
  realization: 'realization',
  indicator_component: 'component',
  benchmark: 'benchmark',
  analysis: 'analysis',
  action: 'action',
} as const satisfies Partial<Record<TrackedTable, RowChange['of']>>;

type Kept = keyof typeof kinds;
const tables = Object.keys(kinds) as readonly Kept[];

/** What is the same in every state, or says nothing to a person. */
const hiddenColumns: ReadonlySet<string> = new Set([
  'id',
  'version',
  'organization_id',
  'indicator_id',
  'sort',
  'year',
  'quarter',
  'symbol',
]);

type State = Readonly<Record<string, string | number | null>>;

/** The newest entries that touched an indicator, those before `before` when it is given; removed figures are found too. */
export async function listIndicatorHistory(
  db: Reader,
  { indicatorId, before, limit }: Readonly<{ indicatorId: string; before: number | null; limit: number }>,
): Promise<RowHistoryEntry[]> {
  // States are canonical JSON: a row of the indicator names it exactly so. Wildcards of LIKE cannot stand in an id made
  // by the program; in a file made elsewhere they would only find more, which is dropped below.
  const owner = `%"indicator_id":"${indicatorId}"%`;
  const touching = db
    .selectFrom('history_change')
    .select('seq')
    .distinct()
    .where('table_name', 'in', tables)
    .where((where) =>
      where.or([
        where('row_id', '=', indicatorId),
        where('after', 'like', owner),
        where('before', 'like', owner),
      ]),
    )
    .$if(before !== null, (query) => query.where('seq', '<', before ?? 0));
  const entries = await db
    .selectFrom('history')
    .leftJoin('history as taken', 'taken.seq', 'history.undoes')
    .select([
      'history.seq',
      'history.command',
      'history.actor',
      'history.at',
      'taken.command as taken_command',
    ])
    .where('history.seq', 'in', touching)
    .orderBy('history.seq', 'desc')
    .limit(limit)
    .execute();
  if (entries.length === 0) return [];
  const changes = await db
    .selectFrom('history_change')
    .selectAll()
    .where(
      'seq',
      'in',
      entries.map(({ seq }) => seq),
    )
    .where('table_name', 'in', tables)
    .orderBy('seq')
    .orderBy('position')
    .execute();
  const changesOf = Map.groupBy(
    changes.filter((change) => isOf(change, indicatorId)),
    ({ seq }) => seq,
  );
  return entries.flatMap(({ taken_command: takenBack, ...entry }) => {
    const own = changesOf.get(entry.seq) ?? [];
    return own.length === 0 ? [] : [{ ...entry, takenBack, changes: own.map(toRowChange) }];
  });
}

type ChangeRow = Row<'history_change'>;

const readState = (text: string | null): State | null => (text === null ? null : (JSON.parse(text) as State));

function isOf({ row_id: rowId, before, after }: ChangeRow, indicatorId: string): boolean {
  return rowId === indicatorId || (readState(after) ?? readState(before))?.indicator_id === indicatorId;
}

function toRowChange(change: ChangeRow): RowChange {
  const before = readState(change.before);
  const after = readState(change.after);
  const state = after ?? before;
  const of = kinds[change.table_name as Kept];
  const told = (column: string): number | null => {
    const value = state?.[column];
    return typeof value === 'number' ? value : null;
  };
  return {
    of,
    kind: chooseKind(before, after),
    year: told('year'),
    quarter: told('quarter'),
    title: findTitle(of, state),
    // A whole indicator that came or went is told by its name; its fields would fill a page.
    fields: of === 'indicator' && (!before || !after) ? [] : listFields(before ?? {}, after ?? {}),
  };
}

/** The column that tells a row from others of its kind. */
const titles = { component: 'symbol', action: 'text', benchmark: 'name' } as const;

function findTitle(of: RowChange['of'], state: State | null): string | null {
  const title = of in titles ? state?.[titles[of as keyof typeof titles]] : null;
  return typeof title === 'string' && title !== '' ? title : null;
}

function chooseKind(before: State | null, after: State | null): RowChange['kind'] {
  if (before === null) return after === null ? 'erased' : 'created';
  return after === null ? 'removed' : 'changed';
}

function listFields(before: State, after: State): readonly FieldChange[] {
  const columns = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return columns.flatMap((column) => {
    const pair = { before: before[column] ?? null, after: after[column] ?? null };
    return hiddenColumns.has(column) || pair.before === pair.after
      ? []
      : [{ name: toFieldName(column), ...pair }];
  });
}

const toFieldName = (column: string): string =>
  column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
