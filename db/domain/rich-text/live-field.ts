/** Figures of one indicator in one year. */
export const indicatorFigures = ['target', 'realization', 'achievement', 'predicate'] as const;
/** Of a statement, from its own indicators. */
export const nodeFigures = ['achievement', 'predicate', 'indicators', 'measured', 'reached'] as const;
/** Of the whole plan. */
export const planFigures = [...nodeFigures, 'ceiling', 'spent', 'absorption'] as const;

/** A figure of the plan that stands in a sentence: it says what to read, never the figure itself. */
export type LiveField =
  | Readonly<{ of: 'indicator'; id: string; year: number; figure: (typeof indicatorFigures)[number] }>
  | Readonly<{ of: 'node'; id: string; year: number; figure: (typeof nodeFigures)[number] }>
  | Readonly<{ of: 'plan'; year: number; figure: (typeof planFigures)[number] }>;

export type FieldFigure = LiveField['figure'];
