import { ClipboardPaste } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../app/use-document.ts';
import { Button } from '../../ui/button.tsx';
import { readClipboardTable } from '../../ui/grid/read-clipboard.ts';
import { Icon } from '../../ui/icon.tsx';
import { openPasted } from './import-source.ts';
import type { ImportSession } from './use-import-session.ts';

/** A place that waits for Ctrl+V: the page reads the clipboard only when it is handed over. */
export function PasteStep({
  session,
  pickFile,
}: {
  readonly session: ImportSession;
  readonly pickFile: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const [isEmpty, setEmpty] = useState(false);

  function onPaste(event: ClipboardEvent): void {
    event.preventDefault();
    const table = readClipboardTable(event.clipboardData);
    const { block } = table;
    const isTable = block.length > 1 && (block[0]?.length ?? 0) > 1;
    setEmpty(!isTable);
    if (!isTable) return;
    void session.open(() => openPasted(api, t('importer.clipboard'), table));
  }

  return (
    <div className="import__paste">
      <textarea
        className="import__paste-place"
        aria-label={t('importer.paste.label')}
        aria-describedby="import-paste-text"
        onPaste={onPaste}
        value=""
        readOnly={false}
        onChange={() => setEmpty(true)}
        // biome-ignore lint/a11y/noAutofocus: the one thing to do here is to paste
        autoFocus
      />
      <div className="import__paste-words" aria-hidden="true">
        <Icon of={ClipboardPaste} size={24} />
        <strong>{t('importer.paste.title')}</strong>
      </div>
      <p id="import-paste-text" className="import__lead">
        {t('importer.paste.text')}
      </p>
      <p className="import__warning" role="status">
        {isEmpty && t('importer.paste.empty')}
      </p>
      <Button onPress={() => void pickFile()}>{t('importer.paste.file')}</Button>
    </div>
  );
}
