import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ScreenFrame } from '../../app/screen.tsx';
import { UpToSelect } from '../../app/up-to-select.tsx';
import { usePlan } from '../../app/use-document.ts';
import { usePeriod } from '../../app/use-period.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { AchievementCard } from './achievement-card.tsx';
import { CycleStrip } from './cycle-strip.tsx';
import { FirstSteps } from './first-steps.tsx';
import './home.css';
import { ObjectiveList } from './objective-list.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { TaskList } from './task-list.tsx';
import { useGoToStage } from './use-go-to-stage.ts';
import { useOverview } from './use-overview.ts';

/** Beranda: where the office is in the year, what to do next, and how it stands. */
export function Screen() {
  const { t } = useTranslation();
  const plan = usePlan();
  const { period, years, setPeriod } = usePeriod();
  const overview = useOverview(plan, period.year);
  const goToStage = useGoToStage(period.year);
  const { next } = overview.cycle;
  const isNew = overview.firstSteps !== null;
  return (
    <ScreenFrame
      title={t('shell.screens.home')}
      controls={
        !isNew && (
          <>
            <Select
              label={t('home.year')}
              options={years.map((year) => ({ id: String(year), label: String(year) }))}
              value={String(period.year)}
              onChange={(year) => setPeriod({ year: Number(year) })}
            />
            <UpToSelect plan={plan} year={period.year} />
          </>
        )
      }
      actions={
        !isNew && (
          <Button
            variant="primary"
            autoFocus
            {...(next === null ? { icon: Printer } : {})}
            onPress={() => goToStage(next)}
          >
            {t(`home.next.${next ?? 'none'}`)}
          </Button>
        )
      }
    >
      <div className="home">
        {overview.firstSteps ? (
          <FirstSteps steps={overview.firstSteps} />
        ) : (
          <>
            <CycleStrip cycle={overview.cycle} plan={plan} year={period.year} onGo={goToStage} />
            <TaskList plan={plan} overview={overview} />
            <AchievementCard plan={plan} overview={overview} />
            <ObjectiveList plan={plan} overview={overview} />
          </>
        )}
        <RecentChanges />
      </div>
    </ScreenFrame>
  );
}
