import { type Decimal, decimal } from './decimal.ts';
import type { PlanDocument } from './plan-document.ts';
import type { BandReading, Scale } from './scale.ts';
import { scalePresets } from './scale-presets.ts';
import type { CountedFigure } from './verification/counted-figures.ts';

/** Choices of an organisation and a year, so that one report is made one way throughout. */
export type ScoringSettings = {
  /** Lower is better: A is (2T − R) ÷ T (PermenPANRB 8/2021), B is T ÷ R. */
  readonly negativeVariant: 'A' | 'B';
  /** The highest achievement counted, in percent; null for none. Bands and "reached" always look at the raw value. */
  readonly cap: Decimal | null;
  /** Whether the cap holds for what is shown, for what enters averages, or for both. */
  readonly capScope: 'display' | 'average' | 'both';
  /** Whole and not by name: what is sealed with it stays what it was. */
  readonly scale: Scale;
  readonly bandReading: BandReading;
  /** Lower is better and the target is 0: R = 0 scores 100 and R > 0 scores 0, or there is no achievement. */
  readonly negativeZeroTarget: '100-or-0' | 'none';
  readonly averaging: 'mean-of-means' | 'pooled';
  /** Below this achievement an analysis of the cause is asked for. */
  readonly analysisThreshold: Decimal;
  /** Which figure counts where an evaluator found another one than the office. */
  readonly countedFigure: CountedFigure;
};

/** Settings as they are chosen: the scale by the name of a preset or the id of one of the office's own. */
export type ScoringChoice = Omit<ScoringSettings, 'scale'> & Readonly<{ scale: string }>;

export const toChoice = (settings: ScoringSettings): ScoringChoice => ({
  ...settings,
  scale: settings.scale.slug,
});

export const defaultSettings: ScoringSettings = {
  negativeVariant: 'A',
  cap: null,
  capScope: 'both',
  scale: scalePresets['permendagri-86-2017'],
  bandReading: 'lower-bound',
  negativeZeroTarget: '100-or-0',
  averaging: 'mean-of-means',
  analysisThreshold: decimal('76'),
  countedFigure: 'verified',
};

/** The settings of a year: its own, else those that hold for every year (kept as year 0), else the program's. */
export function findSettings(document: Pick<PlanDocument, 'settings'>, year: number): ScoringSettings {
  const own = document.settings.find((entry) => entry.year === year);
  const common = document.settings.find((entry) => entry.year === 0);
  return (own ?? common)?.settings ?? defaultSettings;
}
