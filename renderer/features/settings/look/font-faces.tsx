import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type FontFace, fontFaces } from '../../../../db/domain/office-style.ts';
import { useIsReadOnly, usePlan } from '../../../app/use-document.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useOfficeFiles } from './use-office-files.ts';

/** The faces of the office's own font that are in the file. */
export function FontFaces() {
  const { t } = useTranslation();
  const isReadOnly = useIsReadOnly();
  const { officeFiles } = usePlan();
  const files = useOfficeFiles();
  const loaded = fontFaces.flatMap((face) => {
    const file = officeFiles.find(({ role }) => role === face);
    return file ? [{ face, file }] : [];
  });
  const nameFace = (face: FontFace): string => t(`look.faces.${face}`);
  return (
    <div className="look__faces">
      <div className="look__buttons">
        <Button size="small" isDisabled={isReadOnly} onPress={() => void files.choose('font')}>
          {t('look.addFont')}
        </Button>
        {loaded.length > 0 && (
          <ul className="look__list">
            {loaded.map(({ face, file }) => (
              <li key={face} title={file.fileName}>
                {nameFace(face)}
                {!isReadOnly && (
                  <IconButton
                    icon={X}
                    size="small"
                    label={t('look.removeFace', { face: nameFace(face) })}
                    onPress={() => void files.remove(file.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className="look__hint">
        {t('look.fontHint')}
        {loaded.length > 0 && loaded.length < fontFaces.length && ` ${t('look.boldMissing')}`}
      </p>
    </div>
  );
}
