import { File, Folder } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { useTranslation } from 'react-i18next';
import type { FolderListing } from '../../../electron/api/document.ts';
import { Icon } from '../../ui/icon.tsx';
import { showMoment, showSize } from '../format-moment.ts';
import { useDocument } from '../use-document.ts';

/** The content of a folder: type ahead, Enter opens, Backspace goes up. */
export function FolderEntries({
  listing,
  isOpening,
  takesSeveral,
  emptyText,
  selected,
  onSelect,
  onChoose,
  onUp,
}: {
  readonly listing: FolderListing;
  readonly isOpening: boolean;
  /** Shift and Ctrl add to what is selected, with arrows, Space and the pointer. */
  readonly takesSeveral: boolean;
  readonly emptyText: 'files.empty' | 'files.emptyForOpen' | 'files.emptyForSpreadsheet';
  readonly selected: readonly string[];
  readonly onSelect: (tokens: readonly string[]) => void;
  readonly onChoose: (token: string) => void;
  readonly onUp: () => void;
}) {
  const { t } = useTranslation();
  const language = useDocument((state) => state.app?.language ?? 'id');
  const now = new Date();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the focus; Backspace is its extra key
    <div
      className="folder-browser__entries"
      onKeyDown={(event) => {
        if (event.key !== 'Backspace') return;
        event.preventDefault();
        onUp();
      }}
    >
      <ListBox
        key={listing.token}
        aria-label={t('files.entries')}
        className="folder-browser__list"
        selectionMode={takesSeveral ? 'multiple' : 'single'}
        selectionBehavior="replace"
        selectedKeys={selected}
        autoFocus={isOpening}
        onSelectionChange={(chosen) => {
          const tokens =
            chosen === 'all' ? listing.entries.map(({ token }) => token) : [...chosen].map(String);
          if (tokens.length > 0) onSelect(tokens);
        }}
        onAction={(token) => onChoose(String(token))}
        renderEmptyState={() => <p className="folder-browser__empty">{t(emptyText)}</p>}
      >
        {listing.entries.map((entry) => (
          <ListBoxItem
            key={entry.token}
            id={entry.token}
            textValue={entry.name}
            className="folder-browser__entry"
          >
            <Icon of={entry.kind === 'folder' ? Folder : File} />
            <span className="folder-browser__entry-name" title={entry.name}>
              {entry.name}
              <span className="visually-hidden"> ({t(`files.kinds.${entry.kind}`)})</span>
            </span>
            <span className="folder-browser__entry-detail">
              {entry.kind === 'file' && showSize(entry.sizeBytes, language)}
            </span>
            <span className="folder-browser__entry-detail">
              {showMoment(entry.modifiedAt, now, language)}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}
