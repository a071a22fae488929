import { Folder } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { FolderListing } from '../../../electron/api/document.ts';
import { Icon } from '../../ui/icon.tsx';

/** Home, documents, drives. */
export function FolderPlaces({
  places,
  current,
  onEnter,
}: {
  readonly places: FolderListing['places'];
  readonly current: string;
  readonly onEnter: (token: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav className="folder-browser__places" aria-label={t('files.places')}>
      <ul>
        {places.map((place) => (
          <li key={place.token}>
            <Button
              className="folder-browser__place"
              aria-current={place.token === current ? 'true' : 'false'}
              onPress={() => onEnter(place.token)}
            >
              <Icon of={Folder} />
              {place.name}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
