import type { TFunction } from 'i18next';
import { CalendarCheck, Clock, type LucideIcon, Table2, TrendingDown, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatPlain, type NumberLocale } from '../../../db/domain/format.ts';
import type { Task } from '../../../db/domain/overview/tasks.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { Navigation } from '../../app/navigation.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { sayFinding } from '../plan/use-words.ts';
import type { Overview } from './use-overview.ts';

const icons: Readonly<Record<Task['kind'], LucideIcon>> = {
  'fill-realizations': Table2,
  'enter-released': CalendarCheck,
  'look-at-low': TrendingDown,
  'settle-provisional': Clock,
  findings: TriangleAlert,
};

/** What waits, each with the one press that leads to its place. */
export function TaskList({ plan, overview }: { readonly plan: PlanDocument; readonly overview: Overview }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { shown, total } = overview.tasks;
  const locale = plan.organization.numberLocale;
  return (
    <section className="home__card" aria-labelledby="home-tasks">
      <h2 className="home__heading" id="home-tasks">
        {t('home.tasks.title')}
        {total > 0 && <span className="home__count">{total}</span>}
      </h2>
      {shown.length === 0 && <p className="home__empty">{t('home.tasks.none')}</p>}
      <ul className="home__list">
        {shown.map((task) => (
          <li key={task.kind === 'findings' ? task.rule : task.kind} className="home__line">
            <Icon of={icons[task.kind]} />
            <span className="home__text">{sayTask(t, task, overview, locale)}</span>
            <Button size="small" onPress={() => goToTask(task, overview.year, navigation)}>
              {t(`home.tasks.acts.${task.kind}`)}
            </Button>
          </li>
        ))}
      </ul>
      {total > shown.length && (
        <p className="home__more">{t('home.tasks.more', { count: total - shown.length })}</p>
      )}
    </section>
  );
}

function sayTask(t: TFunction, task: Task, overview: Overview, locale: NumberLocale): string {
  const { count } = task;
  switch (task.kind) {
    case 'fill-realizations':
      return t('home.tasks.fill-realizations', { count });
    case 'enter-released':
      return t('home.tasks.enter-released', { count });
    case 'look-at-low': {
      const { analysisThreshold } = overview.score.settings;
      return t('home.tasks.look-at-low', {
        count,
        threshold: `${formatPlain(analysisThreshold, { locale })}%`,
      });
    }
    case 'settle-provisional':
      return t('home.tasks.settle-provisional', { count });
    case 'findings': {
      const sentence = sayFinding(t, task.finding, locale);
      return count === 1
        ? sentence
        : t('home.tasks.findings.many', { count: count - 1, sentence: sentence.replace(/\.$/, '') });
    }
  }
}

function goToTask(task: Task, year: number, navigation: Navigation): void {
  switch (task.kind) {
    case 'fill-realizations':
      navigation.go('realization', { year, filter: 'empty' });
      return;
    case 'enter-released':
      navigation.go('realization', {
        year: task.year,
        quarter: task.quarter,
        indicatorId: task.indicatorId,
        filter: 'released',
      });
      return;
    case 'look-at-low':
      navigation.go('realization', { year, filter: 'analysis' });
      return;
    case 'settle-provisional':
      navigation.go('realization', { year, indicatorId: task.indicatorId });
      return;
    case 'findings':
      navigation.go('plan', { filter: 'findings' });
  }
}
