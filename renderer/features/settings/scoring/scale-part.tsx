import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../../../db/domain/format.ts';
import { makeOwnScale, type OwnScale } from '../../../../db/domain/own-scale.ts';
import type { Scale } from '../../../../db/domain/scale.ts';
import { scalePresets, scaleSlugs } from '../../../../db/domain/scale-presets.ts';
import { useDocumentStore, useIsReadOnly, usePlan } from '../../../app/use-document.ts';
import { BandPill } from '../../../ui/band-pill.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { sayError } from '../../../ui/error-text.ts';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { OwnScaleDialog } from './own-scale-dialog.tsx';
import { listScaleYears } from './scale-draft.ts';

/** The program's scales and those of the office. */
export function ScaleField({
  scale,
  onChange,
}: {
  readonly scale: Scale;
  readonly onChange: (scale: Scale) => void;
}) {
  const { t, i18n } = useTranslation();
  const { ownScales } = usePlan();
  const isReadOnly = useIsReadOnly();
  const scales = [...scaleSlugs.map((slug) => scalePresets[slug]), ...ownScales.map(makeOwnScale)];
  return (
    <Select
      label={t('indicator.scoring.scale')}
      isLabelShown
      isWide
      isDisabled={isReadOnly}
      options={scales.map(({ slug, name }) => ({
        id: slug,
        label: i18n.language === 'en' ? name.en : name.id,
      }))}
      value={scale.slug}
      onChange={(slug) => {
        const chosen = scales.find((one) => one.slug === slug);
        if (chosen) onChange(chosen);
      }}
    />
  );
}

/** What the dialog was opened on: a setting that arrives meanwhile does not change it. */
type Question = Readonly<{ own: OwnScale | null; from: Scale }>;

/** The bands of the chosen scale, the way to one of the office's own, and those there are. */
export function ScalePart({ scale, year }: { readonly scale: Scale; readonly year: number }) {
  const { t } = useTranslation();
  const { ownScales } = usePlan();
  const isReadOnly = useIsReadOnly();
  const [question, setQuestion] = useState<Question | null>(null);
  const chosen = ownScales.find(({ id }) => id === scale.slug);
  return (
    <section className="scoring__bands" aria-label={t('indicator.scoring.bands')}>
      <h3 className="settings__heading">{t('indicator.scoring.bands')}</h3>
      <BandList scale={scale} />
      {!isReadOnly && (
        <div className="scoring__acts">
          {chosen && (
            <Button size="small" icon={Pencil} onPress={() => setQuestion({ own: chosen, from: scale })}>
              {t('scale.edit')}
            </Button>
          )}
          <Button size="small" icon={Plus} onPress={() => setQuestion({ own: null, from: scale })}>
            {t('scale.make')}
          </Button>
        </div>
      )}
      {ownScales.length > 0 && <OwnScales onEdit={(own) => setQuestion({ own, from: scale })} />}
      {question && <OwnScaleDialog {...question} year={year} onClose={() => setQuestion(null)} />}
    </section>
  );
}

/** Best first, each with where it begins. */
function BandList({ scale }: { readonly scale: Scale }) {
  const { t, i18n } = useTranslation();
  const locale = usePlan().organization.numberLocale;
  return (
    <>
      <ul className="scoring__band-list">
        {scale.bands.map(({ rank, tone, label, bound, isInclusive }) => (
          <li key={rank} className="scoring__band">
            <BandPill tone={tone} name={i18n.language === 'en' ? label.en : label.id} />
            <span>
              {bound === null
                ? t('indicator.scoring.below')
                : t(`indicator.scoring.${isInclusive ? 'fromBound' : 'aboveBound'}`, {
                    bound: formatDecimal(bound, { locale }),
                  })}
            </span>
          </li>
        ))}
      </ul>
      {scale.source !== null && (
        <p className="settings__hint">{t('scale.source', { source: scale.source })}</p>
      )}
    </>
  );
}

/** Every scale of the office's own with the years that use it; one that nothing uses may go. */
function OwnScales({ onEdit }: { readonly onEdit: (own: OwnScale) => void }) {
  const { t } = useTranslation();
  const store = useDocumentStore();
  const document = usePlan();
  const isReadOnly = useIsReadOnly();

  async function remove({ id, name }: OwnScale): Promise<void> {
    const result = await store.run('scale.remove', { planId: document.plan.id, id });
    showToast(
      result.ok
        ? { text: t('scale.removed', { name }), topic: 'scale' }
        : { text: sayError(t, result.error), tone: 'error', topic: 'scale' },
    );
  }

  return (
    <>
      <h3 className="settings__heading scoring__own-heading">{t('scale.own')}</h3>
      <ul className="scoring__own-list">
        {document.ownScales.map((own) => {
          const years = listScaleYears(document, own.id);
          const named = years.map((year) => (year === 0 ? t('scale.allYears') : String(year)));
          return (
            <li key={own.id} className="scoring__own">
              <span className="scoring__own-name">{own.name}</span>
              <span className="scoring__own-use">
                {years.length === 0 ? t('scale.unused') : t('scale.used', { years: named.join(', ') })}
              </span>
              <span className="scoring__own-acts">
                <IconButton
                  icon={Pencil}
                  size="small"
                  label={t('scale.editOne', { name: own.name })}
                  isDisabled={isReadOnly}
                  onPress={() => onEdit(own)}
                />
                <IconButton
                  icon={Trash2}
                  size="small"
                  label={t('scale.removeOne', { name: own.name })}
                  isDisabled={isReadOnly || years.length > 0}
                  onPress={() => void remove(own)}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
