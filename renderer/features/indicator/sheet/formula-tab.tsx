import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readCalculation } from '../../../../db/domain/calculation-read.ts';
import { formatCalculation, toCalculationText } from '../../../../db/domain/calculation-write.ts';
import { toNullable } from '../../../app/to-nullable.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import type { Saving } from '../../plan/inspector/use-save.ts';
import { listComponents, parseKept } from '../model/formula.ts';
import { sayCalculationError } from '../model/say-calculation.ts';
import { ComponentsPart } from './components-part.tsx';
import { LinkedFigures } from './linked-figures.tsx';
import { SheetColumns, SheetField, SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';
import { TrialPart } from './trial-part.tsx';
import { useSheetSave } from './use-sheet-save.ts';

/** How the value comes about: in the office's words, as a calculation, and tried out with figures. */
export function FormulaTab(props: SheetProps) {
  const { document, indicator, locale, isReadOnly } = props;
  const { t } = useTranslation();
  const save = useSheetSave();
  const calculation = useMemo(() => parseKept(indicator.calculation), [indicator.calculation]);
  const rows = useMemo(
    () =>
      listComponents(
        calculation,
        document.components.filter((component) => component.indicatorId === indicator.id),
      ),
    [calculation, document.components, indicator.id],
  );
  const names = new Map(
    rows.flatMap(({ symbol, component }) =>
      component && component.name !== '' ? [[symbol, component.name] as const] : [],
    ),
  );

  function keepCalculation(text: string): Saving {
    if (text.trim() === '') return save.indicator(indicator, { calculation: null });
    const reading = readCalculation(text, locale);
    return reading.ok
      ? save.indicator(indicator, { calculation: toCalculationText(reading.value) })
      : Promise.resolve(sayCalculationError(t, reading.error));
  }

  return (
    <SheetColumns
      main={
        <>
          <SheetPart>
            <SheetField name="formula">
              <CommitField
                key={`${indicator.id} formula`}
                label={t('indicator.formula')}
                placeholder={t('indicator.formulaHint')}
                isMultiline
                isKeptOnPause
                value={indicator.formula ?? ''}
                isReadOnly={isReadOnly}
                onCommit={(text) => save.indicator(indicator, { formula: toNullable(text) })}
              />
            </SheetField>
            <SheetField name="calculation">
              <CommitField
                key={`${indicator.id} calculation`}
                label={t('indicator.calculation.label')}
                placeholder={t('indicator.calculation.hint')}
                hint={t('indicator.calculation.help')}
                value={
                  calculation ? formatCalculation(calculation, { locale }) : (indicator.calculation ?? '')
                }
                isReadOnly={isReadOnly}
                onCommit={keepCalculation}
              />
            </SheetField>
            {calculation && names.size > 0 && (
              <p className="sheet-formula">
                {t('indicator.calculation.inWords', {
                  name: indicator.name,
                  formula: formatCalculation(calculation, { locale, names }),
                })}
              </p>
            )}
          </SheetPart>
          <ComponentsPart {...props} rows={rows} />
          <LinkedFigures {...props} calculation={calculation} rows={rows} />
        </>
      }
      side={<TrialPart key={indicator.id} {...props} calculation={calculation} rows={rows} />}
    />
  );
}
