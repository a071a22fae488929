import {
  date,
  decimalNumber,
  flag,
  integer,
  nullable,
  oneOf,
  plainTable,
  reference,
  table,
  text,
} from '../../columns.ts';

export const organization = plainTable(
  {
    id: text(),
    version: integer({ min: 1 }),
    parent_id: nullable(reference('organization')),
    kind: oneOf('region', 'agency', 'ministry', 'work-unit', 'municipality'),
    name: text(),
    short_name: nullable(text()),
    region_name: nullable(text()),
    address: nullable(text()),
    /** How figures are written in this office, on screen and paper, whatever language the screen speaks. */
    number_locale: oneOf('id', 'en', 'da'),
    /** 1 where figures and names are invented for trying out; every page then says so. */
    is_example: flag(),
    sort: integer(),
  },
  { primaryKey: ['id'] },
);

export const unit = table(
  {
    parent_id: nullable(reference('unit')),
    code: nullable(text()),
    name: text(),
    valid_from: nullable(date()),
    valid_to: nullable(date()),
    sort: integer(),
  },
  {
    checks: { unit_ends_after_it_begins: 'valid_to is null or valid_from is null or valid_to >= valid_from' },
  },
);

export const official = table(
  {
    unit_id: nullable(reference('unit')),
    name: text(),
    /** Nomor Induk Pegawai. */
    nip: nullable(text()),
    /** Pangkat dan golongan. */
    rank: nullable(text()),
    position: text(),
    is_head: flag(),
    appointment: oneOf('definitif', 'plt', 'plh', 'pj'),
    valid_from: nullable(date()),
    valid_to: nullable(date()),
    sort: integer(),
  },
  {
    checks: { official_ends_after_begin: 'valid_to is null or valid_from is null or valid_to >= valid_from' },
  },
);

/** Regulations the organisation or a plan rests on; an amendment is a legal basis that names what it amends. */
export const legal_basis = table({
  plan_id: nullable(reference('plan')),
  amends_id: nullable(reference('legal_basis')),
  role: oneOf('basis', 'mandate', 'establishment'),
  /** As it is cited: "Undang-Undang", "Peraturan Wali Kota Metro". */
  kind: text(),
  number: nullable(text()),
  year: nullable(integer()),
  title: nullable(text()),
  sort: integer(),
});

const bandTone = () => oneOf('very-high', 'high', 'medium', 'low', 'very-low');

/** A scale of achievement of the office's own. Its last band takes everything below the others, so every scale has one. */
export const achievement_scale = table(
  {
    name: text(),
    /** The regulation or decree that sets it. */
    source: nullable(text()),
    last_label: text(),
    last_tone: bandTone(),
  },
  { unique: [['organization_id', 'name']] },
);

/** The other bands of a scale: their order is that of their bounds, "above" before "from" where two are equal. */
export const achievement_band = table(
  {
    scale_id: reference('achievement_scale'),
    /** In percent. */
    bound: decimalNumber(),
    /** 1 where the bound itself belongs to the band. */
    is_inclusive: flag(),
    label: text(),
    tone: bandTone(),
  },
  {
    unique: [
      ['scale_id', 'bound', 'is_inclusive'],
      ['scale_id', 'label'],
    ],
    // An achievement is never below 0. Figures are text in SQLite, so the condition is one of their form.
    checks: {
      achievement_band_begins_above_0:
        "substr(cast(bound as text), 1, 1) <> '-' and (cast(bound as text) <> '0' or is_inclusive = 0)",
    },
  },
);

/** Settings of organisation and year; the row with year 0 holds for every year without one of its own. */
export const scoring_setting = table(
  {
    year: integer({ min: 0, max: 9999 }),
    negative_variant: oneOf('A', 'B'),
    cap: nullable(decimalNumber()),
    cap_scope: oneOf('display', 'average', 'both'),
    /** One of the program's scales by its name, or one of the office's own. */
    scale_slug: nullable(text()),
    scale_id: nullable(reference('achievement_scale')),
    band_reading: oneOf('lower-bound', 'integer-first'),
    negative_zero_target: oneOf('100-or-0', 'none'),
    averaging: oneOf('mean-of-means', 'pooled'),
    analysis_threshold: decimalNumber(),
    /** Which figure counts where an evaluator found another one. */
    counted_figure: oneOf('verified', 'reported'),
  },
  {
    unique: [['organization_id', 'year']],
    checks: { scoring_setting_has_one_scale: '(scale_slug is null) <> (scale_id is null)' },
  },
);
