/** How an amount typed on a row goes to the rows below it. */
export const distributionWays = ['even', 'proportional'] as const;
export type DistributionWay = (typeof distributionWays)[number];

export type Share = Readonly<{
  nodeId: string /** What the row has now, rupiah; 0 for none. */;
  amount: bigint;
}>;

/**
 * Shares that add up to the amount to the rupiah: each is rounded down, and what is left goes to the row that has the
 * most (the first of several). Null where nothing can be shared: no rows, or a proportion of nothing.
 */
export function distribute(
  amount: bigint,
  shares: readonly Share[],
  way: DistributionWay,
): readonly Share[] | null {
  const weights = shares.map((share) => (way === 'even' ? 1n : share.amount));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return null;
  const given = weights.map((weight) => (amount * weight) / total);
  const rest = amount - given.reduce((sum, one) => sum + one, 0n);
  const largest = shares.reduce(
    (best, share, at) => (share.amount > (shares[best]?.amount ?? -1n) ? at : best),
    0,
  );
  return shares.map(({ nodeId }, at) => ({
    nodeId,
    amount: (given[at] ?? 0n) + (at === largest ? rest : 0n),
  }));
}
