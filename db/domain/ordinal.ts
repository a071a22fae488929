import { type Decimal, decimal } from './decimal.ts';

export type OrdinalLevel = { readonly code: string; readonly label: string; readonly rank: Decimal };

/** Predicates that stand for a place: a value that is a word is compared by its rank. */
export type OrdinalScale = {
  readonly slug: string;
  readonly name: string;
  readonly levels: readonly OrdinalLevel[];
};

const level = (code: string, label: string, rank: string): OrdinalLevel => ({
  code,
  label,
  rank: decimal(rank),
});

/** Predicates of the AKIP evaluation (PermenPANRB 88/2021), best first. */
export const sakipScale: OrdinalScale = {
  slug: 'sakip',
  name: 'Predikat SAKIP',
  levels: [
    level('AA', 'Sangat Memuaskan', '7'),
    level('A', 'Memuaskan', '6'),
    level('BB', 'Sangat Baik', '5'),
    level('B', 'Baik', '4'),
    level('CC', 'Cukup (Memadai)', '3'),
    level('C', 'Kurang', '2'),
    level('D', 'Sangat Kurang', '1'),
  ],
};

/** Opinions of the BPK on financial statements, best first. */
export const opinionScale: OrdinalScale = {
  slug: 'opini',
  name: 'Opini BPK',
  levels: [
    level('WTP', 'Wajar Tanpa Pengecualian', '4'),
    level('WDP', 'Wajar Dengan Pengecualian', '3'),
    level('TW', 'Tidak Wajar', '2'),
    level('TMP', 'Tidak Menyatakan Pendapat', '1'),
  ],
};

export const ordinalScalePresets: readonly OrdinalScale[] = [sakipScale, opinionScale];

/** Spaces around a code and small letters do not make another code. */
export function findOrdinalLevel(scale: OrdinalScale, code: string): OrdinalLevel | null {
  const wanted = code.trim().toUpperCase();
  return scale.levels.find((one) => one.code.toUpperCase() === wanted) ?? null;
}
