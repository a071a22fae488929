import { useMemo } from 'react';
import { appraiseIndicator } from '../../../../db/domain/appraisal/appraise-indicator.ts';
import { explainAchievement, makeExplanationFormat } from '../../../../db/domain/explain.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { writeExplanation } from '../../../../electron/api/text/explain-text.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { useNavigation } from '../../../app/use-navigation.ts';
import { BandPill } from '../../../ui/band-pill.tsx';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { useLineage } from '../../indicator/sheet/use-lineage.ts';
import { AnalysisSection } from '../analysis/analysis-section.tsx';
import type { AchievementFacts } from '../model/describe-achievement.ts';
import type { Style } from '../use-style.ts';
import { BenchmarksSection } from './benchmarks-section.tsx';
import { EndSection, QuartersSection, YearsSection } from './comparison-tables.tsx';
import { TrendSection } from './trend-section.tsx';

/** One indicator: how its achievement came about, what it is compared with, and what the office says of it. */
export function IndicatorDetail({
  facts,
  indicator,
  style,
}: {
  readonly facts: AchievementFacts;
  readonly indicator: PlanIndicator;
  readonly style: Style;
}) {
  const { t, locale } = style;
  const { document, year, book } = facts;
  const navigation = useNavigation();
  const lineage = useLineage(document, indicator);
  const appraisal = useMemo(
    () => appraiseIndicator(document, indicator, year, { lineage, book }),
    [document, indicator, year, lineage, book],
  );
  const { shown, band, achievement } = facts.score.indicators.get(indicator.id) ?? appraisal.score;
  const say = t as unknown as (key: string, params: Readonly<Record<string, string>>) => string;
  const format = makeExplanationFormat({ locale, decimals: indicator.decimals });
  return (
    <>
      <header className="inspector__header">
        <div className="detail-head">
          <LevelTag kind={indicator.kind}>{t(`indicator.kinds.${indicator.kind}`)}</LevelTag>
          <span className="detail-head__number">{facts.numbers.get(indicator.id)}</span>
          <span className="spacer" />
          <BandPill
            tone={band?.tone ?? 'empty'}
            text={shown === null ? undefined : style.percent(shown)}
            name={style.bandName(band)}
          />
        </div>
        <h2 className="inspector__title">{indicator.name}</h2>
        <p className="detail-links">
          <LinkButton onPress={() => navigation.go('indicator', { indicatorId: indicator.id })}>
            {t('achievement.detail.openIndicator')}
          </LinkButton>
          <LinkButton onPress={() => navigation.go('realization', { indicatorId: indicator.id, year })}>
            {t('achievement.detail.openRealization')}
          </LinkButton>
        </p>
      </header>
      <InspectorSection title={t('achievement.detail.explanation')}>
        <p className="detail-text">{writeExplanation(explainAchievement(achievement, format), say)}</p>
      </InspectorSection>
      <TrendSection indicator={indicator} lineage={lineage} locale={locale} />
      <YearsSection appraisal={appraisal} style={style} isUnderWay={facts.upTo !== null} />
      <QuartersSection appraisal={appraisal} style={style} />
      <EndSection appraisal={appraisal} style={style} />
      <AnalysisSection key={indicator.id} document={document} indicator={indicator} year={year} quarter={0} />
      <BenchmarksSection
        document={document}
        indicator={indicator}
        year={year}
        lines={appraisal.benchmarks}
        style={style}
      />
    </>
  );
}
