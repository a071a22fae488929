import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { PredecessorChoice } from '../../../../db/domain/indicator-trend.ts';
import type { PlanIndicator } from '../../../../db/domain/plan-document.ts';
import { useApi } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Spinner } from '../../../ui/spinner.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { rankChoices } from '../model/rank-choices.ts';

/** More than these is no list to look through; typing narrows it. */
const shownChoices = 100;

/** The indicators of earlier plans, those with the most alike name first. */
export function PredecessorDialog({
  indicator,
  onChoose,
  onClose,
}: {
  readonly indicator: PlanIndicator;
  readonly onChoose: (indicatorId: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const [choices, setChoices] = useState<readonly PredecessorChoice[] | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { id: indicatorId } = indicator;
  useEffect(() => {
    void api['indicator.predecessors']({ indicatorId }).then((result) => {
      if (result.ok) setChoices(result.value);
      else setError(result.error);
    });
  }, [api, indicatorId]);
  const fitting = choices ? rankChoices(choices, indicator.name, query) : [];
  const shown = fitting.slice(0, shownChoices);
  return (
    <Dialog
      title={t('indicator.succession.dialog')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={chosen === null}
            onPress={() => {
              if (chosen !== null) onChoose(chosen);
            }}
          >
            {t('indicator.succession.take')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('indicator.search')}
        value={query}
        onChange={setQuery}
        inputMode="search"
        autoFocus
      />
      {error && <ErrorNote error={error} />}
      {!choices && !error && <Spinner />}
      {choices && (
        <ListBox
          className="choices"
          aria-label={t('indicator.succession.dialog')}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            setChosen(key === undefined ? null : String(key));
          }}
          onAction={(key) => onChoose(String(key))}
          items={shown}
          renderEmptyState={() => (
            <p className="sheet-note">
              {choices.length === 0 ? t('indicator.succession.noOther') : t('indicator.noneFound')}
            </p>
          )}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} className="choices__item" textValue={choice.name}>
              <span>{choice.name}</span>
              <span className="choices__detail">
                {[choice.unitOfMeasure, choice.planTitle].filter(Boolean).join(' · ')}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
      {fitting.length > shown.length && (
        <p className="muted">{t('indicator.succession.more', { count: fitting.length - shown.length })}</p>
      )}
    </Dialog>
  );
}
