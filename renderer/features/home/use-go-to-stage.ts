import type { StageKind } from '../../../db/domain/overview/cycle.ts';
import { useNavigation } from '../../app/use-navigation.ts';

/** Goes to the screen where a station of the year is worked on; with nothing left, to the report. */
export function useGoToStage(year: number): (stage: StageKind | null) => void {
  const navigation = useNavigation();
  return (stage) => {
    switch (stage) {
      case 'plan':
      case 'targets':
        navigation.go('plan', {});
        return;
      case 'budget':
        navigation.go('budget', { year });
        return;
      case 'realization':
        navigation.go('realization', { year, filter: 'empty' });
        return;
      case 'report':
      case null:
        navigation.go('report', { report: 'lkjip', year });
    }
  };
}
