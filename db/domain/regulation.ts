/** The regulations whose chapters a Renstra may follow: the key stands in `plan.regulation`. */
export const renstraRegulations = ['86_2017', 'inmendagri_2_2025'] as const;
export type RenstraRegulation = (typeof renstraRegulations)[number];

/** A plan with a key that is not known here prints by Permendagri 86/2017, which stays in force beside the newer rules. */
export const findRenstraRegulation = (key: string): RenstraRegulation =>
  renstraRegulations.find((one) => one === key) ?? '86_2017';

export const isKnownRegulation = (key: string | null): key is RenstraRegulation =>
  renstraRegulations.some((one) => one === key);
