import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../db/domain/errors.ts';
import type { Evidence } from '../../../../db/domain/plan-document.ts';
import type { Language } from '../../../../electron/api/app.ts';
import type { EvidenceSheet } from '../../../../electron/api/evidence.ts';
import { showSize } from '../../../app/format-moment.ts';
import { useApi } from '../../../app/use-document.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { useErrorText } from '../../../ui/error-text.ts';
import { Spinner } from '../../../ui/spinner.tsx';
import { choosePreview } from './choose-preview.ts';
import { PdfPreview } from './pdf-preview.tsx';
import './preview.css';
import { readBytes } from './read-bytes.ts';
import { SheetPreview } from './sheet-preview.tsx';

/** Larger files are read when somebody asks for it. */
const readAtOnceBytes = 20_000_000;
/** Far more than anybody reads of a text beside its name. */
const shownLetters = 20_000;

type Shown =
  | Readonly<{ kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }>
  | Readonly<{ kind: 'sheet'; sheet: EvidenceSheet }>
  | Readonly<{ kind: 'refused'; error: AppError }>;

/** What is in a piece of evidence, as far as it can be shown here: PDF, pictures, the first sheet, text. */
export function EvidencePreview({
  evidence,
  isLarge = false,
}: {
  readonly evidence: Evidence;
  /** Has the whole window: all pages, and a table as wide as it is. */
  readonly isLarge?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const sayError = useErrorText();
  const { id, sizeBytes, title } = evidence;
  const way = choosePreview(evidence);
  const [asked, setAsked] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const isHeavy = (sizeBytes ?? 0) > readAtOnceBytes && !isLarge;
  const isRead = way !== 'none' && (!isHeavy || asked === id);

  useEffect(() => {
    setShown(null);
    if (!isRead) return;
    let isWanted = true;
    const read = async (): Promise<Shown> => {
      if (way === 'sheet') {
        const result = await api['evidence.sheet']({ id });
        return result.ok ? { kind: 'sheet', sheet: result.value } : { kind: 'refused', error: result.error };
      }
      const result = await readBytes(api, { id, sizeBytes: sizeBytes ?? 0 }, () => isWanted);
      return result.ok ? { kind: 'bytes', bytes: result.value } : { kind: 'refused', error: result.error };
    };
    void read().then((found) => {
      if (isWanted) setShown(found);
    });
    return () => {
      isWanted = false;
    };
  }, [api, id, sizeBytes, way, isRead]);

  if (way === 'none') return <p className="muted">{t('evidence.preview.none')}</p>;
  if (!isRead) {
    const size = showSize(sizeBytes ?? 0, i18n.language as Language);
    return (
      <div className="preview-ask">
        <p className="muted">{t('evidence.preview.large', { size })}</p>
        <Button size="small" onPress={() => setAsked(id)}>
          {t('evidence.preview.show')}
        </Button>
      </div>
    );
  }
  if (shown === null) return <Spinner label={t('evidence.preview.loading')} />;
  if (shown.kind === 'refused') {
    return (
      <Banner tone="warning" isCompact>
        {sayError(shown.error)}
      </Banner>
    );
  }
  if (shown.kind === 'sheet') return <SheetPreview sheet={shown.sheet} isLarge={isLarge} />;
  if (way === 'pdf') return <PdfPreview bytes={shown.bytes} title={title} isLarge={isLarge} />;
  if (way === 'image') {
    return <ImagePreview bytes={shown.bytes} type={evidence.mediaType ?? ''} title={title} />;
  }
  return <TextPreview bytes={shown.bytes} />;
}

function ImagePreview({
  bytes,
  type,
  title,
}: {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly title: string;
}) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setBad(false);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  if (isBad) return <p className="muted">{t('evidence.preview.unreadable')}</p>;
  if (address === null) return null;
  return (
    <img
      className="preview-image"
      src={address}
      alt={t('evidence.preview.title', { title })}
      onError={() => setBad(true)}
    />
  );
}

function TextPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const { t } = useTranslation();
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, shownLetters * 2));
  return (
    <>
      <pre className="preview-text">{text.slice(0, shownLetters)}</pre>
      {text.length > shownLetters && <p className="muted">{t('evidence.preview.cut')}</p>}
    </>
  );
}
