import './ipc/jitless';
import './styles/tokens.css';
import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './app/error-boundary';
import { NoBridgeScreen } from './app/waiting-screen';
import { WindowRoot } from './app/window-root';
import { checkedClient } from './ipc/client';
import { createEventIds } from './ipc/uuid-v7';
import { workstationOf } from './ipc/workstation-global';
import { UiProvider } from './stores/ui-context';
import { createUiState, startUi } from './stores/ui-state';
import { ThemeProvider } from './ui/theme';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no root');
const root = createRoot(place);
const workstation = workstationOf(window);

if (workstation === null) {
  root.render(
    <ThemeProvider>
      <NoBridgeScreen />
    </ThemeProvider>,
  );
} else {
  const ui = createUiState(checkedClient(workstation), {
    elapsedMs: () => performance.now(),
    newEventId: createEventIds({ nowMs: () => Date.now(), random: (bytes) => crypto.getRandomValues(bytes) }),
    later: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
  });
  startUi(ui);
  root.render(
    <ThemeProvider>
      <ErrorBoundary isWhole status={() => ui.desk.getState().status}>
        <UiProvider ui={ui}>
          <WindowRoot />
        </UiProvider>
      </ErrorBoundary>
    </ThemeProvider>,
  );
}
