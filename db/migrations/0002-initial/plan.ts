import { date, flag, integer, nullable, oneOf, plainTable, reference, table, text } from '../../columns.ts';

/** The words and order of a cascade: SAKIP daerah, a ministry's, Copenhagen's. */
export const framework = table({
  slug: text(),
  name: text(),
  language: oneOf('id', 'en', 'da'),
});

export const framework_level = table(
  {
    framework_id: reference('framework'),
    sort: integer(),
    /** What the program takes the level for; the name on screen and paper is `name`. */
    kind: oneOf(
      'vision',
      'purpose',
      'mission',
      'goal',
      'objective',
      'strategy',
      'policy',
      'priority',
      'program',
      'activity',
      'subactivity',
      'group',
      'other',
    ),
    name: text(),
    may_hold_indicators: flag(),
    may_hold_budgets: flag(),
  },
  { unique: [['framework_id', 'sort']] },
);

export const plan = table(
  {
    framework_id: reference('framework'),
    /** The plan of the period before this one. */
    predecessor_id: nullable(reference('plan')),
    /** The plan this one serves: the RPJMD of a Renstra. */
    serves_id: nullable(reference('plan')),
    kind: oneOf('rpjmd', 'renstra', 'strategy'),
    title: text(),
    /** Chooses the chapter template (`86_2017`, `inmendagri_2_2025`); never a constant of the program. */
    regulation: text(),
    /** Both null where the source gives no period. */
    period_start: nullable(integer({ min: 1900, max: 9999 })),
    period_end: nullable(integer({ min: 1900, max: 9999 })),
    profile: nullable(text()),
    status: oneOf('draft', 'adopted'),
    adopted_on: nullable(date()),
    sort: integer(),
  },
  {
    checks: {
      plan_period_is_whole: '(period_start is null) = (period_end is null)',
      plan_ends_after_it_starts: 'period_end is null or period_end >= period_start',
    },
  },
);

export const node = table(
  {
    plan_id: reference('plan'),
    level_id: reference('framework_level'),
    parent_id: nullable(reference('node')),
    /** Order among siblings; gaps are allowed. */
    sort: integer(),
    /** Null where the office gives none; screens then number by position. */
    code: nullable(text()),
    text: text(),
    explanation: nullable(text()),
    unit_id: nullable(reference('unit')),
    /** Of programs, activities and sub-activities. */
    location: nullable(text()),
    target_group: nullable(text()),
    fund_source: nullable(text()),
    /** Where a statement comes from that is not the document's own ("supplemented, source kk.dk"). */
    source_note: nullable(text()),
    /** 0 for a statement of the region that this organisation does not serve (a mission of another agency). */
    is_served: flag(),
  },
  { indexes: [['plan_id', 'parent_id', 'sort']] },
);

/** A term of a statement and its meaning; the terms need not stand contiguously in the text, so order is their own. */
export const gloss = table({
  node_id: reference('node'),
  sort: integer(),
  term: text(),
  meaning: text(),
});

/** Typed relation between nodes, across plans too. */
export const node_link = table(
  {
    from_node_id: reference('node'),
    to_node_id: reference('node'),
    kind: oneOf('supports', 'cascades', 'crosscuts'),
    note: nullable(text()),
  },
  {
    unique: [['from_node_id', 'to_node_id', 'kind']],
    checks: { node_link_joins_two_nodes: 'from_node_id <> to_node_id' },
  },
);

/** What identifies the file: its id, its lineage, when and by which version it was made. Not part of the history. */
export const file_property = plainTable({ name: text(), value: text() }, { primaryKey: ['name'] });
