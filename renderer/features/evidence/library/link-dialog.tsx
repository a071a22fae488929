import { useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { PlanIndicator, Quarter } from '../../../../db/domain/plan-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { LevelTag } from '../../../ui/level-tag.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { nameQuarter, quarters } from '../../realization/period-choice.ts';
import type { LibraryItem } from '../model/library-items.ts';
import type { Figure } from './use-library-actions.ts';
import '../../../ui/choice-list.css';

/** More than these is no list to look through; typing narrows it. */
const shownIndicators = 200;

/** The figures that a piece of evidence proves as well: one or several indicators in one period. */
export function LinkDialog({
  item,
  indicators,
  years,
  period,
  onLink,
  onClose,
}: {
  readonly item: LibraryItem;
  readonly indicators: readonly PlanIndicator[];
  readonly years: readonly number[];
  readonly period: Readonly<{ year: number; quarter: Quarter }>;
  readonly onLink: (figures: readonly Figure[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [year, setYear] = useState(period.year);
  const [quarter, setQuarter] = useState<Quarter>(period.quarter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const linked = new Set(
    item.links
      .filter((link) => link.year === year && link.quarter === quarter)
      .map(({ indicator }) => indicator.id),
  );
  const words = query.trim().toLowerCase().split(/\s+/);
  const fitting = indicators.filter(({ id, code, name }) => {
    const text = `${code ?? ''} ${name}`.toLowerCase();
    return !linked.has(id) && words.every((word) => text.includes(word));
  });
  const shown = fitting.slice(0, shownIndicators);
  const picked = [...chosen].filter((id) => !linked.has(id));
  const link = (): void => {
    const now = item.links.map((one) => ({
      indicatorId: one.indicator.id,
      year: one.year,
      quarter: one.quarter,
    }));
    onLink([...now, ...picked.map((indicatorId) => ({ indicatorId, year, quarter }))]);
  };
  return (
    <Dialog
      title={t('evidence.linkDialog.title', { title: item.evidence.title })}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={picked.length === 0} onPress={link}>
            {t('evidence.linkDialog.act', { count: picked.length })}
          </Button>
        </>
      }
    >
      <div className="library-link__top">
        <TextField
          label={t('evidence.linkDialog.search')}
          value={query}
          onChange={setQuery}
          inputMode="search"
          autoFocus
        />
        <Select
          label={t('evidence.library.year')}
          isLabelShown
          isWide
          options={years.map((one) => ({ id: String(one), label: String(one) }))}
          value={String(year)}
          onChange={(id) => setYear(Number(id))}
        />
        <Select
          label={t('evidence.linkDialog.period')}
          isLabelShown
          isWide
          options={[
            { id: '0', label: t('realization.period.annual') },
            ...quarters.map((one) => ({
              id: String(one),
              label: t('realization.period.quarter', nameQuarter(t, one)),
            })),
          ]}
          value={String(quarter)}
          onChange={(id) => setQuarter(Number(id) as Quarter)}
        />
      </div>
      <ListBox
        className="choice-list"
        aria-label={t('evidence.linkDialog.indicators')}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          setChosen(keys === 'all' ? new Set(shown.map(({ id }) => id)) : new Set([...keys].map(String)))
        }
        renderEmptyState={() => <p className="choice-list__none">{t('evidence.linkDialog.none')}</p>}
      >
        {shown.map((indicator) => (
          <ListBoxItem
            key={indicator.id}
            id={indicator.id}
            className="choice-list__item"
            textValue={indicator.name}
          >
            {({ isSelected }) => (
              <>
                <span className="library-choose__box" data-checked={isSelected ? '' : undefined} />
                <LevelTag kind={indicator.kind}>{indicator.kind.toUpperCase()}</LevelTag>
                {indicator.code !== null && <span className="library-choose__code">{indicator.code}</span>}
                <span>{indicator.name}</span>
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
      {fitting.length > shown.length && (
        <p className="muted">{t('evidence.linkDialog.more', { count: fitting.length - shown.length })}</p>
      )}
    </Dialog>
  );
}
