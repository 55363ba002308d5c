import './mantine.css';
import './console.css';
import './locales/i18n.js';
import { createTheme, MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app.js';

const theme = createTheme({
  primaryColor: 'blue',
  // Lighter shades do not reach the contrast that WCAG 2.2 asks for.
  primaryShade: { light: 9, dark: 8 },
  fontFamily: 'system-ui, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
  defaultRadius: 'md',
  components: { Badge: { styles: { label: { textTransform: 'none' } } } },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </MantineProvider>
  </StrictMode>,
);
