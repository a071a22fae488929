import { useEffect, useState } from 'react';

/** Shorter waits show nothing at all. */
export const feedbackAfterMs = 400;

/** True once `isActive` has lasted; what flashes by says nothing. */
export function useDelayed(isActive: boolean, delayMs: number = feedbackAfterMs): boolean {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isActive) {
      setDue(false);
      return;
    }
    const timer = setTimeout(() => setDue(true), delayMs);
    return () => clearTimeout(timer);
  }, [isActive, delayMs]);
  return isActive && isDue;
}
