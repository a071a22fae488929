import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../db/domain/errors.ts';
import { type FilePurpose, isOpeningPurpose, takesSeveral } from '../../../electron/api/file-purposes.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { PickedFile } from '../file-picker.tsx';
import { useApi } from '../use-document.ts';
import { FolderEntries } from './folder-entries.tsx';
import './folder-browser.css';
import { FolderPath } from './folder-path.tsx';
import { FolderPlaces } from './folder-places.tsx';
import { useFolder } from './use-folder.ts';

/** Where nothing is to be seen, what was looked for. */
const emptyTexts: Readonly<Partial<Record<FilePurpose, 'files.emptyForOpen' | 'files.emptyForSpreadsheet'>>> =
  {
    open: 'files.emptyForOpen',
    'import-spreadsheet': 'files.emptyForSpreadsheet',
  };

/**
 * Chooses a file, several where the purpose takes several, or a place for one, on hosts without a native dialog. Nothing in it is a path to act on: every
 * folder and file is a token of the host, and what comes out is a grant.
 */
export function FolderBrowser({
  purpose,
  suggestedName,
  onDone,
}: {
  readonly purpose: FilePurpose;
  readonly suggestedName: string | null;
  readonly onDone: (files: readonly PickedFile[]) => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const { listing, error: folderError, go } = useFolder(purpose);
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [name, setName] = useState(suggestedName ?? '');
  const [nameError, setNameError] = useState<string>();
  const [existing, setExisting] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const isOpening = isOpeningPurpose(purpose);
  /** A folder that was selected along with files is passed over. */
  const chosenFiles = (listing?.entries ?? [])
    .filter(({ kind, token }) => kind === 'file' && selected.includes(token))
    .map(({ token }) => token);

  async function enter(folder: string): Promise<void> {
    setSelected([]);
    setError(null);
    setExisting(null);
    await go(folder);
  }

  async function takeExisting(files: readonly string[]): Promise<void> {
    const picked: PickedFile[] = [];
    for (const file of files) {
      const result = await api['files.grantExisting']({ purpose, file });
      if (!result.ok) return setError(result.error);
      picked.push(result.value);
    }
    onDone(picked);
  }

  async function takeNew(isReplacing: boolean): Promise<void> {
    if (!listing) return;
    const wanted = name.trim();
    setNameError(wanted === '' ? t('files.nameMissing') : undefined);
    if (wanted === '') return;
    const result = await api['files.grantNew']({
      purpose,
      folder: listing.token,
      name: wanted,
      replace: isReplacing,
    });
    setExisting(null);
    setError(null);
    if (result.ok) onDone([result.value]);
    else if (result.error.code === 'target-exists') setExisting(result.error.detail.name);
    else setError(result.error);
  }

  async function choose(token: string): Promise<void> {
    const entry = listing?.entries.find((one) => one.token === token);
    if (!entry) return;
    if (entry.kind === 'folder') await enter(entry.token);
    else if (isOpening) await takeExisting(chosenFiles.includes(token) ? chosenFiles : [token]);
    else setName(entry.name);
  }

  function select(tokens: readonly string[]): void {
    setSelected(tokens);
    const entry = listing?.entries.find((one) => one.token === tokens[0]);
    if (entry?.kind === 'file' && !isOpening) {
      setName(entry.name);
      setExisting(null);
    }
  }

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    if (!isOpening) void takeNew(false);
    else if (chosenFiles.length > 1) void takeExisting(chosenFiles);
    else if (selected[0] !== undefined) void choose(selected[0]);
  }

  const isBlocked = isOpening ? selected.length === 0 : !listing?.isWritable;
  const shownError = error ?? folderError;
  const actions = existing ? null : (
    <>
      <Button onPress={() => onDone([])}>{t('common.cancel')}</Button>
      <Button variant="primary" isDisabled={isBlocked} onPress={() => submit()}>
        {t(`files.actions.${purpose}`)}
      </Button>
    </>
  );

  return (
    <Dialog title={t(`files.titles.${purpose}`)} isOpen onClose={() => onDone([])} isWide actions={actions}>
      {listing === null && folderError === null && <Spinner />}
      {listing && (
        <div className="folder-browser">
          <FolderPlaces places={listing.places} current={listing.token} onEnter={enter} />
          <div className="folder-browser__main">
            <FolderPath listing={listing} onEnter={enter} />
            <FolderEntries
              listing={listing}
              isOpening={isOpening}
              takesSeveral={takesSeveral(purpose)}
              emptyText={emptyTexts[purpose] ?? 'files.empty'}
              selected={selected}
              onSelect={select}
              onChoose={choose}
              onUp={() => listing.parent !== null && enter(listing.parent)}
            />
            {takesSeveral(purpose) && (
              <p className="folder-browser__count" role="status">
                {chosenFiles.length > 1
                  ? t('files.selected', { count: chosenFiles.length })
                  : t('files.severalHint')}
              </p>
            )}
            {!isOpening && !listing.isWritable && (
              <Banner tone="warning" isCompact>
                {t('files.readOnlyFolder')}
              </Banner>
            )}
            {!isOpening && (
              <form onSubmit={submit}>
                <TextField
                  label={t('files.name')}
                  value={name}
                  onChange={(value) => {
                    setName(value);
                    setNameError(undefined);
                    setExisting(null);
                  }}
                  error={nameError}
                  autoFocus
                />
              </form>
            )}
          </div>
        </div>
      )}
      {existing && (
        <Banner
          tone="warning"
          isCompact
          actions={
            <span className="folder-browser__choices">
              <Button size="small" onPress={() => setExisting(null)} autoFocus>
                {t('files.otherName')}
              </Button>
              <Button size="small" onPress={() => void takeNew(true)}>
                {t('files.replace')}
              </Button>
            </span>
          }
        >
          {t('files.exists', { name: existing })}
        </Banner>
      )}
      {shownError && <ErrorNote error={shownError} />}
    </Dialog>
  );
}
