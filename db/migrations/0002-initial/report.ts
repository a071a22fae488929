import { flag, integer, nullable, oneOf, reference, table, text } from '../../columns.ts';

/** Books. */
const arranged = ['renstra', 'lkjip', 'strategy'] as const;
/** 0 for a document without a year of its own. */
const documentYear = () => integer({ min: 0, max: 9999 });

/** A written part of a document: what a person typed for one section of one report. */
export const narrative = table(
  {
    plan_id: reference('plan'),
    document: oneOf(...arranged, 'agreement', 'iku'),
    year: documentYear(),
    section: text(),
    /** The node the text speaks of; the empty string where the section stands once. */
    subject_id: text(),
    /** The JSON of its blocks (docs/file-format.md). */
    body: text(),
  },
  { unique: [['plan_id', 'document', 'year', 'section', 'subject_id']] },
);

/** What an office changed of the order of a document: a section left out, moved, renamed, or one of its own. */
export const report_section = table(
  {
    plan_id: reference('plan'),
    document: oneOf(...arranged),
    year: documentYear(),
    /** The name of the section in the document; of one of its own `own/` and the row's id. */
    section: text(),
    /** The section one of its own stands in, the empty string at the top; null for a section of the template. */
    parent: nullable(text()),
    title: nullable(text()),
    is_shown: flag(),
    /** Among the sections beside it; null where the template has it. */
    place: nullable(integer({ min: 1 })),
  },
  {
    unique: [['plan_id', 'document', 'year', 'section']],
    checks: { own_section_has_a_title: 'parent is null or title is not null' },
  },
);

/** A picture for the texts of a plan. Its bytes stand in `evidence_piece`, by their hash, like those of evidence. */
export const document_image = table(
  {
    plan_id: reference('plan'),
    file_hash: text(),
    file_name: text(),
    media_type: oneOf('image/png', 'image/jpeg'),
    size_bytes: integer({ min: 1 }),
    width: integer({ min: 1 }),
    height: integer({ min: 1 }),
  },
  { unique: [['plan_id', 'file_hash']] },
);
