import {
  date,
  decimalNumber,
  flag,
  integer,
  nullable,
  oneOf,
  reference,
  table,
  text,
  timestamp,
} from '../../columns.ts';

/** Predicates with a rank (SAKIP AA…D, audit opinions): a value that is a word still has a place. */
export const ordinal_scale = table({ slug: text(), name: text() }, { unique: [['organization_id', 'slug']] });

export const ordinal_level = table(
  { scale_id: reference('ordinal_scale'), code: text(), label: text(), rank: decimalNumber() },
  { unique: [['scale_id', 'code']] },
);

export const indicator = table(
  {
    node_id: reference('node'),
    sort: integer(),
    code: nullable(text()),
    name: text(),
    kind: oneOf('iku', 'ik', 'ikk'),
    unit_of_measure: nullable(text()),
    value_kind: oneOf('number', 'ordinal'),
    ordinal_scale_id: nullable(reference('ordinal_scale')),
    /** Null until the office has said which way is better. */
    direction: nullable(oneOf('positive', 'negative', 'stabilize')),
    aggregation: oneOf('sum', 'last', 'mean', 'max', 'min'),
    /** 1 where quarterly targets are entered already added up. */
    is_cumulative_target: flag(),
    decimals: integer({ min: 0, max: 10 }),
    bound_min: nullable(decimalNumber()),
    bound_max: nullable(decimalNumber()),
    weight: nullable(decimalNumber()),
    definition: nullable(text()),
    formula: nullable(text()),
    data_source: nullable(text()),
    selection_reason: nullable(text()),
    responsible: nullable(text()),
    /** The unit that answers for the figures, and by when: days after the end of each period. */
    unit_id: nullable(reference('unit')),
    due_days: nullable(integer({ min: 0, max: 366 })),
    frequency: nullable(oneOf('monthly', 'quarterly', 'half-yearly', 'yearly')),
    /** How the value comes from its components, in their symbols: `a / b * 100`. */
    calculation: nullable(text()),
    /** The indicator it follows: `same` goes on with its trend, `redefined` cuts it. */
    predecessor_id: nullable(reference('indicator')),
    succession: nullable(oneOf('same', 'redefined')),
    succession_note: nullable(text()),
    baseline_year: nullable(integer({ min: 1900, max: 9999 })),
    baseline_value: nullable(decimalNumber()),
    baseline_ordinal: nullable(text()),
  },
  {
    indexes: [['node_id', 'sort']],
    checks: {
      indicator_scale_goes_with_ordinals: "value_kind = 'ordinal' or ordinal_scale_id is null",
      indicator_succession_names_whom: '(predecessor_id is null) = (succession is null)',
    },
  },
);

/**
 * The figures of a quarter's three months, in order: a month belongs to its quarter by standing in its row, so that what
 * closes, freezes or brings back the quarter does it to its months. Predicates have none.
 */
const months = {
  month_1: nullable(decimalNumber()),
  month_2: nullable(decimalNumber()),
  month_3: nullable(decimalNumber()),
};
const monthsOfQuarter =
  '(quarter > 0 and ordinal_code is null) or (month_1 is null and month_2 is null and month_3 is null)';

/** A number to reach in a year (quarter 0) or in one of its quarters; `value_max` makes it a range. */
export const target = table(
  {
    indicator_id: reference('indicator'),
    year: integer({ min: 1900, max: 9999 }),
    quarter: integer({ min: 0, max: 4 }),
    value: nullable(decimalNumber()),
    value_max: nullable(decimalNumber()),
    ordinal_code: nullable(text()),
    ...months,
  },
  {
    unique: [['indicator_id', 'year', 'quarter']],
    checks: { target_months_are_those_of_a_quarter: monthsOfQuarter },
  },
);

/**
 * A filled-in sheet or table that came back: where figures come from, and which unit has answered for a period. The
 * unit is named and not referred to, because an answer stays when its unit goes.
 */
export const sheet_receipt = table(
  {
    plan_id: reference('plan'),
    year: integer({ min: 1900, max: 9999 }),
    quarter: integer({ min: 0, max: 4 }),
    kind: oneOf('sheet', 'table'),
    unit_id: nullable(text()),
    unit_name: nullable(text()),
    file_name: text(),
    /** SHA-256 of the file. */
    file_hash: text(),
    /** When the sheet had gone out. */
    made_at: nullable(timestamp()),
    received_at: timestamp(),
  },
  {
    unique: [['plan_id', 'year', 'quarter', 'file_hash']],
    checks: { sheet_receipt_hash_is_sha256: 'length(file_hash) = 64' },
  },
);

/**
 * What was reached; `missing_reason` says why there is no figure ("tidak tersedia"), which is neither empty nor zero.
 * `data_year` is the year the figure speaks of where it is not its own (a survey of the year before), `release_date` the day
 * on which its publisher gives out the figure that stays.
 */
export const realization = table(
  {
    indicator_id: reference('indicator'),
    year: integer({ min: 1900, max: 9999 }),
    quarter: integer({ min: 0, max: 4 }),
    value: nullable(decimalNumber()),
    ordinal_code: nullable(text()),
    numerator: nullable(decimalNumber()),
    denominator: nullable(decimalNumber()),
    missing_reason: nullable(text()),
    origin: oneOf('source', 'person', 'import', 'example'),
    status: oneOf('provisional', 'final'),
    data_date: nullable(date()),
    data_year: nullable(integer({ min: 1900, max: 9999 })),
    release_date: nullable(date()),
    note: nullable(text()),
    /** The sheet or table the figure came with; null once a person has given another one. */
    receipt_id: nullable(reference('sheet_receipt')),
    ...months,
  },
  {
    unique: [['indicator_id', 'year', 'quarter']],
    checks: { realization_months_are_those_of_a_quarter: monthsOfQuarter },
  },
);
