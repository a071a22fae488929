import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatPlain } from '../../../../db/domain/format.ts';
import type { PlanDocument, PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { findSeal } from '../../../../db/domain/verification/settle.ts';
import { findToday } from '../../../app/today.ts';
import { useDocumentStore, useIsReadOnly } from '../../../app/use-document.ts';
import { useFailureNote } from '../../../app/use-failure-note.ts';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { FigureForm, type FoundFigure } from './figure-form.tsx';

/** A figure of a sealed year that turned out to be wrong: later reports print it corrected, the year's own stays. */
export function CorrectionPart({
  document,
  indicator,
  year,
}: {
  readonly document: PlanDocument;
  readonly indicator: PlanIndicator;
  readonly year: number;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const noteFailure = useFailureNote();
  const isReadOnly = useIsReadOnly();
  const [isAsked, setAsked] = useState(false);
  const locale = document.organization.numberLocale;
  const known = document.corrections.find((one) => one.indicatorId === indicator.id && one.year === year);
  if (findSeal(document, year) === null && !known) return null;
  const scale =
    indicator.valueKind === 'ordinal'
      ? (document.ordinalScales.find(({ id }) => id === indicator.ordinalScaleId) ?? null)
      : null;
  const planId = document.plan.id;

  async function save({ value, ordinalCode, reason }: FoundFigure): Promise<boolean> {
    const patch = { value, ordinalCode, reason, correctedOn: findToday() };
    const result = known
      ? await store.run('record.update', {
          kind: 'correction',
          planId,
          id: known.id,
          version: known.version,
          patch,
        })
      : await store.run('record.create', {
          kind: 'correction',
          planId,
          values: { indicatorId: indicator.id, year, ...patch },
        });
    if (!result.ok) {
      noteFailure(result.error);
      return false;
    }
    setAsked(false);
    return true;
  }

  async function remove(): Promise<void> {
    if (!known) return;
    const result = await store.run('record.remove', { kind: 'correction', planId, id: known.id });
    if (!result.ok) noteFailure(result.error);
  }

  return (
    <section className="figure-sheet__part">
      <h3>{t('verification.correction.title')}</h3>
      {known && !isAsked && (
        <>
          <p className="figure-sheet__text">
            {t('verification.correction.told', {
              value: known.ordinalCode ?? (known.value === null ? '' : formatPlain(known.value, { locale })),
              date: known.correctedOn === null ? '–' : formatDate(known.correctedOn, { locale }),
            })}{' '}
            {known.reason}
          </p>
          {!isReadOnly && (
            <p>
              <LinkButton onPress={() => setAsked(true)}>{t('verification.correction.change')}</LinkButton>{' '}
              <LinkButton onPress={() => void remove()}>{t('verification.correction.remove')}</LinkButton>
            </p>
          )}
        </>
      )}
      {!known && !isAsked && <p className="muted">{t('verification.correction.hint')}</p>}
      {isAsked ? (
        <FigureForm
          asksFigure
          first={known ? { value: known.value, ordinalCode: known.ordinalCode, reason: known.reason } : null}
          scale={scale}
          locale={locale}
          words={{
            figure: t('verification.correction.figure'),
            reason: t('verification.correction.reason'),
            save: t('verification.correction.save'),
          }}
          onSave={save}
          onCancel={() => setAsked(false)}
        />
      ) : (
        !known &&
        !isReadOnly && (
          <Button size="small" icon={FilePenLine} onPress={() => setAsked(true)}>
            {t('verification.correction.ask')}
          </Button>
        )
      )}
    </section>
  );
}
