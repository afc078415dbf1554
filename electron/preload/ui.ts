import { contextBridge, ipcRenderer } from 'electron';
import { buildWorkstation } from './workstation';

contextBridge.exposeInMainWorld('workstation', buildWorkstation(ipcRenderer));
