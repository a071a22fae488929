import { findHead } from '../officials.ts';
import type { PlanDocument } from '../plan-document.ts';
import type { Official } from '../plan-records.ts';
import { findItem, type PreflightItem, type PreflightPlace } from './preflight-finding.ts';
import type { PrintedDocument } from './printed-document.ts';

const profile: PreflightPlace = { screen: 'profile' };

/** Books whose foreword the head signs: while it is not written yet, no signature stands in them. */
const headSigns: ReadonlySet<string> = new Set(['renstra', 'lkjip']);

/** Posts that sign and have nobody on the day of the document. */
export function findUnsigned(
  { officials }: PlanDocument,
  { kind, signers, date }: PrintedDocument,
): readonly PreflightItem[] {
  const unnamed = signers.filter(({ name, isOutside }) => name === null && !isOutside);
  if (unnamed.length > 0) return listOnce(unnamed.map(({ position }) => position));
  const isHeadMissing = headSigns.has(kind) && findHead(officials, date) === null;
  return isHeadMissing ? [findItem('', profile)] : [];
}

/** A regional head is known where the region stands in the same file; elsewhere the line for the name stays empty. */
export const findUnnamedSuperiors = ({ signers }: PrintedDocument): readonly PreflightItem[] =>
  listOnce(
    signers.flatMap(({ position, name, isOutside }) => (isOutside && name === null ? [position] : [])),
  );

/** Those who sign and whose number of civil servants is not known. */
export const findWithoutNip = (plan: PlanDocument, printed: PrintedDocument): readonly PreflightItem[] =>
  listOnce(listSigners(plan, printed).flatMap(({ nip, name }) => (isBlank(nip) ? [name] : [])));

/** Acting officials from elsewhere may have none, so that this is a note. */
export const findWithoutRank = (plan: PlanDocument, printed: PrintedDocument): readonly PreflightItem[] =>
  listOnce(listSigners(plan, printed).flatMap(({ rank, name }) => (isBlank(rank) ? [name] : [])));

/** The officials of the office among the signers. */
function listSigners(
  { officials }: PlanDocument,
  { kind, signers, date }: PrintedDocument,
): readonly Official[] {
  const names = new Set(signers.flatMap(({ name, isOutside }) => (name === null || isOutside ? [] : [name])));
  if (names.size > 0) return officials.filter(({ name }) => names.has(name));
  const head = headSigns.has(kind) ? findHead(officials, date) : null;
  return head === null ? [] : [head];
}

const listOnce = (labels: readonly string[]): readonly PreflightItem[] =>
  [...new Set(labels)].map((label) => findItem(label, profile));

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';
