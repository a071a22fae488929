import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { table, text } from '../../db/columns.ts';
import { createStatements } from '../../db/ddl.ts';
import { checkMigrations, currentVersion, statementsUpTo } from '../../db/migrate.ts';
import { tables } from '../../db/migrations/0002-initial/index.ts';
import type { Database } from '../../db/schema.ts';
import { engines, type Office } from './support/engines.ts';
import { type Fixture, fillPlan } from './support/plan-fixture.ts';

const nullId = '00000000-0000-7000-8000-000000000000';

describe.each(engines)('on $name', ({ name: engine, start, stop }) => {
  let office: Office;
  let fixture: Fixture;
  beforeAll(async () => {
    office = await start();
    fixture = await fillPlan(office);
  });
  afterAll(async () => {
    await office.end();
    await stop();
  });

  const row = () => ({
    id: nullId,
    organization_id: office.organizationId,
    version: 1,
    indicator_id: fixture.otherIndicator,
    year: 2025,
    quarter: 0,
    value: '1',
    ordinal_code: null,
    numerator: null,
    denominator: null,
    missing_reason: null,
    origin: 'person' as const,
    status: 'final' as const,
    data_date: null,
    data_year: null,
    release_date: null,
    receipt_id: null,
    month_1: null,
    month_2: null,
    month_3: null,
    note: null,
  });
  const insert = (changed: Record<string, unknown>) =>
    office.deps.db
      .insertInto('realization')
      .values({ ...row(), ...changed } as Database['realization'])
      .execute();

  it.each([
    ['a year before 1900', { year: 1899 }, 'realization_year_is_in_range'],
    ['a fifth quarter', { quarter: 5 }, 'realization_quarter_is_in_range'],
    ['an origin nobody knows', { origin: 'rumour' }, 'realization_origin_is_known'],
    ['a day that is not in the calendar', { data_date: '2025-02-29' }, 'realization_data_date_is_a_date'],
    ['a word for a day', { data_date: 'now' }, 'realization_data_date_is_a_date'],
    ['a version of zero', { version: 0 }, 'realization_version_is_in_range'],
    ['an indicator that is not there', { indicator_id: nullId }, /indicator|FOREIGN KEY/],
    ['no origin', { origin: null }, /origin/],
    [
      'a second cell of the same period',
      { indicator_id: 'the first' },
      /indicator_id_year_quarter|indicator_id, /,
    ],
  ])('refuses %s by a constraint that says so', async (_, changed, says) => {
    const values =
      'indicator_id' in changed && changed.indicator_id === 'the first'
        ? { indicator_id: fixture.indicator }
        : changed;
    const failure = await insert(values).then(
      () => 'written',
      (error: unknown) => String(error),
    );
    // PostgreSQL calls a date that is none an error of its own function before its constraint can be named.
    const isDate = engine === 'PostgreSQL' && 'data_date' in changed;
    expect(failure).toMatch(isDate ? /date|data_date/ : says);
  });

  it('refuses to remove a row that others refer to', async () => {
    const remove = office.deps.db.deleteFrom('node').where('id', '=', fixture.goal).execute();
    await expect(remove).rejects.toThrow(/constraint|FOREIGN KEY/i);
  });

  it('keeps money in whole rupiah', async () => {
    const spending = {
      id: nullId,
      organization_id: office.organizationId,
      version: 1,
      node_id: fixture.program,
    };
    const write = office.deps.db
      .insertInto('spending')
      .values({ ...spending, year: 2026, quarter: 0, amount: '10.5' })
      .execute();
    await expect(write).rejects.toThrow(/spending_amount_is_whole/);
  });
});

describe('a figure in SQLite', () => {
  const [sqlite] = engines;
  if (!sqlite) throw new Error('no engine');
  let office: Office;
  let fixture: Fixture;
  beforeAll(async () => {
    office = await sqlite.start();
    fixture = await fillPlan(office);
  });
  afterAll(() => office.end());

  const canonical = [
    '0',
    '-1',
    '1.5',
    '-0.5',
    '10',
    '100',
    '0.05',
    '123456789012345678901234567890.123456789',
  ];
  const others = [
    '',
    '-',
    '.',
    '00',
    '-0',
    '1.',
    '.5',
    '1.50',
    '--1',
    '1-2',
    '1e5',
    ' 1',
    '1 ',
    '1..2',
    '-0.0',
    '0.0',
    '1.2.3',
    '1,5',
    '+1',
    '-00',
    '010',
    '９',
    'NaN',
    '0x1',
  ];
  const write = (value: string) =>
    office.deps.db
      .updateTable('realization')
      .set({ value })
      .where('indicator_id', '=', fixture.indicator)
      .execute();

  it.each(canonical)('may be %j', async (value) => {
    await expect(write(value)).resolves.toBeDefined();
  });
  it.each(others)('may not be %j', async (value) => {
    await expect(write(value)).rejects.toThrow(/realization_value_is_canonical_decimal/);
  });
});

describe('the statements', () => {
  const statements = statementsUpTo(currentVersion, 'sqlite');

  it('make every table strict', () => {
    const made = statements.filter((one) => one.startsWith('create table'));
    expect(made).toHaveLength(Object.keys(tables).length);
    expect(made.filter((one) => !one.endsWith(') strict'))).toEqual([]);
  });

  it('give each reference an index that begins with it', () => {
    const missing = Object.entries(tables).flatMap(([name, { columns, unique, primaryKey }]) =>
      Object.entries(columns)
        .filter(([, column]) => 'references' in column && column.references)
        .filter(([column]) => {
          const isKey = [primaryKey as readonly string[], ...(unique as readonly (readonly string[])[])].some(
            (key) => key[0] === column,
          );
          const index = new RegExp(`^create index "[^"]+" on "${name}" \\("${column}"`);
          return !isKey && !statements.some((one) => index.test(one));
        })
        .map(([column]) => `${name}.${column}`),
    );
    expect(missing).toEqual([]);
  });

  it('use no name PostgreSQL would cut off', () => {
    const names = statementsUpTo(currentVersion, 'postgres').flatMap((one) =>
      [...one.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''),
    );
    expect(names.filter((name) => name.length > 63)).toEqual([]);
  });

  it('come in an order in which every reference finds its table, and never in a circle', () => {
    const owner = {
      columns: { id: text() },
      primaryKey: ['id'],
      unique: [],
      indexes: [],
      checks: {},
    } as const;
    const refersTo = (name: string) => ({ kind: 'text', isNullable: false, references: name }) as const;
    const ordered = createStatements(
      { organization: owner, later: table({ to: refersTo('earlier') }), earlier: table({}) },
      'sqlite',
    ).filter((one) => one.startsWith('create table'));
    expect(ordered.map((one) => /"(\w+)"/.exec(one)?.[1])).toEqual(['organization', 'earlier', 'later']);
    const circle = { organization: owner, a: table({ to: refersTo('b') }), b: table({ to: refersTo('a') }) };
    expect(() => createStatements(circle, 'sqlite')).toThrow('a → b → a');
  });

  it('belong to migrations that count without a gap', () => {
    const step = (version: number) => ({ version, name: `step ${version}`, statements: () => [] });
    expect(() => checkMigrations([step(1), step(3)])).toThrow('step 3 has version 3, expected 2');
    expect(checkMigrations([step(1), step(2)])).toHaveLength(2);
  });
});
