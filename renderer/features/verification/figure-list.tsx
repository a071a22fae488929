import { type KeyboardEvent, type Ref, useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import { formatPercent, type NumberLocale } from '../../../db/domain/format.ts';
import type { ReviewedFigure } from '../../../db/domain/verification/review.ts';
import { BandPill } from '../../ui/band-pill.tsx';
import { LevelTag } from '../../ui/level-tag.tsx';
import { findFigureState } from './model/figure-state.ts';
import type { FigureScorer } from './model/score-figure.ts';
import { StateMark } from './state-mark.tsx';

/** The figures of a period in the order of the plan. Letters act on the chosen one while the list has the keyboard. */
export function FigureList({
  ref,
  figures,
  scorer,
  locale,
  chosen,
  onChoose,
  onLetter,
}: {
  readonly ref: Ref<HTMLElement>;
  readonly figures: readonly ReviewedFigure[];
  readonly scorer: FigureScorer;
  readonly locale: NumberLocale;
  readonly chosen: string | null;
  readonly onChoose: (indicatorId: string) => void;
  /** Answers whether the letter meant something. */
  readonly onLetter: (letter: string) => boolean;
}) {
  const { t, i18n } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const isEnglish = i18n.language === 'en';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is chosen
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    if (!onLetter(event.key.toUpperCase())) return;
    // The list would look for an indicator that begins with the letter.
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <section
      ref={ref}
      className="figure-list"
      aria-label={t('verification.list')}
      onKeyDownCapture={handleKey}
    >
      <ListBox
        ref={list}
        className="figure-list__rows"
        aria-label={t('verification.list')}
        items={figures.map((figure) => ({ id: figure.indicator.id, figure }))}
        dependencies={[scorer, isEnglish, locale]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) onChoose(String(key));
        }}
        renderEmptyState={() => <p className="figure-list__none">{t('verification.noneInFilter')}</p>}
      >
        {({ id, figure }) => {
          const { indicator } = figure;
          const score = scorer.verified(indicator);
          return (
            <ListBoxItem
              id={id}
              textValue={`${indicator.code ?? ''} ${indicator.name}`}
              className="figure-list__row"
            >
              <span className="figure-list__line">
                <LevelTag kind={indicator.kind}>{t(`indicator.kinds.${indicator.kind}`)}</LevelTag>
                <StateMark state={findFigureState(figure)} />
                <span className="spacer" />
                {score?.shown && score.band && (
                  <BandPill
                    tone={score.band.tone}
                    text={formatPercent(score.shown, {
                      locale,
                      decimals: 1,
                      scale: scorer.context.scale,
                      bandReading: scorer.context.settings.bandReading,
                    })}
                    name={isEnglish ? score.band.label.en : score.band.label.id}
                  />
                )}
              </span>
              <span className="figure-list__name">
                {[indicator.code, indicator.name].filter(Boolean).join(' ')}
              </span>
            </ListBoxItem>
          );
        }}
      </ListBox>
    </section>
  );
}
