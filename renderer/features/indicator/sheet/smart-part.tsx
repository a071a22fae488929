import { Check, Minus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../ui/icon.tsx';
import { judgeSmart } from '../model/judge-smart.ts';
import { SheetPart } from './sheet-layout.tsx';
import type { SheetProps } from './sheet-props.ts';

/** The five questions of a good indicator, with what each still lacks. */
export function SmartPart({ document, indicator }: SheetProps) {
  const { t } = useTranslation();
  const answers = useMemo(() => judgeSmart(document, indicator), [document, indicator]);
  return (
    <SheetPart title={t('indicator.smart.title')}>
      <ul className="smart">
        {answers.map(({ letter, lacks }) => (
          <li key={letter} className={lacks.length === 0 ? 'smart__line smart__line--met' : 'smart__line'}>
            <Icon of={lacks.length === 0 ? Check : Minus} size={14} />
            <span>
              <b>{t(`indicator.smart.letters.${letter}`)}</b>
              {': '}
              {lacks.length === 0
                ? t('indicator.smart.met')
                : lacks.map((gap) => t(`indicator.smart.gaps.${gap}`)).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </SheetPart>
  );
}
