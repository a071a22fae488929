import { createContext, useContext, useMemo, useState, useSyncExternalStore } from 'react';

/** Below this the navigation shows icons alone and the inspector slides over. */
const wideFrom = '(min-width: 1280px)';

export type Layout = Readonly<{
  isWide: boolean;
  isNavOpen: boolean;
  toggleNav: () => void;
  isInspectorOpen: boolean;
  toggleInspector: () => void;
  closeInspector: () => void;
}>;

export const LayoutContext = createContext<Layout | null>(null);

function useIsWide(): boolean {
  const query = useMemo(() => window.matchMedia(wideFrom), []);
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}

/** What was chosen holds for the width it was chosen at: a narrower window begins with more room for the content. */
export function useNewLayout(): Layout {
  const isWide = useIsWide();
  const [nav, setNav] = useState<Readonly<{ wide: boolean; narrow: boolean }>>({ wide: true, narrow: false });
  const [inspector, setInspector] = useState<Readonly<{ wide: boolean; narrow: boolean }>>({
    wide: true,
    narrow: false,
  });
  const width = isWide ? 'wide' : 'narrow';
  return useMemo(
    () => ({
      isWide,
      isNavOpen: nav[width],
      toggleNav: () => setNav((now) => ({ ...now, [width]: !now[width] })),
      isInspectorOpen: inspector[width],
      toggleInspector: () => setInspector((now) => ({ ...now, [width]: !now[width] })),
      closeInspector: () => setInspector((now) => ({ ...now, [width]: false })),
    }),
    [isWide, nav, inspector, width],
  );
}

export function useLayout(): Layout {
  const layout = useContext(LayoutContext);
  if (layout === null) throw new Error('LayoutContext is missing around this component');
  return layout;
}

/** Where the screen on show puts its part of the status bar. */
export type StatusSlots = Readonly<{ start: HTMLElement | null; end: HTMLElement | null }>;
export const StatusSlotsContext = createContext<StatusSlots>({ start: null, end: null });
