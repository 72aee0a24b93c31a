import '@atlaskit/css-reset';
import { createRoot } from 'react-dom/client';
import '../adf/adf.css';
import { applyTheme, rememberedTheme } from '../theme';
import { Console } from './console';
import { readConsoleInfo } from './console-info';
import './console.css';
import './panels.css';

/** Starts the console in the theme that was chosen last. */
async function start(): Promise<void> {
  const theme = rememberedTheme();
  await applyTheme(theme);
  const askedIssue = new URLSearchParams(window.location.search).get('issue') ?? undefined;
  createRoot(document.querySelector('#page') ?? document.body).render(
    <Console info={readConsoleInfo()} initialTheme={theme} askedIssue={askedIssue} />,
  );
}

void start();
