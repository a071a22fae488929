import type { FrameworkPreset } from '../../../db/domain/framework-presets.ts';
import type { LevelKind, Official, Organization, RealizationCell } from '../../../db/domain/plan-document.ts';

/** An office's document written down as it reads: a tree of statements with what hangs on each. */
export type Sample = Readonly<{
  organization: Pick<Organization, 'kind' | 'name' | 'shortName' | 'regionName' | 'address' | 'isExample'>;
  /** Whose vision and missions the plan serves; those statements belong to it. */
  region: Pick<Organization, 'name'> | null;
  framework: FrameworkPreset;
  plan: Readonly<{
    title: string;
    regulation: string;
    periodStart: number | null;
    periodEnd: number | null;
    profile: string | null;
  }>;
  units: readonly string[];
  officials: readonly Readonly<
    Pick<
      Official,
      'name' | 'nip' | 'rank' | 'position' | 'isHead' | 'appointment' | 'validFrom' | 'validTo'
    > & {
      unit: string | null;
    }
  >[];
  legalBases: readonly SampleLegalBasis[];
  tree: readonly SampleNode[];
  /** Where the figures come from: a published source, or invented for trying out. */
  origin: Extract<RealizationCell['origin'], 'source' | 'example'>;
  narratives: readonly Readonly<{
    document: 'renstra' | 'lkjip';
    year: number;
    section: string;
    body: string;
  }>[];
}>;

export type SampleLegalBasis = Readonly<{
  role: 'basis' | 'mandate' | 'establishment';
  kind: string;
  number: string | null;
  year: number | null;
  title: string | null;
  amendedBy?: readonly Omit<SampleLegalBasis, 'amendedBy' | 'role'>[];
}>;

export type SampleNode = Readonly<{
  level: LevelKind;
  text: string;
  code?: string;
  explanation?: string;
  isServed?: boolean;
  unit?: string;
  location?: string;
  targetGroup?: string;
  fundSource?: string;
  sourceNote?: string;
  glosses?: readonly Readonly<{ term: string; meaning: string }>[];
  indicators?: readonly SampleIndicator[];
  /** Year → ceiling and, once the year is over, what was spent; whole rupiah. */
  budget?: Readonly<Record<number, readonly [ceiling: string, realized: string | null]>>;
  children?: readonly SampleNode[];
}>;

/** A figure, a range `[from, to]`, or the code of a predicate. */
export type SampleValue = string | readonly [string, string];

export type SampleIndicator = Readonly<{
  name: string;
  kind: 'iku' | 'ik';
  code?: string;
  unit?: string;
  direction?: 'positive' | 'negative' | 'stabilize';
  aggregation?: 'sum' | 'last' | 'mean' | 'max' | 'min';
  isCumulativeTarget?: boolean;
  decimals?: number;
  bounds?: readonly [string | null, string | null];
  /** Slug of the scale whose codes are the values. */
  ordinalScale?: string;
  definition?: string;
  formula?: string;
  dataSource?: string;
  reason?: string;
  responsible?: string;
  /** Name of the unit that answers for the figures. */
  unitOwner?: string;
  dueDays?: number;
  frequency?: 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';
  calculation?: string;
  baseline?: readonly [year: number, value: string];
  /** Year, or `year.quarter` (`'2026.1'`). */
  targets?: Readonly<Record<string, SampleValue>>;
  realizations?: Readonly<Record<string, SampleRealization>>;
}>;

export type SampleRealization =
  | string
  | Readonly<{
      /** A figure or the code of a predicate. */
      value?: string;
      numerator?: string;
      denominator?: string;
      missingReason?: string;
      isProvisional?: boolean;
      dataDate?: string;
      note?: string;
    }>;
