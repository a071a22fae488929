import { useTranslation } from 'react-i18next';
import {
  findOwnFamily,
  findStyle,
  type OfficeFont,
  type OfficeStyleValues,
  officeFonts,
  signingWays,
  usualAnchor,
} from '../../../../db/domain/office-style.ts';
import { useDocumentStore, useIsReadOnly, usePlan } from '../../../app/use-document.ts';
import { CommitField } from '../../../ui/commit-field.tsx';
import { sayError } from '../../../ui/error-text.ts';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { FontFaces } from './font-faces.tsx';
import './look.css';
import { LogoField } from './logo-field.tsx';

/** What all documents of the office have in common, whatever they say: letterhead, logo, font, room for signatures. */
export function DocumentLook() {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const isReadOnly = useIsReadOnly();
  const { plan, officeStyles, officeFiles } = usePlan();
  const style = findStyle(officeStyles);
  const family = findOwnFamily(officeFiles);

  async function put(patch: Partial<OfficeStyleValues>): Promise<string | undefined> {
    const result = await store.run('office.setStyle', { planId: plan.id, patch });
    return result.ok ? undefined : sayError(t, result.error);
  }
  async function choose(patch: Partial<OfficeStyleValues>): Promise<void> {
    const problem = await put(patch);
    if (problem !== undefined) showToast({ text: problem, tone: 'error' });
  }
  const keepAnchor = (part: 'anchor' | 'anchorOther') => (text: string) => {
    const mark = text.trim();
    if (/\s/.test(mark) || mark.length > 40) return Promise.resolve(t('look.anchorWrong'));
    return put({ [part]: mark === '' ? null : mark });
  };
  const fonts = officeFonts.filter((font) => font !== 'own' || family !== null);
  const nameFont = (font: OfficeFont): string =>
    font === 'own' ? t('look.fonts.own', { family: family ?? '' }) : t(`look.fonts.${font}`);

  return (
    <section className="settings__part" aria-label={t('look.title')}>
      <h3 className="settings__heading">{t('look.title')}</h3>
      <div className="settings__form">
        <LogoField />
        <CommitField
          label={t('look.contact')}
          hint={t('look.contactHint')}
          isMultiline
          value={style.contact ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => put({ contact: text.trim() === '' ? null : text.trim() })}
        />
        <Select
          label={t('look.font')}
          isLabelShown
          isWide
          isDisabled={isReadOnly}
          options={fonts.map((id) => ({ id, label: nameFont(id) }))}
          value={style.font}
          onChange={(font) => void choose({ font })}
        />
        <FontFaces />
        <Select
          label={t('look.signing')}
          isLabelShown
          isWide
          isDisabled={isReadOnly}
          options={signingWays.map((id) => ({ id, label: t(`look.signings.${id}`) }))}
          value={style.signing}
          onChange={(signing) => void choose({ signing })}
        />
        {style.signing === 'anchor' ? (
          <div className="look__anchors">
            <CommitField
              label={t('look.anchor')}
              hint={t('look.anchorHint')}
              value={style.anchor ?? usualAnchor}
              isReadOnly={isReadOnly}
              onCommit={keepAnchor('anchor')}
            />
            <CommitField
              label={t('look.anchorOther')}
              hint={t('look.anchorOtherHint')}
              value={style.anchorOther ?? ''}
              isReadOnly={isReadOnly}
              onCommit={keepAnchor('anchorOther')}
            />
          </div>
        ) : (
          <span />
        )}
      </div>
      <p className="settings__hint">{t('look.hint')}</p>
    </section>
  );
}
