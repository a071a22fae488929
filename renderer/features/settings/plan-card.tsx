import { useTranslation } from 'react-i18next';
import type { FileOverview, PlanOverview } from '../../../db/domain/file-overview.ts';
import { formatDate } from '../../../db/domain/format.ts';
import { describeVersion } from '../../../db/domain/plan-state.ts';
import { namePlan, sayState } from '../../app/plan-name.ts';
import { useDocument, useDocumentStore, useIsReadOnly, usePlan } from '../../app/use-document.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { joinClasses } from '../../ui/class-names.ts';

/** A plan among the others: whose, when, how it stands, what it follows and serves, and what can be done with it. */
export function PlanCard({
  plan,
  overview,
  ask,
  revise,
  remove,
}: {
  readonly plan: PlanOverview;
  readonly overview: FileOverview;
  readonly ask: (kind: 'adopt' | 'next' | 'compare') => void;
  readonly revise: () => void;
  readonly remove: () => void;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const shown = usePlan().plan;
  const isReadOnly = useIsReadOnly();
  const locale = useDocument((state) => state.app?.language ?? 'id');
  const isAdopted = plan.status === 'adopted';
  const isShown = plan.id === shown.id;
  const hasFollower = overview.plans.some((one) => one.predecessorId === plan.id);
  const titleOf = (id: string | null): string | undefined =>
    overview.plans.find((one) => one.id === id)?.title;
  const owner = overview.organizations.find(({ id }) => id === plan.organizationId)?.name;
  const [follows, serves] = [titleOf(plan.predecessorId), titleOf(plan.servesId)];
  const facts = [
    namePlan(t, plan),
    owner,
    t('plans.content', { nodes: plan.nodes, indicators: plan.indicators }),
    follows && t('plans.follows', { plan: follows }),
    serves && t('plans.serves', { plan: serves }),
  ].filter((fact) => fact !== undefined);
  return (
    <li className={joinClasses('plan-card', isShown && 'plan-card--shown')}>
      <div>
        <div className="plan-card__name">
          <span>{plan.title}</span>
          <Badge tone={isAdopted ? 'info' : 'warning'}>{sayState(t, plan.state)}</Badge>
          {isShown && <Badge>{t('plans.shown')}</Badge>}
        </div>
        <div className="plan-card__facts">{facts.join(' · ')}</div>
        {plan.versions.length > 0 && (
          <ul className="plan-card__versions" aria-label={t('plans.versions')}>
            {plan.versions.map(({ id, number, adoptedOn, decree }) => (
              <li key={id}>
                {t('plans.versionOn', {
                  state: sayState(t, describeVersion(number)),
                  day: formatDate(adoptedOn, { locale }),
                })}
                {decree && ` · ${decree}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="plan-card__actions">
        {!isShown && (
          <Button size="small" onPress={() => void store.showPlan(plan.id)}>
            {t('plans.open')}
          </Button>
        )}
        <Button size="small" isDisabled={isReadOnly} onPress={isAdopted ? revise : () => ask('adopt')}>
          {isAdopted ? t('plans.revise') : t('plans.adopt')}
        </Button>
        <Button size="small" onPress={() => ask('compare')}>
          {t('plans.compare')}
        </Button>
        {!hasFollower && (
          <Button size="small" isDisabled={isReadOnly} onPress={() => ask('next')}>
            {t('plans.next')}
          </Button>
        )}
        <Button size="small" isDisabled={isReadOnly || overview.plans.length < 2} onPress={remove}>
          {t('plans.remove')}
        </Button>
      </div>
    </li>
  );
}
