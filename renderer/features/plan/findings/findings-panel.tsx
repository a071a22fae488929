import { useEffect, useRef, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import { useIsReadOnly } from '../../../app/use-document.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { toneOf } from '../inspector/finding-list.tsx';
import { findFindings, findingIdOf } from '../model/findings.ts';
import type { OutlineWords } from '../model/outline-row.ts';
import type { OutlineStore } from '../state/outline-store.ts';
import { type OutlineActions, useOutlineState } from '../use-outline.ts';
import { DismissDialog } from './dismiss-dialog.tsx';
import { DismissedList } from './dismissed-list.tsx';
import { FindingLine } from './finding-line.tsx';
import { FixButton } from './fix-button.tsx';
import { goToFinding } from './go-to-finding.ts';
import { sayWhy } from './say-why.ts';

/** Nobody reads more at once: those around the one gone to last. */
const shownFindings = 60;
const shownBefore = 20;

/** Everything the auditor noticed, worst first; each line leads to its cell. */
export function FindingsPanel({
  plan,
  words,
  outline,
  actions,
}: {
  readonly plan: PlanDocument;
  readonly words: OutlineWords;
  readonly outline: OutlineStore;
  readonly actions: OutlineActions;
}) {
  const { t } = useTranslation();
  const { all, dismissed, counts } = findFindings(plan);
  const [dismissing, setDismissing] = useState<Finding | null>(null);
  const current = useOutlineState(outline, (state) => state.finding?.index ?? null);
  const isReadOnly = useIsReadOnly();
  const list = useRef<HTMLDivElement>(null);
  const first = Math.max(0, Math.min((current ?? 0) - shownBefore, all.length - shownFindings));
  const shown = all.slice(first, first + shownFindings);
  // A line keeps its id when one before it is mended, as its collection demands.
  const ids = all.map(findingIdOf);
  const withTargets = new Set(plan.targets.map((cell) => cell.indicatorId));

  useEffect(() => {
    if (current === null) return;
    const line = list.current?.querySelector('.finding-list__item--current');
    line?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <div className="panel">
      <header className="inspector__header">
        <h2 className="inspector__title">{t('plan.findings.title')}</h2>
        <div className="panel-line">
          <span className="muted">{t('plan.findings.counts', counts)}</span>
          <span className="spacer" />
          <LinkButton onPress={() => outline.set({ panel: 'row', finding: null })}>
            {t('plan.findings.back')}
          </LinkButton>
        </div>
      </header>
      {all.length === 0 ? (
        <p className="panel-empty">{t('plan.findings.none')}</p>
      ) : (
        <GridList
          ref={list}
          className="finding-list"
          aria-label={t('plan.findings.title')}
          onAction={(key) => goToFinding(plan, ids.indexOf(String(key)), actions)}
        >
          {shown.map((finding, index) => (
            <GridListItem
              key={findingIdOf(finding)}
              id={findingIdOf(finding)}
              textValue={words.sayFinding(finding)}
              className={
                first + index === current
                  ? 'finding-list__item finding-list__item--current'
                  : 'finding-list__item'
              }
            >
              <FindingLine tone={toneOf(finding, withTargets.has(finding.indicatorId ?? ''))}>
                {words.sayFinding(finding)}{' '}
                <FixButton plan={plan} finding={finding} words={words} actions={actions} />
                <p className="finding-list__why">
                  {sayWhy(t, finding)}{' '}
                  {!isReadOnly && (
                    <LinkButton onPress={() => setDismissing(finding)}>
                      {t('plan.findings.dismiss')}
                    </LinkButton>
                  )}
                </p>
              </FindingLine>
            </GridListItem>
          ))}
        </GridList>
      )}
      {all.length > shownFindings && (
        <p className="panel-empty">{t('plan.findings.hidden', { count: all.length - shown.length })}</p>
      )}
      <DismissedList dismissed={dismissed} words={words} host={actions.host} isReadOnly={isReadOnly} />
      {dismissing && (
        <DismissDialog
          finding={dismissing}
          sentence={words.sayFinding(dismissing)}
          plan={plan}
          host={actions.host}
          onClose={() => setDismissing(null)}
        />
      )}
    </div>
  );
}
