import { memo, useEffect, useRef } from 'react';
import { explainAchievement, makeExplanationFormat } from '../../../db/domain/explain.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { writeExplanation } from '../../../electron/api/text/explain-text.ts';
import { InspectorSection } from '../../app/inspector.tsx';
import { BandPill } from '../../ui/band-pill.tsx';
import { Banner } from '../../ui/banner.tsx';
import { LevelTag } from '../../ui/level-tag.tsx';
import { AnalysisSection } from '../achievement/analysis/analysis-section.tsx';
import { ReceiptNote } from '../entry-sheet/receipt-note.tsx';
import { EvidenceSection } from '../evidence/evidence-section.tsx';
import { StatusSection } from '../plan/inspector/status-section.tsx';
import { AchievementMark } from './achievement-mark.tsx';
import { type EntryStyle, writeAchievement } from './entry-facts.ts';
import { EntryFields } from './entry-fields.tsx';
import type { EntryRow, GroupRow, IndicatorRow } from './entry-rows.ts';
import { summarizeGroup } from './entry-summary.ts';
import { nameLevel } from './group-cells.tsx';
import { describeIssue } from './issue-text.ts';
import { TrendSection } from './trend-section.tsx';
import type { SaveEntries } from './use-entry-saving.ts';

/** A part of the details that somebody asked for from its row; another object each time. */
export type AskedDetail = {
  readonly part: 'evidence' | 'analysis' | 'status';
  readonly rowKey: string;
};

/** What a cell of the row leads to; null where it is a figure of its own. */
export function findDetail(row: EntryRow, columnKey: string): AskedDetail['part'] | null {
  if (row.kind === 'group') return row.status !== undefined && row.rows.length === 0 ? 'status' : null;
  if (row.isAnnualOnly) return null;
  return columnKey === 'evidence' || columnKey === 'analysis' ? columnKey : null;
}

type EntryInspectorProps = {
  readonly document: PlanDocument;
  readonly row: EntryRow | null;
  readonly style: EntryStyle;
  readonly periodName: string;
  readonly save: SaveEntries;
  readonly enter: (row: IndicatorRow, text: string) => void;
  readonly asked: AskedDetail | null;
};

/** Everything about the selected indicator: what it is, how it stands and why, and what belongs to its figure. */
export const EntryInspector = memo(function EntryInspector(props: EntryInspectorProps) {
  const { document, row, style, asked } = props;
  const details = useRef<HTMLDivElement>(null);
  const done = useRef<AskedDetail | null>(null);
  const rowKey = row?.key ?? null;

  // The panel may have to open first and its row to arrive; then the keyboard goes to what was asked for, once.
  useEffect(() => {
    if (asked === null || asked === done.current || asked.rowKey !== rowKey) return;
    const part = details.current?.querySelector(`[data-part="${asked.part}"]`);
    if (!part) return;
    done.current = asked;
    part.scrollIntoView({ block: 'start' });
    const text = part.querySelector<HTMLElement>('textarea');
    const button = [...part.querySelectorAll<HTMLElement>('button')].at(asked.part === 'status' ? -1 : 0);
    (asked.part === 'analysis' ? text : (button ?? text))?.focus({ preventScroll: true });
  }, [asked, rowKey]);

  if (row === null) return null;
  return (
    <div ref={details} className="entry-details">
      {row.kind === 'indicator' ? (
        <IndicatorDetails {...props} row={row} />
      ) : row.status === undefined ? (
        <GroupDetails row={row} style={style} />
      ) : (
        <>
          <GroupHeader row={row} />
          {row.rows.length > 0 && <GroupFigures row={row} style={style} />}
          <div data-part="status">
            <StatusSection plan={document} node={row.node} isReadOnly={style.isReadOnly} />
          </div>
        </>
      )}
    </div>
  );
});

function GroupHeader({ row }: { readonly row: GroupRow }) {
  return (
    <header className="inspector__header">
      <span className="entry-code">{nameLevel(row)}</span>
      <h2 className="inspector__title">{row.node.text}</h2>
    </header>
  );
}

function GroupDetails(props: { readonly row: GroupRow; readonly style: EntryStyle }) {
  return (
    <>
      <GroupHeader row={props.row} />
      <GroupFigures {...props} />
    </>
  );
}

function GroupFigures({ row, style }: { readonly row: GroupRow; readonly style: EntryStyle }) {
  const { t } = style;
  const { mean, band, filled, expected } = summarizeGroup(row, style.settings, style.scale);
  const measured = row.rows.filter((one) => one.achievement.kind === 'scored').length;
  return (
    <InspectorSection title={t('realization.inspector.group')}>
      <p className="entry-group-details">
        {mean !== null && band !== null && (
          <BandPill tone={band.tone} text={writeAchievement(mean, style)} name={band.label[style.language]} />
        )}
        {t('realization.inspector.measured', { measured, total: row.rows.length })}
      </p>
      <p>{t('realization.group.filled', { filled, total: expected })}</p>
    </InspectorSection>
  );
}

function IndicatorDetails({
  document,
  row,
  style,
  periodName,
  save,
  enter,
}: Omit<EntryInspectorProps, 'asked'> & { readonly row: IndicatorRow }) {
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
          <ReceiptNote cell={row.cell} />
          <EntryFields
            key={row.entryKey}
            row={row}
            components={document.components}
            style={style}
            save={save}
            enter={enter}
          />
        </InspectorSection>
      )}
      <div data-part="evidence">
        <EvidenceSection
          key={`evidence ${row.key}`}
          document={document}
          proved={{ indicatorId: indicator.id, year: row.year, quarter: row.quarter }}
        />
      </div>
      <div data-part="analysis">
        <AnalysisSection
          key={`analysis ${row.key}`}
          document={document}
          indicator={indicator}
          year={row.year}
          quarter={row.quarter}
        />
      </div>
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
