import { explainAchievement, makeExplanationFormat } from '../../../db/domain/explain.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { writeExplanation } from '../../../electron/api/text/explain-text.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { BandPill } from '../../ui/band-pill.tsx';
import { Banner } from '../../ui/banner.tsx';
import { LevelTag } from '../../ui/level-tag.tsx';
import { AnalysisSection } from '../achievement/analysis/analysis-section.tsx';
import { EvidenceSection } from '../evidence/evidence-section.tsx';
import { AchievementMark } from './achievement-mark.tsx';
import { nameLevel } from './entry-columns.tsx';
import { type EntryStyle, writeAchievement } from './entry-facts.ts';
import { EntryFields } from './entry-fields.tsx';
import type { EntryRow, GroupRow, IndicatorRow } from './entry-rows.ts';
import { summarizeGroup } from './entry-summary.ts';
import { describeIssue } from './issue-text.ts';
import { TrendSection } from './trend-section.tsx';
import type { SaveEntries } from './use-entry-saving.ts';

type EntryInspectorProps = {
  readonly document: PlanDocument;
  readonly row: EntryRow | null;
  readonly style: EntryStyle;
  readonly periodName: string;
  readonly save: SaveEntries;
  readonly enter: (row: IndicatorRow, text: string) => void;
};

/** Everything about the selected indicator: what it is, how it stands and why, and what belongs to its figure. */
export function EntryInspector(props: EntryInspectorProps) {
  const { row, style } = props;
  if (row === null) return null;
  return row.kind === 'group' ? (
    <GroupDetails row={row} style={style} />
  ) : (
    <IndicatorDetails {...props} row={row} />
  );
}

function GroupDetails({ row, style }: { readonly row: GroupRow; readonly style: EntryStyle }) {
  const { t } = style;
  const { mean, band, filled, expected } = summarizeGroup(row, style.settings, style.scale);
  const measured = row.rows.filter((one) => one.achievement.kind === 'scored').length;
  return (
    <>
      <header className="inspector__header">
        <span className="entry-code">{nameLevel(row)}</span>
        <h2 className="inspector__title">{row.node.text}</h2>
      </header>
      <InspectorSection title={t('realization.inspector.group')}>
        <p className="entry-group-details">
          {mean !== null && band !== null && (
            <BandPill
              tone={band.tone}
              text={writeAchievement(mean, style)}
              name={band.label[style.language]}
            />
          )}
          {t('realization.inspector.measured', { measured, total: row.rows.length })}
        </p>
        <p>{t('realization.group.filled', { filled, total: expected })}</p>
      </InspectorSection>
    </>
  );
}

function IndicatorDetails({
  document,
  row,
  style,
  periodName,
  save,
  enter,
}: EntryInspectorProps & { readonly row: IndicatorRow }) {
  const { t, locale } = style;
  const { indicator } = row;
  const facts = [
    ['definition', indicator.definition],
    ['source', indicator.dataSource],
    ['responsible', indicator.responsible],
  ] as const;
  return (
    <>
      <header className="inspector__header">
        <div className="entry-head">
          <LevelTag kind={indicator.kind}>{indicator.kind.toUpperCase()}</LevelTag>
          <span className="entry-code">{indicator.code}</span>
          <span className="spacer" />
          <AchievementMark row={row} style={style} />
        </div>
        <h2 className="inspector__title">{indicator.name}</h2>
      </header>
      {row.rejected && (
        <InspectorSection title={t('realization.inspector.problems')}>
          <Banner tone="error" isCompact>
            {describeIssue(t, row, row.rejected, locale)}
          </Banner>
        </InspectorSection>
      )}
      <InspectorSection title={t('realization.inspector.explanation')}>
        <p className="entry-explanation">{explain(row, style)}</p>
      </InspectorSection>
      <TrendSection document={document} row={row} style={style} />
      {(row.cell !== null || !style.isReadOnly) && (
        <InspectorSection title={t('realization.inspector.entry', { period: periodName })}>
          <EntryFields key={row.entryKey} row={row} style={style} save={save} enter={enter} />
        </InspectorSection>
      )}
      <EvidenceSection
        key={`evidence ${row.key}`}
        document={document}
        proved={{ indicatorId: indicator.id, year: row.year, quarter: row.quarter }}
      />
      <AnalysisSection
        key={`analysis ${row.key}`}
        document={document}
        indicator={indicator}
        year={row.year}
        quarter={row.quarter}
      />
      {facts.map(
        ([name, text]) =>
          (text || name === 'definition') && (
            <InspectorSection key={name} title={t(`realization.inspector.${name}`)}>
              {text ? (
                <p className="entry-text">{text}</p>
              ) : (
                <p className="muted">{t('realization.inspector.noDefinition')}</p>
              )}
            </InspectorSection>
          ),
      )}
    </>
  );
}

/** The sentence that report and command line print as well. */
function explain({ achievement, indicator }: IndicatorRow, { t, locale }: EntryStyle): string {
  const format = makeExplanationFormat({ locale, decimals: indicator.decimals });
  const say = t as unknown as (key: string, params: Readonly<Record<string, string>>) => string;
  return writeExplanation(explainAchievement(achievement, format), say);
}
