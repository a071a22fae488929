import type { LiveField } from '../rich-text/live-field.ts';
import type { FieldReader } from '../rich-text/read-field.ts';
import { listLines } from '../rich-text/rich-text.ts';
import { findItem, type PreflightItem } from './preflight-finding.ts';
import type { PrintedText } from './printed-texts.ts';

/** Figures in sentences whose indicator or statement is no longer in the plan. */
export const findGoneFigures = (texts: readonly PrintedText[], read: FieldReader): readonly PreflightItem[] =>
  listFields(texts).flatMap(({ field, title, place }) =>
    read(field).subject === null ? [findItem(title, place, { figure: field.figure })] : [],
  );

/** Figures in sentences that are not there yet: the sentence says so in their place. */
export const findMissingFigures = (
  texts: readonly PrintedText[],
  read: FieldReader,
): readonly PreflightItem[] =>
  listFields(texts).flatMap(({ field, title, place }) => {
    const { subject, isMissing, text } = read(field);
    return subject !== null && isMissing
      ? [findItem(title, place, { figure: field.figure, found: text, expected: subject })]
      : [];
  });

type PlacedField = Pick<PrintedText, 'title' | 'place'> & Readonly<{ field: LiveField }>;

const listFields = (texts: readonly PrintedText[]): readonly PlacedField[] =>
  texts.flatMap(({ text, title, place }) =>
    listLines(text).flatMap((runs) =>
      runs.flatMap((run) => ('field' in run ? [{ field: run.field, title, place }] : [])),
    ),
  );
