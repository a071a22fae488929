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
} from '../../columns.ts';

/** What a document says about its office beside the cascade: each kind of statement has rows of its own. */

/** The list of abbreviations; the meaning is null where the source uses one without saying what it stands for. */
export const abbreviation = table({
  plan_id: reference('plan'),
  sort: integer(),
  short: text(),
  meaning: nullable(text()),
});

/**
 * What the office is there for: its task, the principles it acts on (otonomi, tugas pembantuan), the duties that make
 * up the task. `meaning` says what it is, `form` in what form it is carried out.
 */
export const duty = table({
  plan_id: reference('plan'),
  parent_id: nullable(reference('duty')),
  sort: integer(),
  kind: oneOf('task', 'principle', 'function'),
  name: text(),
  meaning: nullable(text()),
  form: nullable(text()),
});

/** Which unit carries out which duty: many to many. */
export const unit_duty = table(
  { unit_id: reference('unit'), duty_id: reference('duty') },
  { unique: [['unit_id', 'duty_id']] },
);

export const motto = table({
  plan_id: reference('plan'),
  sort: integer(),
  text: text(),
  language: nullable(text()),
  meaning: nullable(text()),
});

/**
 * A figure about what the office faces (population, people served): told by a source, or computed from two others
 * as part ÷ whole. Figures of different units are never added.
 */
export const statistic = table(
  {
    plan_id: reference('plan'),
    sort: integer(),
    name: text(),
    value: nullable(decimalNumber()),
    unit_of_measure: nullable(text()),
    year: nullable(integer({ min: 1900, max: 9999 })),
    /** 1 for a state reached up to and with the year ("sampai dengan 2016"). */
    is_up_to_year: flag(),
    /** 1 where the source says "kurang lebih". */
    is_approximate: flag(),
    source: nullable(text()),
    part_id: nullable(reference('statistic')),
    whole_id: nullable(reference('statistic')),
  },
  {
    checks: {
      statistic_has_both_terms: '(part_id is null) = (whole_id is null)',
      statistic_is_told_or_computed: 'part_id is null or value is null',
    },
  },
);

/** Where the statements of the plan come from: who said them where and when, and who reported it. */
export const provenance = table({
  plan_id: reference('plan'),
  sort: integer(),
  speaker: nullable(text()),
  position: nullable(text()),
  occasion: nullable(text()),
  place: nullable(text()),
  stated_on: nullable(date()),
  publisher: nullable(text()),
  note: nullable(text()),
});

/** For whom the office works, along as many dimensions as the document has (age, kind of need, duration). */
export const target_group = table({
  plan_id: reference('plan'),
  dimension: text(),
  sort: integer(),
  name: text(),
  note: nullable(text()),
});

/** Who took part in making the document. */
export const participant = table({ plan_id: reference('plan'), sort: integer(), name: text() });

/** A document made under this one: a unit's development plan, an action plan for an area; `presented_to` a committee. */
export const derived_plan = table({
  plan_id: reference('plan'),
  sort: integer(),
  kind: oneOf('unit-plan', 'action-plan'),
  name: text(),
  unit_id: nullable(reference('unit')),
  description: nullable(text()),
  presented_to: nullable(text()),
});

/** What such a document contains, in its order. */
export const derived_plan_part = table({
  derived_plan_id: reference('derived_plan'),
  sort: integer(),
  name: text(),
  body: nullable(text()),
});
