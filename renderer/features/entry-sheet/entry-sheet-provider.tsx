import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** Files on their way to the screen that takes them; each is read once. */
export type Arrivals = Readonly<{ files: readonly File[] }>;

export type EntrySheets = Readonly<{
  /** Null while the screen is closed. */
  arrivals: Arrivals | null;
  /** Opens the screen, or adds to it when it is open. */
  receive: (files: readonly File[]) => void;
  close: () => void;
}>;

const EntrySheetContext = createContext<EntrySheets | null>(null);

export function useEntrySheets(): EntrySheets {
  const sheets = useContext(EntrySheetContext);
  if (sheets === null) throw new Error('EntrySheetProvider is missing around this component');
  return sheets;
}

/** Sheets are dropped anywhere on the window, so what takes them is known above every screen. */
export function EntrySheetProvider({ children }: { readonly children: ReactNode }) {
  const [arrivals, setArrivals] = useState<Arrivals | null>(null);
  const sheets: EntrySheets = useMemo(
    () => ({
      arrivals,
      receive: (files) => setArrivals((now) => ({ files: [...(now?.files ?? []), ...files] })),
      close: () => setArrivals(null),
    }),
    [arrivals],
  );
  return <EntrySheetContext value={sheets}>{children}</EntrySheetContext>;
}
