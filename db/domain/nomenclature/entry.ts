import type { CodeKind } from '../program-code.ts';

/** Provinces and districts have titles of their own for some codes; null where both say the same. */
export type Tier = 'province' | 'district';
export const tiers = ['province', 'district'] as const;

/** A code of an official list with its words. */
export type NomenclatureEntry = Readonly<{
  code: string;
  kind: CodeKind;
  tier: Tier | null;
  title: string;
  /** What a sub-activity is to bring about. */
  performance: string | null;
  indicator: string | null;
  unitOfMeasure: string | null;
}>;

/** An edition of the official list that a file holds. */
export type NomenclatureList = Readonly<{
  id: string;
  version: number;
  name: string;
  regulation: string | null;
  issuedOn: string | null;
  sourceName: string | null;
  counts: Readonly<Record<CodeKind, number>>;
}>;

/** The government a title is meant for, as far as the name of the region says. */
export function guessTier(regionName: string | null): Tier | null {
  const name = (regionName ?? '').trim().toLowerCase();
  if (/^(provinsi|prov\.|daerah istimewa|d\.i\.|di |dki )/.test(name)) return 'province';
  return /^(kabupaten|kab\.|kota)\b/.test(name) ? 'district' : null;
}

export const isOfTier = (entry: Pick<NomenclatureEntry, 'tier'>, tier: Tier | null): boolean =>
  tier === null || entry.tier === null || entry.tier === tier;
