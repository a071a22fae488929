import type { Quarter } from '../cascade.ts';
import type { PlanDocument } from '../plan-document.ts';
import { findSettings } from '../settings.ts';
import {
  type CountedFigure,
  countVerified,
  listCurrentVerdicts,
  replaceFigures,
  writeClaim,
} from './counted-figures.ts';
import type { PeriodSeal, Verification } from './period.ts';

/** The seal that holds for a period: its year's, or its own. One that was opened again no longer does. */
export function findSeal(
  { seals }: Pick<PlanDocument, 'seals'>,
  year: number,
  quarter: Quarter = 0,
): PeriodSeal | null {
  const inForce = seals.filter((one) => one.year === year && one.endedAt === null);
  return (
    inForce.find((one) => one.quarter === 0) ??
    (quarter === 0 ? null : (inForce.find((one) => one.quarter === quarter) ?? null))
  );
}

/**
 * The plan as a sealed period was judged by it; the plan itself where the period is open. Everything that scores or
 * prints a period goes through here, so that no later change of a definition, target, scale or cap reaches it.
 */
export function readFrozen(document: PlanDocument, year: number, quarter: Quarter = 0): PlanDocument {
  const seal = findSeal(document, year, quarter);
  return seal === null ? document : thaw(document, seal);
}

function thaw(document: PlanDocument, seal: PeriodSeal): PlanDocument {
  // Years compared with it stand as they were sealed then, whatever became of their seals afterwards.
  const seals = document.seals
    .filter((one) => one.id !== seal.id && one.sealedAt <= seal.sealedAt)
    .filter((one) => one.endedAt === null || one.endedAt > seal.sealedAt)
    .map((one) => ({ ...one, endedAt: null }));
  if (seal.quarter === 0) return { ...document, ...seal.content, seals };
  const { levels, nodes, indicators, components, ordinalScales, targets, settings } = seal.content;
  const isOther = (row: { readonly year: number }): boolean => row.year !== seal.year;
  return {
    ...document,
    ...{ levels, nodes, indicators, components, ordinalScales },
    targets: [...document.targets.filter(isOther), ...targets],
    settings: [...document.settings.filter(isOther), ...settings],
  };
}

const settled = new WeakMap<PlanDocument, Map<string, PlanDocument>>();

/** What the numbers of one year come from: frozen where it is sealed, with the figures that count. */
export function settleYear(
  document: PlanDocument,
  year: number,
  counted: CountedFigure | null = null,
): PlanDocument {
  if (document.seals.length === 0 && document.verifications.length === 0) return document;
  const known = settled.get(document) ?? new Map<string, PlanDocument>();
  settled.set(document, known);
  const key = `${year} ${counted}`;
  const found = known.get(key);
  if (found) return found;
  const frozen = readFrozen(document, year);
  const made =
    (counted ?? findSettings(frozen, year).countedFigure) === 'verified'
      ? { ...frozen, realizations: countVerified(frozen) }
      : frozen;
  known.set(key, made);
  return made;
}

/**
 * What a report of one year is made from. The years it compares with stand as they were sealed, with what was corrected
 * since their reports were published. Figures are settled here once, so that nothing below chooses again; the verdicts
 * that are left say what stood there before, for the notes.
 */
export function settleReport(
  document: PlanDocument,
  year: number,
  counted: CountedFigure | null = null,
): PlanDocument {
  const own = readFrozen(document, year);
  const settings = findSettings(own, year);
  const countedFigure = counted ?? settings.countedFigure;
  const sources = listSources(own, year);
  const verdicts = sources.flatMap(({ source, holds }) =>
    [...listCurrentVerdicts(source).values()].filter((one) => one.verdict === 'corrected' && holds(one)),
  );
  const reported = sources.flatMap(({ source, holds }) => source.realizations.filter(holds));
  const judged = countedFigure === 'verified' ? replaceFigures(reported, verdicts) : reported;
  const corrections = own.corrections.filter((one) => one.year < year).map((one) => toVerdict(one, judged));
  const realizations = replaceFigures(judged, corrections);
  return {
    ...own,
    realizations,
    verifications: [...verdicts, ...corrections],
    settings: [
      ...own.settings.filter((one) => one.year !== year),
      { year, settings: { ...settings, countedFigure } },
    ],
    // Their definitions go on to hold for their years; their figures are the ones above.
    seals: own.seals.map((seal) => ({
      ...seal,
      content: { ...seal.content, realizations, verifications: [] },
    })),
  };
}

type Source = Readonly<{
  source: PlanDocument;
  holds: (row: { readonly year: number }) => boolean;
}>;

/** The plan, and for each other year that was sealed then what it was sealed with. */
function listSources(own: PlanDocument, year: number): readonly Source[] {
  const sealed = [...new Set(own.seals.map((seal) => seal.year))].filter(
    (one) => one !== year && findSeal(own, one) !== null,
  );
  return [
    { source: own, holds: (row) => !sealed.includes(row.year) },
    ...sealed.map((at): Source => ({ source: readFrozen(own, at), holds: (row) => row.year === at })),
  ];
}

/** A correction as the verdict it is: another figure than the one that was published, and why. */
const toVerdict = (
  one: PlanDocument['corrections'][number],
  published: PlanDocument['realizations'],
): Verification => ({
  ...one,
  quarter: 0,
  verdict: 'corrected',
  claimed: writeClaim(published, { ...one, quarter: 0 }),
  judgedBy: '',
  judgedAt: one.correctedOn ?? '',
});
