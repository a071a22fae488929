/** The list with one entry a place earlier or later; at an end it stays. */
export function moveGloss<T extends Readonly<{ id: string }>>(
  list: readonly T[],
  id: string,
  way: -1 | 1,
): readonly T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = from + way;
  const moved = list[from];
  if (!moved || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, moved);
}
