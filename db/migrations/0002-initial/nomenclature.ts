import { date, integer, nullable, oneOf, reference, table, text } from '../../columns.ts';

/** One edition of the official list of codes; editions of different regulations stand side by side. */
export const nomenclature_list = table({
  sort: integer(),
  name: text(),
  regulation: nullable(text()),
  issued_on: nullable(date()),
  /** The file it was read from. */
  source_name: nullable(text()),
});

/** A code of the list with its official words (Permendagri 90/2019 and its updates). */
export const nomenclature_entry = table(
  {
    list_id: reference('nomenclature_list'),
    code: text(),
    kind: oneOf('affair', 'field', 'program', 'activity', 'subactivity'),
    /** Whose title it is, where provinces and districts call a code differently. */
    tier: nullable(oneOf('province', 'district')),
    title: text(),
    /** Kinerja: what the sub-activity is to bring about. */
    performance: nullable(text()),
    indicator: nullable(text()),
    unit_of_measure: nullable(text()),
  },
  { indexes: [['list_id', 'code']] },
);
