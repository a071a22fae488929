/** A share of something: it is read without its sign, and years of it cannot be added up. */
export const isPercentUnit = (unit: string | null | undefined): boolean =>
  unit != null && /^\s*(%|persen|percent|procent)/i.test(unit);
