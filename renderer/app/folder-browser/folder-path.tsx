import { ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FolderListing } from '../../../electron/api/document.ts';
import { IconButton } from '../../ui/button.tsx';

/** Where the browser stands; the beginning of a long path gives way to its end. */
export function FolderPath({
  listing,
  onEnter,
}: {
  readonly listing: FolderListing;
  readonly onEnter: (token: string) => void;
}) {
  const { t } = useTranslation();
  const { parent, displayPath } = listing;
  return (
    <div className="folder-browser__path">
      <IconButton
        icon={ArrowUp}
        size="small"
        label={t('files.up')}
        shortcut="Backspace"
        isDisabled={parent === null}
        onPress={() => parent !== null && onEnter(parent)}
      />
      <p className="folder-browser__path-text" title={displayPath} aria-live="polite">
        <bdi>{displayPath}</bdi>
      </p>
    </div>
  );
}
