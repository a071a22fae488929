import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useIsReadOnly, usePlan } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { useOfficeFiles } from './use-office-files.ts';

/** The emblem of the letterhead, as it is, and the ways to another one. */
export function LogoField() {
  const { t } = useTranslation();
  const api = useApi();
  const isReadOnly = useIsReadOnly();
  const { officeFiles } = usePlan();
  const files = useOfficeFiles();
  const logo = officeFiles.find(({ role }) => role === 'logo');
  const [address, setAddress] = useState<string | null>(null);
  const id = logo?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same row shows another picture when its hash is another one
  useEffect(() => {
    setAddress(null);
    if (id === undefined) return;
    let made: string | null = null;
    let isGone = false;
    void api['office.fileBytes']({ id }).then((bytes) => {
      if (isGone || !bytes.ok) return;
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes.value)]));
      setAddress(made);
    });
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [api, id, logo?.fileHash]);

  return (
    <div className="look__logo">
      <div className="look__frame">
        {address === null ? (
          <span>{logo ? logo.fileName : t('look.noLogo')}</span>
        ) : (
          <img src={address} alt={t('look.logoAlt')} />
        )}
      </div>
      <div className="look__side">
        <span className="field__label">{t('look.logo')}</span>
        <div className="look__buttons">
          <Button size="small" isDisabled={isReadOnly} onPress={() => void files.choose('logo')}>
            {t(logo ? 'look.replaceLogo' : 'look.chooseLogo')}
          </Button>
          {logo && (
            <Button
              size="small"
              variant="ghost"
              isDisabled={isReadOnly}
              onPress={() => void files.remove(logo.id)}
            >
              {t('look.remove')}
            </Button>
          )}
        </div>
        <p className="look__hint">{t('look.logoHint')}</p>
      </div>
    </div>
  );
}
