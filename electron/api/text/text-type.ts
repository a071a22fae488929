/**
 * The shape a translation must have: the keys of the Indonesian source. A key that counts things ends in `_other`;
 * languages with a singular add `_one` beside it, Indonesian has none.
 */
export type TextsLike<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : TextsLike<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
