import { findItem, type PreflightItem } from './preflight-finding.ts';
import type { PrintedDocument, PrintedSection } from './printed-document.ts';

const listShown = ({ sections }: PrintedDocument): readonly PrintedSection[] =>
  sections.filter(({ isShown }) => isShown);

/** Texts that nobody has written yet: each stands as a gap on the page. */
export const findUnwritten = (printed: PrintedDocument): readonly PreflightItem[] =>
  listShown(printed).flatMap(({ id, title, gaps }) =>
    gaps.flatMap(({ text }) => (text === null ? [] : [findItem(title, { section: id, text })])),
  );

/** Tables and lists with nothing to stand in them. */
export const findWithoutData = (printed: PrintedDocument): readonly PreflightItem[] =>
  listShown(printed).flatMap(({ id, title, gaps }) =>
    gaps.flatMap(({ text, words }) =>
      text === null ? [findItem(title, { section: id, text }, { found: words })] : [],
    ),
  );

/** A heading with nothing under it. */
export const findEmptySections = (printed: PrintedDocument): readonly PreflightItem[] =>
  listShown(printed).flatMap(({ id, title, isEmpty }) =>
    isEmpty ? [findItem(title, { section: id, text: null })] : [],
  );

/** A part that the regulation asks for may be left out, but never unseen. */
export const findLeftOut = ({ sections }: PrintedDocument): readonly PreflightItem[] =>
  sections.flatMap(({ id, title, isShown, isMandatory }) =>
    isMandatory && !isShown ? [findItem(title, { section: id, text: null })] : [],
  );
