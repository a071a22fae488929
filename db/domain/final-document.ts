import { findHead, listPosts, listTerms } from './officials.ts';
import type { PaperDocument } from './paper.ts';
import type { Official, PlanDocument } from './plan-document.ts';

/** `model` is what the document says, as data; `signed` the PDF that came back with signatures. */
export const finalRoles = ['model', 'pdf', 'docx', 'xlsx', 'signed'] as const;
export type FinalRole = (typeof finalRoles)[number];

/** A document as it was given out. What the plan says later changes nothing in it. */
export type FinalDocument = Readonly<{
  id: string;
  version: number;
  document: Exclude<PaperDocument, 'all'>;
  /** 0 for a document of the whole period. */
  year: number;
  /** The id of an official, or `all`; null for whoever heads the office. */
  official: string | null;
  title: string;
  /** Who signs; null where nobody is named, or where several do. */
  signatory: string | null;
  documentDate: string;
  isDated: boolean;
  madeAt: string;
  madeBy: string;
  /** How much of it was open when it was made, and why it was made all the same. */
  openFindings: number;
  reason: string | null;
  /** Canonical JSON of the program, layout engine and fonts it was made with. */
  madeWith: string;
  files: readonly FinalFile[];
}>;

export type FinalFile = Readonly<{
  id: string;
  version: number;
  role: FinalRole;
  fileHash: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  addedAt: string;
  addedBy: string;
  /** Of a signed PDF: an electronic signature is in it. */
  hasSignature: boolean | null;
  /** Of a signed PDF: it begins with the very bytes that were made. */
  keepsOriginal: boolean | null;
}>;

export type FinalStatus = 'ready' | 'signed';

export const findFinalFile = ({ files }: FinalDocument, role: FinalRole): FinalFile | null =>
  files.find((file) => file.role === role) ?? null;

export const findFinalStatus = (final: FinalDocument): FinalStatus =>
  findFinalFile(final, 'signed') === null ? 'ready' : 'signed';

/** The newest one first. */
export const sortFinals = (finals: readonly FinalDocument[]): readonly FinalDocument[] =>
  finals.toSorted((a, b) => b.madeAt.localeCompare(a.madeAt) || (a.id < b.id ? 1 : -1));

/** The final of a kind and year that counts: a signed one before one that waits for it, then the newest. */
export function findFinal(
  finals: readonly FinalDocument[],
  kind: FinalDocument['document'],
  year: number,
): FinalDocument | null {
  const own = sortFinals(finals.filter((one) => one.document === kind && one.year === year));
  return own.find((one) => findFinalStatus(one) === 'signed') ?? own[0] ?? null;
}

/** The name under a document: of the official it is made for, else of the head on its day; null for all of them. */
export function findSignatory(
  officials: readonly Official[],
  { official, date }: Readonly<{ official: string | null; date: string }>,
): Official | null {
  if (official === null) return findHead(officials, date);
  return officials.find(({ id }) => id === official) ?? null;
}

export type AgreementStatus = Readonly<{
  official: Official;
  status: 'draft' | FinalStatus;
  /** The document it follows from; null for a draft. */
  final: FinalDocument | null;
}>;

/** Where the agreement of each who holds an office in a year stands, from the head down. */
export function listAgreements(
  { officials, units, finals }: Pick<PlanDocument, 'officials' | 'units' | 'finals'>,
  year: number,
): readonly AgreementStatus[] {
  const made = sortFinals(finals.filter((one) => one.document === 'agreement' && one.year === year));
  const holders = listPosts(officials, units).flatMap((post) =>
    listTerms(post.holders, year).map((term) => term.official),
  );
  return [...new Set(holders)].map((official) => {
    const own = made.filter((final) => isOf(final, official, officials));
    const final = own.find((one) => findFinalStatus(one) === 'signed') ?? own[0] ?? null;
    return { official, status: final === null ? 'draft' : findFinalStatus(final), final };
  });
}

function isOf(final: FinalDocument, { id }: Official, officials: readonly Official[]): boolean {
  if (final.official === 'all') return true;
  return findSignatory(officials, { official: final.official, date: final.documentDate })?.id === id;
}
