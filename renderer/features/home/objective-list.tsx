import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../db/domain/format.ts';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import {
  divide,
  findMinimum,
  hundred,
  type Rational,
  rational,
  toFixedHalfUp,
} from '../../../db/domain/rational.ts';
import { useDocument } from '../../app/use-document.ts';
import { useNavigation } from '../../app/use-navigation.ts';
import { BandPill } from '../../ui/band-pill.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import type { Overview } from './use-overview.ts';

/** The bar ends a little beyond the mark at 100 %, so that more than reached is seen as more. */
const barEnd = rational(120n);

const toShare = (value: Rational): string =>
  `${toFixedHalfUp(divide(findMinimum(value, barEnd), divide(barEnd, hundred)), 2)}%`;

/** Each objective with its achievement as bar, figure and band. */
export function ObjectiveList({
  plan,
  overview,
}: {
  readonly plan: PlanDocument;
  readonly overview: Overview;
}) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const { objectives, year, score } = overview;
  // As in the entry grid; more decimals where rounding would show another band than the pill names.
  const format = {
    locale: plan.organization.numberLocale,
    decimals: 1,
    scale: score.scale,
    bandReading: score.settings.bandReading,
  } as const;
  return (
    <section className="home__card" aria-labelledby="home-objectives">
      <h2 className="home__heading" id="home-objectives">
        {t('home.objectives.title')}
        <span className="spacer" />
        <LinkButton onPress={() => navigation.go('achievement', { year })}>
          {t('home.objectives.open')}
        </LinkButton>
      </h2>
      {objectives.length === 0 && <p className="home__empty">{t('home.objectives.none')}</p>}
      <ul className="home__list">
        {objectives.map(({ node, shown, band }) => (
          <li key={node.id}>
            <Button
              className="objective"
              onPress={() => navigation.go('achievement', { nodeId: node.id, year })}
            >
              <span className="objective__name">
                {node.code !== null && <span className="objective__code">{node.code}</span>}
                {node.text}
              </span>
              <span className="objective__bar" aria-hidden="true">
                {shown && (
                  <span
                    className={`objective__fill objective__fill--${band?.tone ?? 'empty'}`}
                    style={{ inlineSize: toShare(shown) }}
                  />
                )}
                <span className="objective__mark" />
              </span>
              <span className="objective__pill">
                <BandPill
                  tone={band?.tone ?? 'empty'}
                  name={band?.label[language]}
                  text={shown ? formatPercent(shown, format) : undefined}
                />
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
