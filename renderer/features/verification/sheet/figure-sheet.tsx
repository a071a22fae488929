import { useTranslation } from 'react-i18next';
import { formatDate, formatPercent } from '../../../../db/domain/format.ts';
import type { PlanDocument, Quarter } from '../../../../db/domain/plan-document.ts';
import type { ReviewedFigure } from '../../../../db/domain/verification/review.ts';
import { writeExplanation } from '../../../../electron/api/text/explain-text.ts';
import { BandPill } from '../../../ui/band-pill.tsx';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { findFigureState } from '../model/figure-state.ts';
import type { FigureScorer, ScoredFigure } from '../model/score-figure.ts';
import { StateMark } from '../state-mark.tsx';
import { CorrectionPart } from './correction-part.tsx';
import { VerdictPart, type VerdictPartProps } from './verdict-part.tsx';

const analysisFields = ['causes', 'obstacles', 'solutions', 'followUp', 'supporting'] as const;

/** Everything an evaluator needs to judge one figure, on one sheet: target, figures and explanation; the proof stands beside it. */
export function FigureSheet({
  document,
  figure,
  scorer,
  year,
  quarter,
  verdict,
}: {
  readonly document: PlanDocument;
  readonly figure: ReviewedFigure;
  readonly scorer: FigureScorer;
  readonly year: number;
  readonly quarter: Quarter;
  readonly verdict: Omit<VerdictPartProps, 'document' | 'figure'>;
}) {
  const { t } = useTranslation();
  const { indicator, cell } = figure;
  const say = t as unknown as (key: string, params: Readonly<Record<string, string>>) => string;
  const reported = scorer.reported(indicator);
  const verified = scorer.verified(indicator);
  const isOther = figure.verdict?.verdict === 'corrected';
  const node = document.nodes.find(({ id }) => id === indicator.nodeId);
  const analysis = document.analyses.find(
    (one) => one.indicatorId === indicator.id && one.year === year && one.quarter === quarter,
  );
  const written = analysisFields.filter((name) => analysis?.[name]);
  const { language } = document.plan;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by the keyboard
    <article className="figure-sheet" aria-label={indicator.name} tabIndex={0}>
      <header className="figure-sheet__head">
        <div className="figure-sheet__tags">
          <LevelTag kind={indicator.kind}>{t(`indicator.kinds.${indicator.kind}`)}</LevelTag>
          <span className="figure-sheet__code">{indicator.code}</span>
          <StateMark state={findFigureState(figure)} />
        </div>
        <h2 className="figure-sheet__title">{indicator.name}</h2>
        {node && <p className="figure-sheet__above">{node.text}</p>}
      </header>
      <div className="figure-sheet__body">
        <dl className="figure-facts">
          <Fact name={t(quarter === 0 ? 'verification.facts.target' : 'verification.facts.planned')}>
            <FigureText text={reported?.target ?? null} unit={indicator.unitOfMeasure} />
          </Fact>
          <Fact name={t('verification.facts.reported')}>
            <FigureText text={reported?.realization ?? null} unit={indicator.unitOfMeasure} />
            <Percent score={reported} scorer={scorer} document={document} />
          </Fact>
          <Fact name={t('verification.facts.verified')}>
            {isOther ? (
              <>
                <FigureText text={verified?.realization ?? null} unit={indicator.unitOfMeasure} />
                <Percent score={verified} scorer={scorer} document={document} />
              </>
            ) : (
              <span className="muted">
                {t(
                  figure.verdict?.verdict === 'agreed'
                    ? 'verification.facts.same'
                    : 'verification.facts.notYet',
                )}
              </span>
            )}
          </Fact>
        </dl>
        {reported && (
          <p className="figure-sheet__sum">
            {writeExplanation((isOther ? verified : reported)?.explained ?? reported.explained, say)}
          </p>
        )}
        <VerdictPart {...verdict} document={document} figure={figure} />
        <section className="figure-sheet__part">
          <h3>{t('verification.told')}</h3>
          {cell === null && !cellTold(figure) && <p className="muted">{t('verification.noCell')}</p>}
          {cell && (
            <p className="figure-sheet__status">
              {[
                t(`verification.cell.${cell.status}`),
                cell.dataDate &&
                  t('verification.cell.dataDate', { date: formatDate(cell.dataDate, { locale: language }) }),
                cell.missingReason && t('verification.cell.missing', { reason: cell.missingReason }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
          {cell?.note && <p className="figure-sheet__text">{cell.note}</p>}
          {written.map((name) => (
            <div key={name} className="figure-sheet__words">
              <h4>{t(`achievement.analysis.fields.${name}`)}</h4>
              <p>{analysis?.[name]}</p>
            </div>
          ))}
          {written.length === 0 && !cell?.note && <p className="muted">{t('verification.noWords')}</p>}
        </section>
        {quarter === 0 && (
          <CorrectionPart
            key={`${indicator.id} ${year}`}
            document={document}
            indicator={indicator}
            year={year}
          />
        )}
        {indicator.definition && (
          <section className="figure-sheet__part">
            <h3>{t('verification.definition')}</h3>
            <p className="figure-sheet__text">{indicator.definition}</p>
          </section>
        )}
      </div>
    </article>
  );
}

/** A year without a cell of its own may still have a figure from its quarters. */
const cellTold = (figure: ReviewedFigure): boolean => figure.isGiven && figure.cell === null;

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="figure-facts__one">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function FigureText({ text, unit }: { readonly text: string | null; readonly unit: string | null }) {
  const { t } = useTranslation();
  if (text === null) return <span className="muted">{t('verification.facts.none')}</span>;
  return (
    <span className="figure-facts__number">
      {text} {unit && <small>{unit}</small>}
    </span>
  );
}

function Percent({
  score,
  scorer,
  document,
}: {
  readonly score: ScoredFigure | null;
  readonly scorer: FigureScorer;
  readonly document: PlanDocument;
}) {
  const { i18n } = useTranslation();
  if (!score?.shown || !score.band) return null;
  const { scale, settings } = scorer.context;
  const text = formatPercent(score.shown, {
    locale: document.organization.numberLocale,
    scale,
    bandReading: settings.bandReading,
  });
  const name = i18n.language === 'en' ? score.band.label.en : score.band.label.id;
  return <BandPill tone={score.band.tone} text={text} name={name} />;
}
