import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toNullable } from '../../../app/to-nullable.ts';
import { Button } from '../../../ui/button.tsx';
import { CommitField } from '../../../ui/commit-field.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { PredecessorDialog } from './predecessor-dialog.tsx';
import { SheetField, SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';
import { useLineage } from './use-lineage.ts';
import { useSheetSave } from './use-sheet-save.ts';

const successions = ['same', 'redefined'] as const;

/** The indicator of an earlier plan this one follows, and whether it still means the same. */
export function SuccessionPart({ document, indicator, isReadOnly }: SheetProps) {
  const { t } = useTranslation();
  const save = useSheetSave();
  const [isChoosing, setChoosing] = useState(false);
  const lineage = useLineage(document, indicator);
  const before = lineage.find((step) => step.indicator.id === indicator.predecessorId);
  const { succession } = indicator;
  return (
    <SheetPart title={t('indicator.succession.title')}>
      {indicator.predecessorId === null ? (
        <p className="sheet-note">{t('indicator.succession.none')}</p>
      ) : (
        <p>
          <b>{before?.indicator.name ?? '…'}</b>
          {before && <span className="succession__plan">{before.planTitle}</span>}
        </p>
      )}
      {succession !== null && (
        <>
          <SheetField name="succession">
            <SegmentedControl
              label={t('indicator.succession.how')}
              segments={successions.map((id) => ({ id, label: t(`indicator.succession.${id}`) }))}
              value={succession}
              onChange={(next) => {
                if (!isReadOnly && next !== succession) void save.indicator(indicator, { succession: next });
              }}
            />
          </SheetField>
          <p className="sheet-note">{t(`indicator.succession.${succession}Hint`)}</p>
          {succession === 'redefined' && (
            <SheetField name="successionNote">
              <CommitField
                key={`${indicator.id} succession`}
                label={t('indicator.succession.note')}
                placeholder={t('indicator.succession.noteHint')}
                isMultiline
                isKeptOnPause
                value={indicator.successionNote ?? ''}
                isReadOnly={isReadOnly}
                onCommit={(text) => save.indicator(indicator, { successionNote: toNullable(text) })}
              />
            </SheetField>
          )}
        </>
      )}
      {!isReadOnly && (
        <div className="sheet-buttons" data-field="predecessor">
          <Button size="small" onPress={() => setChoosing(true)}>
            {indicator.predecessorId === null
              ? t('indicator.succession.choose')
              : t('indicator.succession.change')}
          </Button>
          {indicator.predecessorId !== null && (
            <Button
              size="small"
              onPress={() =>
                void save.indicator(indicator, {
                  predecessorId: null,
                  succession: null,
                  successionNote: null,
                })
              }
            >
              {t('indicator.succession.remove')}
            </Button>
          )}
        </div>
      )}
      {isChoosing && (
        <PredecessorDialog
          indicator={indicator}
          onClose={() => setChoosing(false)}
          onChoose={(predecessorId) => {
            setChoosing(false);
            void save.indicator(indicator, { predecessorId, succession: succession ?? 'same' });
          }}
        />
      )}
    </SheetPart>
  );
}
