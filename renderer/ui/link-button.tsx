import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import './link-button.css';

/** An action inside a sentence ("Isi 13,5"), underlined like a link. */
export function LinkButton({
  children,
  ...rest
}: Omit<ButtonProps, 'className' | 'children' | 'style'> & { readonly children: ReactNode }) {
  return (
    <AriaButton {...rest} className="link-button">
      {children}
    </AriaButton>
  );
}
