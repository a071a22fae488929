import { date, flag, integer, nullable, oneOf, reference, table, text, timestamp } from '../../columns.ts';

/**
 * A document as it was given out: what it said, what it was made with, and its very bytes. A reprint gives those bytes,
 * whatever the plan says by then.
 */
export const final_document = table(
  {
    plan_id: reference('plan'),
    document: oneOf(
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
    /** 0 for a document of the whole period. */
    year: integer({ min: 0, max: 9999 }),
    /**
     * Of a document that officials sign: the id of one, or `all`; null for whoever heads the office. No reference: the
     * document stays when the official is gone from the list.
     */
    official: nullable(text()),
    title: text(),
    /** Who signs, as the document says; null where nobody is named. */
    signatory: nullable(text()),
    document_date: date(),
    /** 0 where each part is dated by what it says, as agreements are. */
    is_dated: flag(),
    made_at: timestamp(),
    made_by: text(),
    /** What was open when it was made. */
    open_findings: integer({ min: 0 }),
    /** Why it was made all the same. */
    reason: nullable(text()),
    /** Canonical JSON: the version of the program and the SHA-256 of the layout engine, its template and the fonts. */
    made_with: text(),
  },
  { checks: { what_is_open_has_a_reason: 'open_findings = 0 or reason is not null' } },
);

/** Each form of a final document. The bytes stand in `evidence_piece`, by their hash. */
export const final_file = table(
  {
    final_id: reference('final_document'),
    /** `model`: what the document says, as canonical JSON. `signed`: the PDF that came back signed. */
    role: oneOf('model', 'pdf', 'docx', 'xlsx', 'signed'),
    file_hash: text(),
    file_name: text(),
    media_type: text(),
    size_bytes: integer({ min: 1 }),
    added_at: timestamp(),
    added_by: text(),
    /** Of a signed PDF: there is an electronic signature in it. */
    has_signature: nullable(flag()),
    /** Of a signed PDF: it begins with the very bytes that were made. */
    keeps_original: nullable(flag()),
  },
  {
    unique: [['final_id', 'role']],
    indexes: [['file_hash']],
    checks: {
      signed_file_says_how:
        "(role = 'signed') = (has_signature is not null) and (role = 'signed') = (keeps_original is not null)",
    },
  },
);
