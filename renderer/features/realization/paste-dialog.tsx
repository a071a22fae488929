import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findRepeats } from '../../../db/domain/entry/match-rows.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { readClipboard } from '../../ui/grid/read-clipboard.ts';
import { Select } from '../../ui/select.tsx';
import type { EntryStyle } from './entry-facts.ts';
import type { EntryActions, PastePreview } from './use-entry-actions.ts';
import type { EntryModel } from './use-entry-model.ts';

type PasteDialogProps = {
  readonly actions: EntryActions;
  readonly model: EntryModel;
  readonly style: EntryStyle;
};

/** A place to paste a table, and what its lines would go to before anything is changed. */
export function PasteDialog({ actions, model, style }: PasteDialogProps) {
  const { preview } = actions;
  if (preview)
    return <PastePreviewDialog key={preview.id} preview={preview} actions={actions} model={model} />;
  return actions.isDialogOpen ? <PasteBoxDialog actions={actions} style={style} /> : null;
}

function PasteBoxDialog({ actions, style }: { readonly actions: EntryActions; readonly style: EntryStyle }) {
  const { t } = style;
  const [isNothing, setNothing] = useState(false);

  function handlePaste(event: ClipboardEvent): void {
    event.preventDefault();
    const block = readClipboard(event.clipboardData);
    setNothing(block.length === 0);
    if (block.length > 0) actions.pasteTable(block);
  }

  return (
    <Dialog title={t('realization.pasteDialog.title')} isOpen onClose={actions.closeDialog}>
      <p id="paste-hint">{t('realization.pasteDialog.hint')}</p>
      <textarea
        className="paste-box"
        aria-label={t('realization.pasteDialog.box')}
        aria-describedby="paste-hint"
        rows={4}
        value=""
        autoFocus
        onChange={() => setNothing(true)}
        onPaste={handlePaste}
      />
      <p className="paste-nothing" role="alert">
        {isNothing && t('realization.pasteDialog.nothing')}
      </p>
    </Dialog>
  );
}

const skip = '';

function PastePreviewDialog({
  preview,
  actions,
  model,
}: {
  readonly preview: PastePreview;
  readonly actions: EntryActions;
  readonly model: EntryModel;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlyMap<number, string | null>>(new Map());
  const { lines, valueColumns } = preview.matched;
  const targetOf = (index: number): string | null =>
    chosen.has(index) ? (chosen.get(index) ?? null) : (lines[index]?.targetId ?? null);
  const count = lines.filter((_, index) => targetOf(index) !== null).length;
  const repeats = findRepeats(lines, targetOf);
  const unmatched = lines.length - count;
  const { extraColumns } = preview.matched;
  const options = [
    { id: skip, label: t('realization.pasteDialog.skip') },
    ...model.rows.map((row) => ({
      id: row.key,
      label: row.indicator.name,
      detail: row.indicator.code ?? undefined,
    })),
  ];
  return (
    <Dialog
      title={t('realization.pasteDialog.title')}
      isOpen
      isWide
      onClose={actions.closePreview}
      actions={
        <>
          <Button onPress={actions.closePreview}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={count === 0 || repeats.size > 0}
            onPress={() => actions.applyMatched(preview.matched, chosen)}
          >
            {t('realization.pasteDialog.apply', { count })}
          </Button>
        </>
      }
    >
      {valueColumns.length > 1 && (
        <Select
          label={t('realization.pasteDialog.column')}
          isLabelShown
          options={valueColumns.map((column) => ({
            id: String(column.index),
            label: column.heading || t('realization.pasteDialog.columnNumber', { number: column.index + 1 }),
          }))}
          value={String(preview.column)}
          onChange={(column) => actions.choosePreviewColumn(Number(column))}
        />
      )}
      <p role="status" className="paste-summary">
        {t('realization.pasteDialog.matched', { count })}{' '}
        {unmatched > 0 && t('realization.pasteDialog.unmatched', { count: unmatched })}{' '}
        {repeats.size > 0 && (
          <strong className="paste-repeats">
            {t('realization.pasteDialog.repeats', { count: repeats.size })}
          </strong>
        )}
      </p>
      <table className="paste-table">
        <caption className="visually-hidden">{t('realization.pasteDialog.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('realization.pasteDialog.line')}</th>
            <th scope="col">{t('realization.pasteDialog.indicator')}</th>
            <th scope="col" className="paste-table__value">
              {t('realization.pasteDialog.value')}
            </th>
            {extraColumns.map((name) => (
              <th key={name} scope="col" className={name === 'note' ? '' : 'paste-table__value'}>
                {t(`realization.pasteDialog.extras.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
            <tr key={index}>
              <td>
                {line.label}
                {line.targetId !== null && !line.isCertain && (
                  <em className="paste-table__similar"> {t('realization.pasteDialog.similar')}</em>
                )}
                {repeats.has(index) && (
                  <em className="paste-table__repeat"> {t('realization.pasteDialog.repeat')}</em>
                )}
              </td>
              <td>
                <Select
                  label={t('realization.pasteDialog.indicator')}
                  isWide
                  options={options}
                  value={targetOf(index) ?? skip}
                  onChange={(id) => setChosen((now) => new Map([...now, [index, id === skip ? null : id]]))}
                />
              </td>
              <td className="paste-table__value">{line.value.text}</td>
              {extraColumns.map((name) => (
                <td key={name} className={name === 'note' ? '' : 'paste-table__value'}>
                  {line.extras[name]?.text ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
