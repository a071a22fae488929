import { decimalNumber, integer, nullable, oneOf, reference, table, text } from '../../columns.ts';

const anyYear = integer({ min: 1900, max: 9999 });

/** What others reached, to compare with (LKjIP analysis 4); a predicate where the indicator is one of predicates. */
export const benchmark = table(
  {
    indicator_id: reference('indicator'),
    year: anyYear,
    scope: oneOf('province', 'national', 'other'),
    /** Whose figure it is; empty where the scope says enough. */
    name: text(),
    value: nullable(decimalNumber()),
    ordinal_code: nullable(text()),
    source: nullable(text()),
  },
  { unique: [['indicator_id', 'year', 'scope', 'name']] },
);

/** Why an indicator stands where it stands after a quarter, or after the year (quarter 0), and what follows from it. */
export const analysis = table(
  {
    indicator_id: reference('indicator'),
    year: anyYear,
    quarter: integer({ min: 0, max: 4 }),
    causes: nullable(text()),
    obstacles: nullable(text()),
    solutions: nullable(text()),
    follow_up: nullable(text()),
    /** Programs and activities that helped or hindered. */
    supporting: nullable(text()),
  },
  { unique: [['indicator_id', 'year', 'quarter']] },
);
