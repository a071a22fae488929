import { Component, type ReactNode } from 'react';

/** Keeps a fault of one screen from taking the others along. What was typed before is in the file already. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode; readonly fallback: (retry: () => void) => ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: true } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed
      ? this.props.fallback(() => this.setState({ hasFailed: false }))
      : this.props.children;
  }
}
