import { ipcRenderer } from 'electron';

// Hands every port on to the page, as Electron's documentation does.
ipcRenderer.on('port', (event, info: unknown) => window.postMessage({ kind: 'port', info }, '*', [...event.ports]));
