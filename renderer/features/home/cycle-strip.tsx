import { Check, CircleDashed, Clock, type LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { type FinalDocument, findFinal, findFinalStatus } from '../../../db/domain/final-document.ts';
import { formatDate } from '../../../db/domain/format.ts';
import type { Cycle, Stage, StageKind } from '../../../db/domain/overview/cycle.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import { toRoman } from '../../../db/domain/plan-state.ts';
import { useDocument } from '../../app/use-document.ts';
import { Icon } from '../../ui/icon.tsx';
import { useOpenFindings } from './use-open-findings.ts';

const icons: Readonly<Record<Stage['state'], LucideIcon>> = { done: Check, next: Clock, open: CircleDashed };

/** The stations of the year in their order; each leads to where it is worked on. */
export function CycleStrip({
  cycle,
  plan,
  year,
  onGo,
}: {
  readonly cycle: Cycle;
  readonly plan: PlanDocument;
  readonly year: number;
  readonly onGo: (stage: StageKind) => void;
}) {
  const { t } = useTranslation();
  const report = findFinal(plan.finals, 'lkjip', year);
  const open = useOpenFindings(plan, year);
  const say = useStageWords(cycle, plan, report, open);
  // Figures that are all there make no report yet: what is open in it is not done.
  const findState = ({ kind, state }: Stage): Stage['state'] =>
    kind === 'report' && state === 'done' && report === null && open !== 0 ? 'next' : state;
  return (
    <section className="home__card home__card--wide" aria-labelledby="home-cycle">
      <h2 className="home__heading" id="home-cycle">
        {t('home.cycle', { year })}
      </h2>
      <ol className="cycle">
        {cycle.stages
          .map((stage) => ({ ...stage, state: findState(stage) }))
          .map((stage) => (
            <li key={stage.kind} className="cycle__item">
              <Button
                className={`cycle__stage cycle__stage--${stage.state}`}
                aria-current={stage.state === 'next' ? 'step' : 'false'}
                onPress={() => onGo(stage.kind)}
              >
                <span className="cycle__name">
                  <Icon of={icons[stage.state]} />
                  {t(`home.stages.${stage.kind}`, { year })}
                  <span className="visually-hidden">, {t(`home.stateNames.${stage.state}`)}</span>
                </span>
                <span className="cycle__detail">{say(stage)}</span>
              </Button>
            </li>
          ))}
      </ol>
    </section>
  );
}

function useStageWords(
  cycle: Cycle,
  plan: PlanDocument,
  report: FinalDocument | null,
  open: number | null,
): (stage: Stage) => string {
  const { t } = useTranslation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  return ({ kind, state, count }) => {
    switch (kind) {
      case 'plan': {
        const { kind: stateKind, number } = cycle.planState;
        const { adoptedOn } = plan.plan;
        const date = adoptedOn === null ? '' : formatDate(adoptedOn, { locale: language });
        return t(`home.planStates.${stateKind}`, { number: toRoman(number), date });
      }
      case 'targets':
        return count && count.total > 0 ? t('home.count', count) : t('home.noIndicators');
      case 'realization':
        return count && count.total > 0 ? t('home.count', count) : t('home.noTargets');
      case 'budget':
        return state === 'done' ? t('home.there') : t('home.notYet');
      case 'report':
        if (report !== null) {
          const date = formatDate(report.documentDate, { locale: language, style: 'medium' });
          return t(`home.final.${findFinalStatus(report)}`, { date });
        }
        if (open !== null) return open > 0 ? t('preflight.open', { count: open }) : t('preflight.clean');
        return state === 'done' ? t('home.ready') : t('home.waiting');
    }
  };
}
