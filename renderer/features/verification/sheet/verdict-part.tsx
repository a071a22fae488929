import { Check, PencilLine, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { Verdict } from '../../../../db/domain/verification/period.ts';
import type { ReviewedFigure } from '../../../../db/domain/verification/review.ts';
import type { Language } from '../../../../electron/api/app.ts';
import { showMoment } from '../../../app/format-moment.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { FigureForm, type FoundFigure } from './figure-form.tsx';

export type VerdictPartProps = Readonly<{
  document: PlanDocument;
  figure: ReviewedFigure;
  /** Whether the person at this computer may judge now, and why not. */
  mayJudge: boolean;
  hint: string | null;
  form: 'corrected' | 'returned' | null;
  onForm: (form: 'corrected' | 'returned' | null) => void;
  onJudge: (verdict: Verdict | null, found?: FoundFigure) => Promise<boolean>;
}>;

/** What was found of a figure, or the ways to say it. */
export function VerdictPart({ document, figure, mayJudge, hint, form, onForm, onJudge }: VerdictPartProps) {
  const { t, i18n } = useTranslation();
  const { indicator, verdict, overtaken, isGiven } = figure;
  const told = verdict ?? overtaken;
  const scale =
    indicator.valueKind === 'ordinal'
      ? (document.ordinalScales.find(({ id }) => id === indicator.ordinalScaleId) ?? null)
      : null;
  return (
    <section className="figure-sheet__part verdict">
      <h3>{t('verification.verdict')}</h3>
      {told && (
        <p className="verdict__told">
          {t(`verification.toldBy.${told.verdict}`, {
            by: told.judgedBy,
            when: showMoment(told.judgedAt, new Date(), i18n.language as Language),
          })}
          {mayJudge && form === null && (
            <>
              {' '}
              <LinkButton onPress={() => void onJudge(null)}>{t('verification.takeBack')}</LinkButton>
            </>
          )}
        </p>
      )}
      {told?.reason && <p className="figure-sheet__text">{told.reason}</p>}
      {overtaken && !verdict && (
        <Banner tone="warning" isCompact>
          {t('verification.overtaken')}
        </Banner>
      )}
      {form !== null && mayJudge ? (
        <FigureForm
          key={`${indicator.id} ${form}`}
          asksFigure={form === 'corrected'}
          first={
            told?.verdict === form
              ? { value: told.value, ordinalCode: told.ordinalCode, reason: told.reason ?? '' }
              : null
          }
          scale={scale}
          locale={document.organization.numberLocale}
          words={{
            figure: t('verification.facts.verified'),
            reason: t(`verification.reason.${form}`),
            save: t(`verification.save.${form}`),
          }}
          onSave={(found) => onJudge(form, found)}
          onCancel={() => onForm(null)}
        />
      ) : mayJudge && isGiven ? (
        <div className="verdict__choices">
          <Button
            variant={verdict === null ? 'primary' : 'secondary'}
            icon={Check}
            shortcut={t('verification.keys.agree')}
            onPress={() => void onJudge('agreed')}
          >
            {t('verification.agree')}
          </Button>
          <Button
            icon={PencilLine}
            shortcut={t('verification.keys.correct')}
            onPress={() => onForm('corrected')}
          >
            {t('verification.correct')}
          </Button>
          <Button icon={Undo2} shortcut={t('verification.keys.return')} onPress={() => onForm('returned')}>
            {t('verification.giveBack')}
          </Button>
        </div>
      ) : (
        told === null && <p className="muted">{isGiven ? hint : t('verification.hints.noFigure')}</p>
      )}
    </section>
  );
}
