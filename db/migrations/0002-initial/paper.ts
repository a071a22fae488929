import { flag, integer, nullable, oneOf, table, text } from '../../columns.ts';

const side = () => integer({ min: 140, max: 600 });
const margin = () => integer({ min: 5, max: 80 });

/** The paper of a kind of document, in millimetres; `all` holds for the kinds without a row. */
export const document_paper = table(
  {
    document: oneOf(
      'all',
      'renstra',
      'lkjip',
      'strategy',
      'iku',
      'iku-sheets',
      'agreement',
      'action-plan',
      'measurement',
      'summary',
    ),
    width: side(),
    height: side(),
    margin_top: margin(),
    margin_bottom: margin(),
    margin_left: margin(),
    margin_right: margin(),
    is_mono: flag(),
  },
  { unique: [['organization_id', 'document']], checks: { paper_stands_upright: 'width <= height' } },
);

/** How the documents of an office look, whatever they say. */
export const office_style = table(
  {
    contact: nullable(text()),
    font: oneOf('arimo', 'tinos', 'own'),
    signing: oneOf('wet', 'frame', 'anchor'),
    anchor: nullable(text()),
    anchor_other: nullable(text()),
  },
  { unique: [['organization_id']] },
);

/** The logo and the faces of the office's own font. Their bytes stand in `evidence_piece`, by their hash. */
export const office_file = table(
  {
    role: oneOf('logo', 'regular', 'bold', 'italic', 'bold-italic'),
    file_hash: text(),
    file_name: text(),
    media_type: oneOf('image/png', 'image/jpeg', 'font/ttf', 'font/otf'),
    size_bytes: integer({ min: 1 }),
    width: nullable(integer({ min: 1 })),
    height: nullable(integer({ min: 1 })),
    family: nullable(text()),
  },
  { unique: [['organization_id', 'role']] },
);
