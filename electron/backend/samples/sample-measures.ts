import type { Action, Benchmark } from '../../../db/domain/plan-document.ts';

/** Something to be done for an indicator in a year, as an office writes it down. */
export type SampleAction = Readonly<{
  /** Code of the indicator. */
  indicator: string;
  year: number;
  text: string;
  /** Name of the unit. */
  unit: string;
  responsible?: string;
  /** From which to which month. */
  months: readonly [start: number, end: number];
  /** What is to be reached in each quarter. */
  quarters?: readonly [string | null, string | null, string | null, string | null];
  /** Whole rupiah. */
  budget?: string;
  status: Action['status'];
  reason?: string;
}>;

/** What others reached, beside an indicator. */
export type SampleBenchmark = Readonly<{
  /** Code of the indicator. */
  indicator: string;
  year: number;
  scope: Benchmark['scope'];
  name: string;
  /** A figure or the code of a predicate. */
  value: string;
  source: string;
}>;
