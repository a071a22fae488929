import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withOwnScale, withSettings } from '../../../../db/domain/consequence.ts';
import { copyScale, makeOwnScale, mostBands, type OwnScale } from '../../../../db/domain/own-scale.ts';
import type { PlanDocument } from '../../../../db/domain/plan-document.ts';
import type { Scale } from '../../../../db/domain/scale.ts';
import { useDocumentStore, usePlan } from '../../../app/use-document.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { askConsequence } from '../../indicator/consequence/ask-consequence.ts';
import { useQuestion } from '../dialogs/use-question.ts';
import { BandTable } from './band-table.tsx';
import './own-scale.css';
import {
  beginDraft,
  insertBand,
  isNameTaken,
  listDraftFaults,
  readDraft,
  type ScaleDraft,
} from './scale-draft.ts';
import { readSettings } from './use-scoring.ts';

/** The bands of a scale as the office's regulation sets them: a copy of another scale, or one of its own. */
export function OwnScaleDialog({
  from,
  own,
  year,
  onClose,
}: {
  /** What a new one is copied from. */
  readonly from: Scale;
  readonly own: OwnScale | null;
  /** Whose settings a new one is used in; 0 is every year without its own. */
  readonly year: number;
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const store = useDocumentStore();
  const document = usePlan();
  const { organization, plan } = document;
  const locale = organization.numberLocale;
  const { error, settle } = useQuestion(onClose);
  const [draft, setDraft] = useState(() =>
    beginDraft(
      own ?? { name: proposeName(), ...copyScale(from, plan.language === 'id' ? 'id' : 'en') },
      locale,
    ),
  );
  /** Faults are told of what was there when a field was left, not of what is half typed. */
  const [left, setLeft] = useState(draft);
  const [isTried, setTried] = useState(false);
  const values = readDraft(draft, locale);
  const faults = listDraftFaults(readDraft(left, locale), isTried);
  const isTaken = isNameTaken(document, draft.name, own?.id ?? null);

  function proposeName(): string {
    const office = organization.shortName ?? organization.name;
    let name: string = t('scale.proposed', { office });
    for (let number = 2; isNameTaken(document, name, null); number += 1)
      name = t('scale.proposedAgain', { office, number });
    return name;
  }

  const change = (next: ScaleDraft): void => setDraft(next);
  /** Choices and rows are whole at once. */
  const decide = (next: ScaleDraft): void => {
    setDraft(next);
    setLeft(next);
  };

  async function submit(event?: FormEvent): Promise<void> {
    event?.preventDefault();
    setTried(true);
    setLeft(draft);
    const open = listDraftFaults(values, true);
    if (isTaken || open.whole.length > 0 || open.bands.some((band) => band.length > 0)) return;
    if (own && JSON.stringify(beginDraft(own, locale)) === JSON.stringify(draft)) {
      onClose();
      return;
    }
    if (!(await askConsequence(document, imagine()))) return;
    const scale = { ...values, bands: [...values.bands] };
    await settle<unknown>(() => {
      if (own === null) return store.run('scale.create', { planId: plan.id, scale, year });
      const { id, ...was } = own;
      return store.run('scale.update', {
        planId: plan.id,
        id,
        seen: { ...was, bands: [...was.bands] },
        scale,
      });
    });
  }

  /** The plan as it would be. */
  function imagine(): PlanDocument {
    if (own !== null) return withOwnScale(document, { ...values, id: own.id });
    const scale = makeOwnScale({ ...values, id: '' });
    return withSettings(document, year, { ...readSettings(document, year), scale });
  }

  const sentence = (kind: (typeof faults.whole)[number]): string =>
    t(`errors.scale-faulty.${kind}`, { band: 0 });
  const nameFault = isTaken
    ? t('scale.taken')
    : faults.whole.includes('name-missing')
      ? sentence('name-missing')
      : undefined;
  const wholeFaults = faults.whole.filter((kind) => kind !== 'name-missing');
  return (
    <Dialog
      title={t(own ? 'scale.title.edit' : 'scale.title.make')}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void submit()}>
            {t(own ? 'scale.apply' : 'scale.makeIt')}
          </Button>
        </>
      }
    >
      <form className="own-scale" onSubmit={(event) => void submit(event)}>
        <div className="own-scale__head">
          <TextField
            label={t('scale.name')}
            value={draft.name}
            onChange={(name) => change({ ...draft, name })}
            onBlur={() => setLeft(draft)}
            error={nameFault}
            autoFocus
          />
          <TextField
            label={t('scale.basis')}
            value={draft.source}
            onChange={(source) => change({ ...draft, source })}
            hint={t('scale.basisHint')}
          />
        </div>
        <BandTable
          draft={draft}
          values={values}
          faults={faults}
          onChange={change}
          onDecide={decide}
          onLeave={() => setLeft(draft)}
        />
        {wholeFaults.map((kind) => (
          <p key={kind} className="own-scale__fault" role="alert">
            {sentence(kind)}
          </p>
        ))}
        <div className="own-scale__foot">
          <Button
            size="small"
            icon={Plus}
            isDisabled={draft.bands.length >= mostBands}
            onPress={() => decide(insertBand(draft, Math.max(0, draft.bands.length - 1)))}
          >
            {t('scale.add')}
          </Button>
          <p className="muted">
            {own
              ? t('scale.everywhere')
              : t('scale.copyOf', { name: i18n.language === 'en' ? from.name.en : from.name.id })}{' '}
            {t('scale.whole')}
          </p>
        </div>
        <button type="submit" hidden />
      </form>
      {error && <ErrorNote error={error} />}
    </Dialog>
  );
}
