import type { Direction } from './achievement.ts';
import type { Decimal } from './decimal.ts';
import type { MonthFigures } from './months.ts';
import type { Aggregation } from './quarters.ts';

/** What the program takes a level for; its name on screen and paper belongs to the framework. */
export type LevelKind =
  | 'vision'
  | 'purpose'
  | 'mission'
  | 'goal'
  | 'objective'
  | 'strategy'
  | 'policy'
  | 'priority'
  | 'program'
  | 'activity'
  | 'subactivity'
  /** Holds others together under a heading, and says nothing itself. */
  | 'group'
  | 'other';

export type CascadeNode = {
  readonly id: string;
  readonly parentId: string | null;
  readonly levelKind: LevelKind;
};

export type CascadeIndicator = {
  readonly id: string;
  readonly nodeId: string;
  /** Null until the office has said which way is better. */
  readonly direction: Direction | null;
  readonly valueKind: 'number' | 'ordinal';
  readonly aggregation: Aggregation;
  readonly isCumulativeTarget: boolean;
  readonly decimals: number;
  readonly boundMin: Decimal | null;
  readonly boundMax: Decimal | null;
  /** Slug of one of the scales handed over with the rows; null or absent for a number. */
  readonly ordinalScale?: string | null;
  readonly unitOfMeasure?: string | null;
  /** How the value comes from its components, as the file keeps it; null or absent where nobody has said. */
  readonly calculation?: string | null;
  readonly baselineValue: Decimal | null;
  readonly baselineYear: number | null;
  readonly baselineOrdinal?: string | null;
  /** Share in the mean of its node; missing counts as 1. */
  readonly weight?: Decimal | null;
};

/** 0 is the year itself, 1–4 its quarters. */
export type Quarter = 0 | 1 | 2 | 3 | 4;

export type TargetCell = {
  readonly indicatorId: string;
  readonly year: number;
  readonly quarter: Quarter;
  readonly value: Decimal | null;
  /** Filled where the target is a range: `value` is then its lower end. */
  readonly valueMax: Decimal | null;
  readonly ordinalCode: string | null;
  /** Of a quarter whose months have figures of their own; null or absent where none has. */
  readonly months?: MonthFigures | null;
};

export type RealizationCell = {
  readonly indicatorId: string;
  readonly year: number;
  readonly quarter: Quarter;
  readonly value: Decimal | null;
  readonly ordinalCode: string | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  /** Why there is no figure ("tidak tersedia"): neither empty nor zero. */
  readonly missingReason: string | null;
  /** Of a quarter that is filled in by month; null or absent where it is not. */
  readonly months?: MonthFigures | null;
};
