import { useTranslation } from 'react-i18next';
import type { EarlierTarget } from '../../../../db/domain/earlier-targets.ts';
import { formatDate } from '../../../../db/domain/format.ts';
import { describeVersion } from '../../../../db/domain/plan-state.ts';
import { listPlanYears } from '../../../../db/domain/score-plan.ts';
import { sayState } from '../../../app/plan-name.ts';
import { showRange } from '../../realization/show-figure.ts';
import type { SheetProps } from './sheet-props.ts';
import { useEarlierTargets } from './use-earlier-targets.ts';

const quarters = [0, 1, 2, 3, 4] as const;
const romans = ['', 'I', 'II', 'III', 'IV'] as const;

/** Figures of targets that a revision changed, each with the state that had it. */
export function EarlierTargets({ document, indicator, locale }: SheetProps) {
  const { t, i18n } = useTranslation();
  const find = useEarlierTargets(document);
  const show = ({ value, valueMax, ordinalCode }: EarlierTarget): string =>
    ordinalCode ??
    (value === null ? '–' : showRange(value, valueMax, { locale, decimals: indicator.decimals }).text);
  const lines = listPlanYears(document).flatMap((year) =>
    quarters.flatMap((quarter) =>
      find(indicator.id, year, quarter).map((earlier) => ({
        key: `${year} ${quarter} ${earlier.number}`,
        text: t('indicator.targets.earlier', {
          period:
            quarter === 0
              ? String(year)
              : `${t('indicator.targets.quarter', { quarter: romans[quarter] })} ${year}`,
          value: show(earlier),
          state: sayState(t, describeVersion(earlier.number)),
          date: formatDate(earlier.adoptedOn, { locale: i18n.language === 'en' ? 'en' : 'id' }),
        }),
      })),
    ),
  );
  if (lines.length === 0) return null;
  return (
    <div className="earlier-targets">
      <p className="earlier-targets__title">{t('indicator.targets.earlierTitle')}</p>
      <ul>
        {lines.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
