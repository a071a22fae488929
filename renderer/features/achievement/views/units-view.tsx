import { useMemo } from 'react';
import { Button } from 'react-aria-components/Button';
import { scoreUnits } from '../../../../db/domain/appraisal/unit-scores.ts';
import { ChartPanel, type ChartTable } from '../../../charts/chart-panel.tsx';
import { BandPill } from '../../../ui/band-pill.tsx';
import { number, words } from '../model/write-figures.ts';
import { nameYear } from '../use-style.ts';
import { Bar } from './bar.tsx';
import type { ViewProps } from './view-props.ts';

/** Each unit with what it and the units below it answer for; a unit leads to its indicators. */
export function UnitsView({
  facts,
  style,
  onUnit,
}: Pick<ViewProps, 'facts' | 'style'> & { readonly onUnit: (unit: string) => void }) {
  const { t } = style;
  const { document, score } = facts;
  const lines = useMemo(() => scoreUnits(document, score), [document, score]);
  const nameOf = (unit: (typeof lines)[number]['unit']): string =>
    unit?.name ?? t('achievement.filters.noUnit');
  const table: ChartTable = {
    columns: [
      { name: t('achievement.columns.unit') },
      { name: t('achievement.columns.achievement'), isNumber: true },
      { name: t('achievement.columns.band') },
      { name: t('achievement.columns.measured'), isNumber: true },
      { name: t('achievement.columns.reached'), isNumber: true },
    ],
    rows: lines.map(({ unit, shown, band, mean }) => ({
      id: unit?.id ?? 'none',
      onChoose: () => onUnit(unit?.id ?? 'none'),
      cells: [
        words(nameOf(unit)),
        number(shown, style.percent),
        words(band ? style.bandName(band) : ''),
        words(`${mean.measured}/${mean.total}`),
        { text: String(mean.reached), number: String(mean.reached) },
      ],
    })),
  };
  return (
    <ChartPanel title={t('achievement.units.title', { year: nameYear(t, facts) })} table={table}>
      <ul className="unit-list">
        {lines.map(({ unit, shown, band, mean }) => (
          <li key={unit?.id ?? 'none'}>
            <Button className="unit-list__line" onPress={() => onUnit(unit?.id ?? 'none')}>
              <span className="levels__name">{nameOf(unit)}</span>
              <span className="levels__count">{t('achievement.levels.measured', mean)}</span>
              <Bar value={shown} tone={band?.tone ?? 'empty'} />
              <span className="levels__pill">
                <BandPill
                  tone={band?.tone ?? 'empty'}
                  text={shown === null ? undefined : style.percent(shown)}
                  name={style.bandName(band)}
                />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </ChartPanel>
  );
}
