import type { PreflightPlace } from '../../../db/domain/preflight/preflight-finding.ts';
import type { RenderedReport, ReportSectionInfo, SectionText } from '../../../electron/api/report.ts';
import { useNavigation } from '../../app/use-navigation.ts';

type Ways = Readonly<{
  rendered: RenderedReport | null;
  /** Shows the section on its page, and the text of it that is to be written. */
  onSection: (section: ReportSectionInfo, text: SectionText | null) => void;
}>;

/** The way from a finding to where it is mended: the row of a screen, or the section with its text. */
export function useMending({ rendered, onSection }: Ways): (place: PreflightPlace) => void {
  const navigation = useNavigation();
  return (place) => {
    if ('screen' in place) {
      const { screen, ...target } = place;
      // Documents speak of whole years.
      navigation.go(screen, screen === 'realization' ? { ...target, quarter: 0 } : target);
      return;
    }
    const section = rendered?.sections.find(({ id }) => id === place.section);
    if (!section) return;
    const { text } = place;
    const found = section.texts.find(
      (one) => one.section === text?.section && one.subjectId === text.subjectId,
    );
    onSection(section, found ?? null);
  };
}
