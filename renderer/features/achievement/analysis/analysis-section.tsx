import { Sparkles } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findAnalysisNeed } from '../../../../db/domain/analysis-need.ts';
import { appraiseIndicator } from '../../../../db/domain/appraisal/appraise-indicator.ts';
import { makeExplanationFormat } from '../../../../db/domain/explain.ts';
import { formatPercent } from '../../../../db/domain/format.ts';
import type { PlanDocument, PlanIndicator, Quarter } from '../../../../db/domain/plan-document.ts';
import { type ProposedSentence, proposeAnalysis } from '../../../../db/domain/propose-analysis.ts';
import { findSettings } from '../../../../db/domain/score-plan.ts';
import { InspectorSection } from '../../../app/inspector.tsx';
import { nameQuarter } from '../../../app/quarter-name.ts';
import { useIsReadOnly } from '../../../app/use-document.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { useLineage } from '../../indicator/sheet/use-lineage.ts';
import './analysis-section.css';
import { type AnalysisField, analysisFields, appendProposal, useAnalysis } from './use-analysis.ts';

const quarters = [0, 1, 2, 3, 4] as const;

/** Why an indicator stands where it stands, in the words of the office; asked for where the settings say so. */
export function AnalysisSection({
  document,
  indicator,
  year,
  quarter: first,
}: {
  readonly document: PlanDocument;
  readonly indicator: PlanIndicator;
  readonly year: number;
  readonly quarter: Quarter;
}) {
  const { t, i18n } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const [chosen, setChosen] = useState<Readonly<{ of: Quarter; quarter: Quarter }>>({
    of: first,
    quarter: first,
  });
  // Another period on the screen is another one here, until somebody chooses.
  const quarter = chosen.of === first ? chosen.quarter : first;
  const { row, save } = useAnalysis(indicator.id, year, quarter);
  const lineage = useLineage(document, indicator);
  const appraisal = useMemo(
    () => appraiseIndicator(document, indicator, year, { lineage }),
    [document, indicator, year, lineage],
  );
  const settings = findSettings(document, year);
  const locale = document.organization.numberLocale;
  const own = appraisal.quarters.find((one) => one.quarter === quarter);
  const achievement = quarter === 0 ? appraisal.score.achievement : own?.elapsed;
  const need = achievement ? findAnalysisNeed(achievement, settings) : null;
  const periodName = (one: Quarter): string =>
    one === 0
      ? t('achievement.analysis.ofYear', { year })
      : t('achievement.analysis.ofQuarter', { quarter: nameQuarter(t, one).name });

  async function propose(): Promise<void> {
    // The sentences become part of the plan's documents and are in their language, not in that of the screen.
    const { language } = document.plan;
    const say = (language === 'da' ? t : i18n.getFixedT(language)) as unknown as (
      key: string,
      params?: ProposedSentence['params'],
    ) => string;
    const speaks = language === 'da' ? i18n.language : language;
    const bandWord = speaks === 'en' ? 'en' : 'id';
    const { scale, bandReading } = settings;
    const proposal = proposeAnalysis(appraisal, {
      quarter,
      format: makeExplanationFormat({
        locale,
        decimals: indicator.decimals,
        scale,
        bandReading,
      }),
      bandName: (band) => band.label[bandWord],
      scopeName: (scope) => say(`achievement.benchmarks.scopes.${scope}`),
    });
    const write = (sentences: readonly ProposedSentence[]): string =>
      sentences.map(({ key, params }) => say(`achievement.proposal.${key}`, params)).join(' ');
    if (proposal.causes.length === 0) {
      showToast({ text: t('achievement.analysis.nothingToPropose'), topic: 'analysis' });
      return;
    }
    const causes = appendProposal(row?.causes ?? null, write(proposal.causes));
    const supporting = appendProposal(row?.supporting ?? null, write(proposal.supporting));
    if (causes === null && supporting === null) {
      showToast({ text: t('achievement.analysis.alreadyThere'), topic: 'analysis' });
      return;
    }
    const problem = await save({
      ...(causes !== null && { causes }),
      ...(supporting !== null && { supporting }),
    });
    showToast({
      text: problem ?? t('achievement.analysis.proposed'),
      tone: problem === undefined ? 'info' : 'error',
      topic: 'analysis',
    });
  }

  const field = (name: AnalysisField) => (
    <CommitField
      key={`${indicator.id} ${year} ${quarter} ${name}`}
      label={t(`achievement.analysis.fields.${name}`)}
      isMultiline
      isKeptOnPause
      value={row?.[name] ?? ''}
      isReadOnly={isReadOnly}
      onCommit={(text) => save({ [name]: text.trim() === '' ? null : text.trim() })}
    />
  );
  return (
    <InspectorSection title={t('achievement.analysis.title')}>
      <div className="analysis">
        <Select
          label={t('achievement.analysis.period')}
          isWide
          options={quarters.map((one) => ({ id: String(one), label: periodName(one) }))}
          value={String(quarter)}
          onChange={(one) => setChosen({ of: first, quarter: Number(one) as Quarter })}
        />
        {need !== null && row === null && (
          <Banner tone="warning" isCompact>
            {need === 'high'
              ? t('achievement.analysis.askedHigh')
              : t('achievement.analysis.askedLow', {
                  threshold: formatPercent(settings.analysisThreshold, { locale, decimals: 0 }),
                })}
          </Banner>
        )}
        {!isReadOnly && (
          <Button size="small" icon={Sparkles} onPress={() => void propose()}>
            {t('achievement.analysis.propose')}
          </Button>
        )}
        {analysisFields.map(field)}
      </div>
    </InspectorSection>
  );
}
