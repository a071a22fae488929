import { date, integer, nullable, oneOf, reference, table, text, wholeNumber } from '../../columns.ts';

/**
 * A state of the money of a year: `indikatif` is the plan's own ceiling, which is there before any budget document;
 * the others are the DPA as adopted, after each shift, and as revised. Each holds every ceiling, so that none has to be
 * put together from those before it.
 */
export const budget_version = table(
  {
    plan_id: reference('plan'),
    year: integer({ min: 1900, max: 9999 }),
    /** Order within the year: the last one is in force. */
    sort: integer(),
    kind: oneOf('indikatif', 'murni', 'pergeseran', 'perubahan'),
    /** Of a pergeseran, from 1; 0 for the kinds of which a year has one. */
    number: integer({ min: 0, max: 99 }),
    /** Of the DPA. */
    document_number: nullable(text()),
    document_date: nullable(date()),
    note: nullable(text()),
  },
  {
    unique: [['plan_id', 'year', 'kind', 'number']],
    checks: { budget_version_counts_shifts: "(kind = 'pergeseran') = (number > 0)" },
  },
);

/** Money of a program, activity or sub-activity, whole rupiah; typed at the lowest level, summed upward. */
export const budget = table(
  {
    node_id: reference('node'),
    budget_version_id: reference('budget_version'),
    ceiling: wholeNumber(),
  },
  { unique: [['node_id', 'budget_version_id']] },
);

/** What was spent in a quarter, or in the whole year (quarter 0), whole rupiah. */
export const spending = table(
  {
    node_id: reference('node'),
    year: integer({ min: 1900, max: 9999 }),
    quarter: integer({ min: 0, max: 4 }),
    amount: wholeNumber(),
  },
  { unique: [['node_id', 'year', 'quarter']] },
);
