import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../../db/domain/check/finding.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { BannerTone } from '../../../ui/banner.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { FindingLine } from '../findings/finding-line.tsx';
import { FixButton } from '../findings/fix-button.tsx';
import { findingIdOf, marksCell } from '../model/findings.ts';
import type { OutlineWords } from '../model/outline-row.ts';
import type { OutlineActions } from '../use-outline.ts';
import { sayShortly } from '../use-words.ts';

/** A row that has many gaps shows the first ones; the list of the whole plan shows all. */
const shownFindings = 4;

export const toneOf = (finding: Finding, hasTargets: boolean): BannerTone => {
  if (finding.severity === 'error' || marksCell(finding, hasTargets) === 'error') return 'error';
  return finding.severity === 'warning' ? 'warning' : 'info';
};

/** What the auditor says of the selected row, each with the press that puts it right where there is one. */
export function FindingList({
  plan,
  findings,
  words,
  actions,
  showAll,
}: {
  readonly plan: PlanDocument;
  readonly findings: readonly Finding[];
  readonly words: OutlineWords;
  readonly actions: OutlineActions;
  readonly showAll: () => void;
}) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  const hasTargets = plan.targets.some((cell) => cell.indicatorId === findings[0]?.indicatorId);
  const ordered = findings.toSorted((a, b) => rank(toneOf(a, hasTargets)) - rank(toneOf(b, hasTargets)));
  const hidden = ordered.length - shownFindings;
  return (
    <section className="inspector__section panel-findings" aria-label={t('plan.findings.ofRow')}>
      {ordered.slice(0, shownFindings).map((finding) => (
        <FindingLine key={findingIdOf(finding)} tone={toneOf(finding, hasTargets)}>
          {sayShortly(t, finding, words.locale)}{' '}
          <FixButton plan={plan} finding={finding} words={words} actions={actions} />
        </FindingLine>
      ))}
      {hidden > 0 && <LinkButton onPress={showAll}>{t('plan.findings.more', { count: hidden })}</LinkButton>}
    </section>
  );
}

const rank = (tone: BannerTone): number => ['error', 'warning', 'info'].indexOf(tone);
