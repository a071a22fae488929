import type { LevelKind, NodeStatus, PlanIndicator } from '../../../db/domain/plan-document.ts';

export type SampleNode = Readonly<{
  level: LevelKind;
  text: string;
  /** How links call it. */
  key?: string;
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
  successFactors?: readonly string[];
  statuses?: readonly Pick<NodeStatus, 'year' | 'status' | 'note'>[];
  budget?: Readonly<Record<number, SampleBudget>>;
  children?: readonly SampleNode[];
}>;

/** `indikatif` is the plan's own ceiling; `pergeseran-1` the first shift. */
export type SampleVersionName = 'indikatif' | 'murni' | `pergeseran-${number}` | 'perubahan';

/** One ceiling for every version of the year and, once the year is over, what was spent; whole rupiah. */
export type SampleBudget =
  | readonly [ceiling: string, realized: string | null]
  | Readonly<{
      ceilings: Readonly<Partial<Record<SampleVersionName, string>>>;
      /** Of the year, or of its quarters. */
      spent?: string | Readonly<Partial<Record<1 | 2 | 3 | 4, string>>>;
    }>;

/** The figures of a quarter's months, in order. */
export type SampleMonths = readonly [string, string, string];

/** A figure, a range `[from, to]`, the code of a predicate, or the figure of a quarter with those of its months. */
export type SampleValue =
  | string
  | readonly [string, string]
  | Readonly<{ value: string; months: SampleMonths }>;

export type SampleIndicator = Readonly<{
  name: string;
  kind: PlanIndicator['kind'];
  /** How an indicator that follows it calls it. */
  key?: string;
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
  components?: readonly Readonly<{ symbol: string; name: string; unit?: string; dataSource?: string }>[];
  /** Key of the indicator it follows, in a plan written before. */
  predecessor?: string;
  succession?: 'same' | 'redefined';
  successionNote?: string;
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
      /** A quarter that has them needs no figure of its own. */
      months?: SampleMonths;
      missingReason?: string;
      isProvisional?: boolean;
      dataDate?: string;
      dataYear?: number;
      releaseDate?: string;
      note?: string;
    }>;
