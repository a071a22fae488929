import type { TFunction } from 'i18next';
import { formatDecimal, type NumberLocale } from '../../../db/domain/format.ts';
import { type Figure, roundHalfUp, toRational } from '../../../db/domain/rational.ts';
import type { BandTone } from '../../../db/domain/scale.ts';
import { BandShape } from '../../ui/band-shape.tsx';
import type { SelectionSummary } from '../../ui/grid/grid-types.ts';
import type { EntrySummary } from './entry-summary.ts';

const tones: readonly (BandTone | 'empty')[] = ['very-high', 'high', 'medium', 'low', 'very-low', 'empty'];

/** How many achievements stand in each band. */
export function BandCounts({ summary, t }: { readonly summary: EntrySummary; readonly t: TFunction }) {
  return (
    <ul className="entry-bands" aria-label={t('realization.bar.bands')}>
      {tones.map((tone) => (
        <li key={tone} className={`entry-band entry-band--${tone}`} title={t(`bands.${tone}`)}>
          <BandShape tone={tone} />
          <span className="visually-hidden">{t(`bands.${tone}`)}: </span>
          {summary.bands.get(tone) ?? 0}
        </li>
      ))}
    </ul>
  );
}

/** Figures of a mean seldom end: two decimals are enough beside the cells themselves. */
const meanDecimals = 2;

/** The sums of the selected cells, as a spreadsheet shows them. */
export function SelectionSums({
  summary,
  locale,
  t,
}: {
  readonly summary: SelectionSummary;
  readonly locale: NumberLocale;
  readonly t: TFunction;
}) {
  const write = (value: Figure): string => formatDecimal(value, { locale });
  const entries = [
    ['mean', write(roundHalfUp(toRational(summary.mean), meanDecimals))],
    ['sum', write(roundHalfUp(toRational(summary.sum), 6))],
    ['min', write(roundHalfUp(toRational(summary.min), 6))],
    ['max', write(roundHalfUp(toRational(summary.max), 6))],
    ['count', String(summary.count)],
  ] as const;
  return (
    <>
      {entries.map(([name, text]) => (
        <span key={name} className="entry-sum">
          {t(`realization.bar.${name}`)}: <b>{text}</b>
        </span>
      ))}
    </>
  );
}
