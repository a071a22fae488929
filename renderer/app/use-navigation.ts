import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Navigation, NavigationState } from './navigation.ts';

export const NavigationContext = createContext<Navigation | null>(null);

/** To go to another screen: `navigation.go('realization', { indicatorId })`. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('NavigationContext is missing around this component');
  return navigation;
}

export function useNavigationState(): NavigationState {
  const navigation = useNavigation();
  return useSyncExternalStore(navigation.subscribe, navigation.getState);
}

/** What this screen was asked to show; another object each time somebody asks. */
export const useScreenTarget = () => useNavigationState().place.target;
