import './theme/tokens.css';
import './theme/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createApi } from './app/api.ts';
import { App } from './app/app.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { FailedScreen } from './app/failed-screen.tsx';
import { createFollowNews } from './app/follow-news.ts';
import { preloadFirstScreen } from './app/routes.tsx';
import { createTexts } from './text/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

preloadFirstScreen();
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createTexts('id')}>
      <ErrorBoundary fallback={() => <FailedScreen />}>
        <App api={createApi()} follow={createFollowNews()} />
      </ErrorBoundary>
    </I18nextProvider>
  </StrictMode>,
);
