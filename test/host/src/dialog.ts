import { strict } from './strict';

/** The module `dialog`: every dialog is cancelled at once. A test puts its own function in place of one. */
export const dialog = strict('dialog', {
  showOpenDialog: async (..._options: unknown[]) => ({ canceled: true, filePaths: [] as string[] }),
  showOpenDialogSync: (..._options: unknown[]): string[] | undefined => undefined,
  showSaveDialog: async (..._options: unknown[]) => ({ canceled: true, filePath: '' }),
  showSaveDialogSync: (..._options: unknown[]): string => '',
  showMessageBox: async (..._options: unknown[]) => ({ response: 0, checkboxChecked: false }),
  showMessageBoxSync: (..._options: unknown[]): number => 0,
  showErrorBox: (title: string, content: string): void => {
    process.stderr.write(`${title}\n${content}\n`);
  },
});
