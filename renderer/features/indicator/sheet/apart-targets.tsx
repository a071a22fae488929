import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../../../db/domain/format.ts';
import { roundHalfUp } from '../../../../db/domain/rational.ts';
import { useErrorText } from '../../../ui/error-text.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import type { TargetYear } from '../model/target-rows.ts';
import type { SheetProps } from './sheet-props.ts';
import { useSheetSave } from './use-sheet-save.ts';

const romans = ['', 'I', 'II', 'III', 'IV'] as const;

/** Targets that their own parts contradict, each with the figure the parts make; which of them holds is a person's word. */
export function ApartTargets({
  years,
  indicator,
  locale,
  mayChange,
}: Pick<SheetProps, 'indicator' | 'locale'> &
  Readonly<{
    years: readonly TargetYear[];
    mayChange: (year: TargetYear, quarter: TargetYear['apart'][number]['quarter']) => boolean;
  }>) {
  const { t } = useTranslation();
  const save = useSheetSave();
  const sayError = useErrorText();
  const lines = years.flatMap((year) => year.apart.map((one) => ({ year, ...one })));
  if (lines.length === 0) return null;

  async function take({ year, quarter, made }: (typeof lines)[number]): Promise<void> {
    const value = roundHalfUp(made, indicator.decimals);
    const cell = { indicatorId: indicator.id, year: year.year, quarter, value };
    const result = await save.targets([{ ...cell, valueMax: null, ordinalCode: null }]);
    if (!result.ok) showToast({ text: sayError(result.error), tone: 'error' });
  }

  return (
    <ul className="apart-targets">
      {lines.map((line) => {
        const { year, quarter, typed, made } = line;
        const style = { locale, decimals: indicator.decimals };
        const figures = {
          year: year.year,
          quarter: romans[quarter],
          typed: formatDecimal(typed, { locale }),
          made: formatDecimal(made, style),
        };
        return (
          <li key={`${year.year} ${quarter}`}>
            {t(quarter === 0 ? 'indicator.targets.yearApart' : 'indicator.targets.quarterApart', figures)}
            {mayChange(year, quarter) && (
              <>
                {' '}
                <LinkButton onPress={() => void take(line)}>
                  {t('indicator.targets.takeMade', { value: figures.made })}
                </LinkButton>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
