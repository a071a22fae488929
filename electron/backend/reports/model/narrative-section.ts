import type { Narrative } from '../../../../db/domain/plan-document.ts';

/** The documents that people write parts of. */
export type NarrativeDocument = Narrative['document'];

/**
 * The parts of the documents that people write. `narratives` of a plan are read by these keys; the screens offer the
 * same list. The keys stand in users' files: changing one orphans their text.
 */
export type NarrativeSection = Readonly<{
  document: NarrativeDocument;
  section: string;
  /** `document`: once, with an empty subject. `objective`: once for each node that is measured in the report. */
  subject: 'document' | 'objective';
  title: Readonly<{ id: string; en: string }>;
  /** What belongs there, as the placeholder and the editor say it. */
  hint: Readonly<{ id: string; en: string; da: string }>;
}>;

export const describeNarrative =
  (document: NarrativeDocument, subject: NarrativeSection['subject']) =>
  (
    section: string,
    idTitle: string,
    enTitle: string,
    idHint: string,
    enHint: string,
    daHint: string,
  ): NarrativeSection => ({
    document,
    subject,
    section,
    title: { id: idTitle, en: enTitle },
    hint: { id: idHint, en: enHint, da: daHint },
  });
