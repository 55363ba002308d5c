import { Alert, Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useLanguage } from '../locales/use-language.js';

/** Stands in for a page that cannot be shown. After an update its code may be gone; reloading brings the new one. */
export class ErrorBoundary extends Component<
  { readonly place: string; readonly children: ReactNode },
  { readonly at: string | null }
> {
  override state: { readonly at: string | null } = { at: null };

  static getDerivedStateFromError(): { readonly at: string | null } {
    return { at: '' };
  }

  override componentDidCatch(): void {
    this.setState({ at: this.props.place });
  }

  override componentDidUpdate(before: { readonly place: string }): void {
    // Somebody went to another page.
    if (before.place !== this.props.place && this.state.at !== null) this.setState({ at: null });
  }

  override render(): ReactNode {
    return this.state.at === null ? this.props.children : <PageBroken />;
  }
}

function PageBroken() {
  const { t } = useLanguage();
  return (
    <Alert color="red" title={t('problem')} role="alert">
      {t('pageBroken')}{' '}
      <Button size="xs" variant="default" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </Alert>
  );
}
