import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useMenuCommands } from '../../app/menu-commands.ts';
import { offerUndo } from '../../app/offer-undo.ts';
import { useDocument, useDocumentStore } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { ColumnsStep } from './columns-step.tsx';
import '../../ui/scroll-table.css';
import './import.css';
import { steps } from './import-session.ts';
import type { ImportSource } from './import-source.ts';
import { NumbersStep } from './numbers-step.tsx';
import { PasteStep } from './paste-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { RangeStep } from './range-step.tsx';
import { useImportSession } from './use-import-session.ts';

/** Four steps from somebody's table to the outline: where it stands, what its columns say, its figures, the result. */
export function ImportDialog({
  source,
  pickFile,
  onClose,
}: {
  readonly source: ImportSource;
  readonly pickFile: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const planId = useDocument((state) => state.planId);
  const commands = useMenuCommands();
  const session = useImportSession();
  const { state, open, go } = session;
  const { opened, proposal, step, isBusy, error } = state;
  const found = proposal?.found ?? null;
  const position = steps.indexOf(step);

  const asked = useRef<ImportSource | null>(null);
  useEffect(() => {
    // A permission for a file works once.
    if (source.kind !== 'open' || asked.current === source) return;
    asked.current = source;
    void open(source.open);
  }, [source, open]);

  async function apply(): Promise<void> {
    if (!opened || planId === null) return;
    const { sheet, choices } = state;
    const result = await store.run('import.apply', { planId, token: opened.token, sheet, choices });
    if (!result.ok) {
      session.fail(result.error);
      return;
    }
    const { indicators, targets, ceilings } = result.value.value;
    onClose();
    // What the table became is looked at where it stands.
    commands.run('view.plan');
    showToast({
      text: t('importer.done', { indicators, targets, ceilings }),
      action: offerUndo(t, store, planId),
      topic: 'history',
    });
  }

  const isLast = position === steps.length - 1;
  const next = steps[position + 1];
  const previous = steps[position - 1];
  return (
    <Dialog
      title={opened ? t('importer.title', { name: opened.name }) : t('importer.titleNew')}
      isOpen
      isFull
      onClose={onClose}
      actions={
        opened && (
          <>
            <Button onPress={onClose}>{t('common.cancel')}</Button>
            {previous && <Button onPress={() => go(previous)}>{t('importer.back')}</Button>}
            {isLast ? (
              <Button
                key="apply"
                variant="primary"
                isDisabled={!found?.hasChanges || isBusy}
                onPress={() => void apply()}
                autoFocus
              >
                {found && !found.hasChanges ? t('importer.nothing') : t('importer.apply')}
              </Button>
            ) : (
              next && (
                <Button
                  key={`${step} ${found ? 'ready' : 'waiting'}`}
                  variant="primary"
                  isDisabled={!found}
                  onPress={() => go(next)}
                  autoFocus={found !== null}
                >
                  {t('importer.next')}
                </Button>
              )
            )}
          </>
        )
      }
    >
      {opened && (
        <ol className="import__steps" aria-label={t('importer.steps.label')}>
          {steps.map((one, index) => (
            <li
              key={one}
              className="import__step"
              aria-current={one === step ? 'step' : undefined}
              data-done={index < position ? '' : undefined}
            >
              <span className="import__step-number">{index + 1}</span>
              {t(`importer.steps.${one}`)}
            </li>
          ))}
        </ol>
      )}
      {error && <ErrorNote error={error} />}
      {!opened && source.kind === 'paste' && <PasteStep session={session} pickFile={pickFile} />}
      {(isBusy || (!opened && source.kind === 'open' && !error)) && !proposal && (
        <Spinner label={t('importer.reading')} />
      )}
      {opened && proposal && step === 'source' && <RangeStep session={session} />}
      {found && step === 'columns' && <ColumnsStep session={session} found={found} />}
      {found && step === 'numbers' && <NumbersStep session={session} found={found} />}
      {found && step === 'preview' && <PreviewStep session={session} found={found} />}
    </Dialog>
  );
}
