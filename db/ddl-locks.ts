import type { Dialect } from './ddl.ts';

/**
 * A table whose rows belong to a period of a plan and may not be written while that period is closed. The rule stands
 * in the database, so that no command, import or other program can forget it.
 */
export type Lock = Readonly<{
  table: string;
  /** How a row leads to its plan. */
  owner: 'indicator' | 'node';
  /** The states of a period that close it. */
  closedIn: readonly string[];
  /** Rows have a year and no quarter. */
  isYearly?: boolean;
}>;

/** The table of the periods; a closed one may be opened by a command, but not go. */
const periods = 'period_state';

/** How a refusal begins; the id of the period follows, so that the sentence about it can say who closed it and when. */
export const closedMark = 'period-closed:';

export const createLockStatements = (locks: readonly Lock[], dialect: Dialect): readonly string[] => [
  ...locks.flatMap((lock) => (dialect === 'sqlite' ? forSqlite(lock) : forPostgres(lock))),
  ...(dialect === 'sqlite' ? keepSealedInSqlite : keepSealedInPostgres),
];

const planOf = ({ owner }: Lock, row: 'old' | 'new'): string =>
  owner === 'node'
    ? `(select "plan_id" from "node" where "id" = ${row}."node_id")`
    : `(select "node"."plan_id" from "indicator" join "node" on "node"."id" = "indicator"."node_id" where "indicator"."id" = ${row}."indicator_id")`;

/** The closed period of a row: its own, or the whole year. */
const closedPeriodOf = (lock: Lock, row: 'old' | 'new'): string =>
  [
    `from "${periods}" where "plan_id" = ${planOf(lock, row)} and "year" = ${row}."year"`,
    lock.isYearly ? '"quarter" = 0' : `("quarter" = ${row}."quarter" or "quarter" = 0)`,
    `(${lock.closedIn.map((status) => `"status" = '${status}'`).join(' or ')}) order by "quarter" limit 1`,
  ].join(' and ');

const sides = { insert: ['new'], update: ['old', 'new'], delete: ['old'] } as const;

function forSqlite(lock: Lock): string[] {
  return Object.entries(sides).map(([act, rows]) => {
    const refusals = rows.map(
      (row) => `  select raise(abort, '${closedMark}' || "id") ${closedPeriodOf(lock, row)};`,
    );
    return [
      `create trigger "${lock.table}_is_open_on_${act}" before ${act} on "${lock.table}" begin`,
      ...refusals,
      'end',
    ].join('\n');
  });
}

function forPostgres(lock: Lock): string[] {
  const name = `"${lock.table}_is_open"`;
  const refuse = (row: 'old' | 'new', unless: string): string[] => [
    `  if tg_op <> '${unless}' then`,
    `    select "id" into closed ${closedPeriodOf(lock, row)};`,
    `    if closed is not null then raise exception '${closedMark}%', closed; end if;`,
    '  end if;',
  ];
  return [
    [
      `create function ${name}() returns trigger language plpgsql as $$`,
      'declare closed text;',
      'begin',
      ...refuse('old', 'INSERT'),
      ...refuse('new', 'DELETE'),
      "  if tg_op = 'DELETE' then return old; end if;",
      '  return new;',
      'end $$',
    ].join('\n'),
    `create trigger ${name} before insert or update or delete on "${lock.table}" for each row execute function ${name}()`,
  ];
}

const keepSealedInSqlite = [
  [
    `create trigger "${periods}_stays_while_sealed" before delete on "${periods}" when old."status" = 'sealed' begin`,
    `  select raise(abort, '${closedMark}' || old."id");`,
    'end',
  ].join('\n'),
];

const keepSealedInPostgres = [
  [
    `create function "${periods}_stays"() returns trigger language plpgsql as $$`,
    'begin',
    `  if old."status" = 'sealed' then raise exception '${closedMark}%', old."id"; end if;`,
    '  return old;',
    'end $$',
  ].join('\n'),
  `create trigger "${periods}_stays" before delete on "${periods}" for each row execute function "${periods}_stays"()`,
];
