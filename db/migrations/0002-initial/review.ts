import { date, integer, nullable, oneOf, reference, table, text } from '../../columns.ts';

/** A state of a plan that was adopted: 0 as first adopted, 1 and on its revisions. Its content never changes. */
export const plan_version = table(
  {
    plan_id: reference('plan'),
    number: integer({ min: 0 }),
    adopted_on: date(),
    /** The decree it was adopted with. */
    decree: nullable(text()),
    note: nullable(text()),
    /** The plan as it was, as canonical JSON of its document. */
    content: text(),
  },
  { unique: [['plan_id', 'number']] },
);

/** What must go right for a statement to come true (critical success factors of the performance tree). */
export const success_factor = table({ node_id: reference('node'), sort: integer(), text: text() });

/** Where a goal without numbers stands in a year: a word and what there is to tell. */
export const node_status = table(
  {
    node_id: reference('node'),
    year: integer({ min: 1900, max: 9999 }),
    status: nullable(oneOf('not-started', 'under-way', 'reached', 'at-risk', 'stopped')),
    note: nullable(text()),
  },
  { unique: [['node_id', 'year']] },
);

/** A finding of the auditor that the office knows and accepts; it returns when what was found changes. */
export const finding_dismissal = table(
  {
    plan_id: reference('plan'),
    rule: text(),
    /** Node or indicator; the empty string for the plan as a whole. */
    subject_id: text(),
    year: integer({ min: 0, max: 9999 }),
    /** What was found when it was dismissed. */
    fingerprint: text(),
    reason: text(),
  },
  { unique: [['plan_id', 'rule', 'subject_id', 'year']] },
);

/** One term of an indicator's formula: a is the part and b the whole in `a / b × 100`. */
export const indicator_component = table(
  {
    indicator_id: reference('indicator'),
    sort: integer(),
    symbol: text(),
    name: text(),
    unit_of_measure: nullable(text()),
    data_source: nullable(text()),
  },
  { unique: [['indicator_id', 'symbol']] },
);
