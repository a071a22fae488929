import { useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { CascadeScore } from '../../../../db/domain/cascade-score.ts';
import { formatPercent, type NumberLocale } from '../../../../db/domain/format.ts';
import { BandPill } from '../../../ui/band-pill.tsx';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { IndicatorEntry } from '../model/list-entries.ts';

/** The indicators of the plan in its order, each with its number, kind and achievement. */
export function IndicatorList({
  entries,
  total,
  scores,
  locale,
  chosen,
  onChoose,
  query,
  onQuery,
  onShowAll,
}: {
  readonly entries: readonly IndicatorEntry[];
  readonly total: number;
  readonly scores: CascadeScore;
  readonly locale: NumberLocale;
  readonly chosen: string | null;
  readonly onChoose: (indicatorId: string) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onShowAll: () => void;
}) {
  const { t, i18n } = useTranslation();
  const list = useRef<HTMLElement>(null);
  const isEnglish = i18n.language === 'en';
  const { scale, settings } = scores;
  // However it was chosen, by pointer, arrows, or Alt+arrows in the form: the chosen one is in view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is chosen
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <section ref={list} className="indicator-list" aria-label={t('indicator.list')}>
      <div className="indicator-list__head">
        <TextField
          label={t('indicator.search')}
          isLabelHidden
          placeholder={t('indicator.searchHint')}
          value={query}
          onChange={onQuery}
          inputMode="search"
        />
        <p className="indicator-list__count" role="status">
          {entries.length === total
            ? t('indicator.count', { count: total })
            : t('indicator.countOf', { count: entries.length, total })}
        </p>
      </div>
      {entries.length === 0 ? (
        <p className="indicator-list__none">
          {t('indicator.noneFound')} <LinkButton onPress={onShowAll}>{t('indicator.showAll')}</LinkButton>
        </p>
      ) : (
        <ListBox
          className="indicator-list__rows"
          aria-label={t('indicator.list')}
          items={entries}
          dependencies={[isEnglish, settings, locale]}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys;
            if (key !== undefined) onChoose(String(key));
          }}
        >
          {({ indicator, number, score }) => (
            <ListBoxItem
              id={indicator.id}
              textValue={`${number} ${indicator.name}`}
              className="indicator-list__row"
            >
              <span className="indicator-list__line">
                <LevelTag kind={indicator.kind}>{t(`indicator.kinds.${indicator.kind}`)}</LevelTag>
                <span className="indicator-list__number">{number}</span>
                <span className="spacer" />
                {score?.shown && score.band && (
                  <BandPill
                    tone={score.band.tone}
                    text={formatPercent(score.shown, {
                      locale,
                      decimals: 1,
                      scale,
                      bandReading: settings.bandReading,
                    })}
                    name={isEnglish ? score.band.label.en : score.band.label.id}
                  />
                )}
              </span>
              <span className="indicator-list__name">{indicator.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </section>
  );
}
