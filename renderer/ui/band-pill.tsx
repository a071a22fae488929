import { useTranslation } from 'react-i18next';
import './band-pill.css';
import { BandShape, type PillTone } from './band-shape.tsx';

/**
 * A band as colour, shape and word or number together. With `text` (the achievement) the band's name is still said
 * to assistive technology and on hover; without it the name is shown. A scale's own name for the band goes in `name`.
 */
export function BandPill({
  tone,
  text,
  name,
}: {
  readonly tone: PillTone;
  readonly text?: string | undefined;
  readonly name?: string | undefined;
}) {
  const { t } = useTranslation();
  const label = name ?? t(`bands.${tone}`);
  return (
    <span className={`band-pill band-pill--${tone}`} title={text === undefined ? undefined : label}>
      <BandShape tone={tone} />
      {text ?? label}
      {text !== undefined && <span className="visually-hidden">, {label}</span>}
    </span>
  );
}
