import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FirstStep } from '../../../db/domain/overview/cycle.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** What a new file begins with; the first step that is not done has the one primary button. */
export function FirstSteps({
  steps,
}: {
  readonly steps: readonly Readonly<{ step: FirstStep; isDone: boolean }>[];
}) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const next = steps.find(({ isDone }) => !isDone)?.step;
  const go = (step: FirstStep): void => {
    if (step === 'signatory') navigation.go('settings', { section: 'office' });
    else navigation.go('plan');
  };
  return (
    <section className="home__card home__card--wide" aria-labelledby="home-first">
      <h2 className="home__heading" id="home-first">
        {t('home.firstSteps.title')}
      </h2>
      <p className="home__lead">{t('home.firstSteps.text')}</p>
      <ol className="first-steps">
        {steps.map(({ step, isDone }, index) => (
          <li key={step} className={isDone ? 'first-step first-step--done' : 'first-step'}>
            <span className="first-step__number" aria-hidden="true">
              {isDone ? <Icon of={Check} /> : index + 1}
            </span>
            <b className="first-step__name">
              {t(`home.firstSteps.${step}`)}
              {isDone && <span className="visually-hidden">, {t('home.done')}</span>}
            </b>
            <span className="first-step__text">{t(`home.firstSteps.${step}Text`)}</span>
            <Button
              variant={step === next ? 'primary' : 'secondary'}
              autoFocus={step === next}
              onPress={() => go(step)}
            >
              {t(`home.firstSteps.acts.${step}`)}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
