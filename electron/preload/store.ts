import { ipcRenderer } from 'electron';
import { handOverPort } from './hand-over-port';

handOverPort(ipcRenderer, window);
