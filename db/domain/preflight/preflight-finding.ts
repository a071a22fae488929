import type { FieldFigure } from '../rich-text/live-field.ts';

/**
 * What is looked at before a document is printed. `open` keeps it a draft until it is mended or released with a reason:
 * a head of office would send it back. A `note` is worth a look and holds nothing up.
 */
export const preflightRules = {
  'no-period': 'open',
  'no-indicators': 'open',
  'targets-missing': 'open',
  'plan-errors': 'open',
  'realizations-missing': 'open',
  'analyses-missing': 'open',
  'signatory-missing': 'open',
  'signatory-nip': 'open',
  'text-missing': 'open',
  'data-missing': 'open',
  'section-empty': 'open',
  'section-left-out': 'open',
  'figure-gone': 'open',
  'figure-missing': 'open',
  'number-differs': 'open',
  'signatory-rank': 'note',
  'superior-unnamed': 'note',
  'realizations-provisional': 'note',
  'period-open': 'note',
  'example-data': 'note',
} as const satisfies Readonly<Record<string, PreflightWeight>>;

export type PreflightRule = keyof typeof preflightRules;
export type PreflightWeight = 'open' | 'note';

/** Where it is mended: a screen with what is to be shown there, or a section of the document itself. */
export type PreflightPlace =
  | Readonly<{
      screen: 'plan' | 'profile' | 'realization' | 'achievement' | 'verification';
      indicatorId?: string;
      nodeId?: string;
      year?: number;
      filter?: 'empty' | 'analysis' | 'findings';
    }>
  | Readonly<{ section: string; text: TextPlace | null }>;

/** A text of the office, as it is kept. */
export type TextPlace = Readonly<{ section: string; subjectId: string }>;

/** One thing a rule found: what it is about, and what its sentence needs beside that. */
export type PreflightItem = Readonly<{
  /** An indicator, a person or post, a section. */
  label: string;
  /** Of a figure in a text: which one. */
  figure: FieldFigure | null;
  /** What stands in the text, and what the data say; as they are written. */
  found: string | null;
  expected: string | null;
  place: PreflightPlace | null;
}>;

/** One rule with everything it found: never empty. */
export type PreflightFinding = Readonly<{
  rule: PreflightRule;
  weight: PreflightWeight;
  items: readonly PreflightItem[];
}>;

export const findItem = (
  label: string,
  place: PreflightPlace | null,
  told: Partial<Pick<PreflightItem, 'figure' | 'found' | 'expected'>> = {},
): PreflightItem => ({ label, figure: null, found: null, expected: null, ...told, place });

/** Nothing is left that would be sent back. */
export const isClean = (findings: readonly PreflightFinding[]): boolean => countOpen(findings) === 0;

/** How many things keep the document a draft. */
export const countOpen = (findings: readonly PreflightFinding[]): number =>
  findings.reduce((sum, { weight, items }) => (weight === 'open' ? sum + items.length : sum), 0);
