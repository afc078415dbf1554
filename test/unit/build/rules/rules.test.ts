import { describe, expect, it } from 'vitest';
import { ambient } from '#build/rules/ambient';
import { rawIpc, webPreferences } from '#build/rules/electron-use';
import { fileShape } from '#build/rules/file-shape';
import { importZones } from '#build/rules/import-zones';
import { screenWords } from '#build/rules/screen-words';
import { type Rule, parseSource } from '#build/rules/source';

function messages(rule: Rule, file: string, text: string): readonly string[] {
  return rule(parseSource(file, text)).map((problem) => `${problem.line}: ${problem.message}`);
}

/** Each row: what it shows, the file it would stand in, its text. */
type Example = readonly [string, string, string];

function examples(name: string, rule: Rule, good: readonly Example[], bad: readonly Example[]): void {
  describe(name, () => {
    it.each(good)('accepts %s', (_what, file, text) => {
      expect(messages(rule, file, text)).toEqual([]);
    });
    it.each(bad)('refuses %s', (_what, file, text) => {
      expect(messages(rule, file, text)).toHaveLength(1);
    });
  });
}

examples(
  'importZones',
  importZones,
  [
    ['the domain using the kernel', 'shared/domain/queue/score.ts', `import { ok } from '../../kernel/result';`],
    ['luxon in the calendar', 'shared/kernel/calendar.ts', `import { DateTime } from 'luxon';`],
    ['a type of the contract in sync', 'shared/sync/merge.ts', `import type { A } from '../contract/wire';`],
    ['shared code in main', 'electron/main/app/start.ts', `import { ok } from '#shared/kernel/result';`],
    ['Node in main', 'electron/main/app/start.ts', `import { open } from 'node:fs/promises';`],
    ['channel names in a preload', 'electron/preload/ui.ts', `import { CHANNELS } from '#shared/contract/channels';`],
    [
      'contract types in a preload',
      'electron/preload/ui.ts',
      `import type { Workstation } from '#shared/contract/ipc';`,
    ],
    ['dexie in the store page', 'electron/host/db/open.ts', `import Dexie from 'dexie';`],
    ['the store contract in the store page', 'electron/host/index.ts', `import { A } from '#shared/contract/store';`],
    ['types of dexie in a migration', 'electron/host/migrations/0001.ts', `import { type Dexie } from 'dexie';`],
    ['primitives in a feature', 'renderer/features/queue/row.tsx', `import { Table } from '../../ui/table';`],
    ['a feature in the shell', 'renderer/app/shell.tsx', `import { Queue } from '../features/queue/queue';`],
    ['its own files in a feature', 'renderer/features/queue/row.tsx', `import { cells } from './cells';`],
    [
      'anything of the app in a test',
      'test/unit/a.test.ts',
      `import { a } from '#main/a'; import { b } from '#host/b';`,
    ],
    ['a worker that lies beside', 'electron/host/index.ts', `new Worker(new URL('./worker.ts', import.meta.url));`],
  ],
  [
    ['Node in shared', 'shared/domain/a.ts', `import { join } from 'node:path';`],
    ['a package in the domain', 'shared/domain/a.ts', `import { z } from 'zod';`],
    ['luxon elsewhere in the kernel', 'shared/kernel/money.ts', `import { DateTime } from 'luxon';`],
    ['the domain in the kernel', 'shared/kernel/ids.ts', `import type { Account } from '../domain/account/types';`],
    ['a value of the contract in sync', 'shared/sync/merge.ts', `import { A } from '../contract/wire';`],
    ['the store page in main', 'electron/main/a.ts', `import { a } from '#host/db/open';`],
    ['the UI in main by a relative path', 'electron/main/a.ts', `import { a } from '../../renderer/ui/table';`],
    ['dexie in main', 'electron/main/a.ts', `import Dexie from 'dexie';`],
    ['main in the store page', 'electron/host/a.ts', `import type { ClockPort } from '#main/platform/clock';`],
    ['the IPC contract in the store page', 'electron/host/a.ts', `import { ipc } from '#shared/contract/ipc';`],
    ['schemas in a preload', 'electron/preload/ui.ts', `import { ipc } from '#shared/contract/ipc';`],
    ['Node in a preload', 'electron/preload/ui.ts', `import fs from 'node:fs';`],
    ['the value dexie in a migration', 'electron/host/migrations/0001.ts', `import Dexie from 'dexie';`],
    ['shared code in a migration', 'electron/host/migrations/0001.ts', `import { ok } from '#shared/kernel/result';`],
    ['Electron in the UI', 'renderer/app/a.ts', `import { shell } from 'electron';`],
    ['another feature in a feature', 'renderer/features/queue/a.ts', `import { s } from '../script/step';`],
    ['domain knowledge in a primitive', 'renderer/ui/table.tsx', `import { a } from '#shared/domain/account/aging';`],
    ['a store in a primitive', 'renderer/ui/table.tsx', `import { useSession } from '../stores/session';`],
    ['the app in its stand-in host', 'test/host/src/boot.ts', `import { a } from '#main/app/start';`],
    ['a test in the tools', 'build/scripts/a.ts', `import { a } from '#test/host/build';`],
    ['a forbidden import that is dynamic', 'shared/domain/a.ts', `export const a = () => import('node:fs');`],
    ['a forbidden import as a type', 'renderer/a.ts', `export type A = import('#main/a').A;`],
    ['a forbidden re-export', 'renderer/app/a.ts', `export { a } from '#main/a';`],
    ['a file outside every zone', 'tools/a.ts', `export const a = 1;`],
  ],
);

examples(
  'ambient',
  ambient,
  [
    ['the clock in the platform', 'electron/main/platform/clock.ts', `export const now = () => Date.now();`],
    ['the time for display in the UI', 'renderer/features/a.ts', `export const a = new Date();`],
    ['ids in the client of the UI', 'renderer/ipc/client.ts', `export const id = crypto.randomUUID();`],
    ['days of moments in the calendar', 'shared/kernel/calendar.ts', `export const d = new Date(0);`],
    ['a moment that was given, in main', 'electron/main/a.ts', `export const d = (ms: number) => new Date(ms);`],
    ['another thing called now', 'shared/domain/a.ts', `export const a = (clock: C) => clock.now();`],
    [
      'letting others have their turn',
      'electron/main/a.ts',
      `import { setImmediate as turn } from 'node:timers/promises'; export const a = () => turn();`,
    ],
    ['a timer in a test', 'test/unit/a.test.ts', `setTimeout(() => undefined, 1);`],
  ],
  [
    ['the clock in shared', 'shared/domain/a.ts', `export const a = Date.now();`],
    ['the clock in main outside the platform', 'electron/main/app/a.ts', `export const a = Date.now();`],
    ['today in the store page', 'electron/host/a.ts', `export const a = new Date();`],
    ['Date() as a function', 'electron/main/a.ts', `export const a = Date();`],
    ['days of moments elsewhere in shared', 'shared/domain/a.ts', `export const a = new Date(0);`],
    ['chance in shared', 'shared/demo/a.ts', `export const a = Math.random();`],
    ['ids in a feature of the UI', 'renderer/features/a.ts', `export const a = crypto.randomUUID();`],
    ['ids in main outside the platform', 'electron/main/a.ts', `export const a = randomUUID();`],
    ['timers in the store page', 'electron/host/a.ts', `setTimeout(() => undefined, 1);`],
    ['timers of the global object', 'electron/host/a.ts', `globalThis.setTimeout(() => undefined, 1);`],
    ['timers from Node in main', 'electron/main/a.ts', `import { setTimeout as sleep } from 'node:timers/promises';`],
    ['the console', 'electron/main/platform/log.ts', `console.log('a');`],
    ['the console in the UI', 'renderer/a.ts', `console.error('a');`],
  ],
);

examples(
  'rawIpc',
  rawIpc,
  [
    ['ipcMain in main/ipc', 'electron/main/ipc/bind.ts', `import { ipcMain } from 'electron';`],
    ['ipcRenderer in a preload', 'electron/preload/ui.ts', `import { ipcRenderer } from 'electron';`],
    ['the type of ipcMain', 'electron/main/a.ts', `import type { ipcMain } from 'electron';`],
  ],
  [
    ['ipcMain elsewhere in main', 'electron/main/store/a.ts', `import { ipcMain } from 'electron';`],
    ['ipcMain under another name', 'electron/main/a.ts', `import { ipcMain as bus } from 'electron';`],
    ['ipcMain through the namespace', 'electron/main/a.ts', `import * as e from 'electron'; e.ipcMain.handle('a', f);`],
    ['ipcRenderer outside a preload', 'electron/host/a.ts', `import { ipcRenderer } from 'electron';`],
  ],
);

examples(
  'webPreferences',
  webPreferences,
  [
    [
      'safe preferences',
      'electron/main/windows/a.ts',
      `export const a = { contextIsolation: true, sandbox: true, webSecurity: true };`,
    ],
    ['the same words elsewhere', 'test/host/src/a.ts', `export const a = { webSecurity: false };`],
  ],
  [
    ['webSecurity off', 'electron/main/a.ts', `export const a = { webSecurity: false };`],
    ['mixed content', 'electron/main/a.ts', `export const a = { 'allowRunningInsecureContent': true };`],
    ['experimental features', 'electron/main/a.ts', `export const a = { experimentalFeatures: true };`],
    ['Blink features', 'electron/main/a.ts', `export const a = { enableBlinkFeatures: 'X' };`],
    [
      'a preference that is decided elsewhere',
      'electron/main/a.ts',
      `export const a = (sandbox: boolean) => ({ sandbox });`,
    ],
    ['Node in a page', 'electron/main/a.ts', `export const a = { nodeIntegration: true };`],
  ],
);

examples(
  'fileShape',
  fileShape,
  [
    ['a file of 500 lines', 'shared/kernel/a.ts', 'export {};\n'.repeat(500)],
    ['a default export of a configuration', 'build/vitest.config.ts', `export default {};`],
    ['a test named after its subject', 'test/unit/queue-row.property.test.ts', `export {};`],
  ],
  [
    ['a file of 501 lines', 'shared/kernel/a.ts', 'export {};\n'.repeat(501)],
    ['a main entry of 81 lines', 'electron/main/index.ts', 'export {};\n'.repeat(81)],
    ['a default export', 'renderer/app/shell.tsx', `export default function Shell() { return null; }`],
    ['a drawer', 'shared/utils/text.ts', `export const a = 1;`],
    ['a name that is not kebab-case', 'renderer/ui/DataTable.tsx', `export const a = 1;`],
    ['a barrel', 'shared/domain/index.ts', `export * from './queue/score';`],
  ],
);

describe('a problem', () => {
  it('names the line it stands on', () => {
    const text = `export const a = 1;\nexport const b = 2;\n\nexport const c = Date.now();\n`;
    expect(messages(ambient, 'shared/domain/a.ts', text)[0]).toMatch(/^4: Date\.now/);
  });
});

examples(
  'screenWords',
  screenWords,
  [
    [
      'a text by its key',
      'renderer/features/queue/row.tsx',
      `const a = <b title={t('queue:region')}>{t('queue:grid')}</b>;`,
    ],
    ['marks and digits', 'renderer/ui/mark.tsx', `const a = <b aria-label={'—'}>✓ {'·'} 12 × {\`\${n} / \${m}\`}</b>;`],
    [
      'what nobody reads',
      'renderer/ui/box.tsx',
      `const a = <input type="search" name="find me" className="two words" />;`,
    ],
    ['key names and spaces between words', 'renderer/ui/box.tsx', `const a = <kbd>{chord}</kbd>;`],
    ['words of a page of main', 'electron/main/page.tsx', `const a = <p>Evidence</p>;`],
    ['words in a test', 'test/unit/a.test.tsx', `const a = <p>Evidence</p>;`],
  ],
  [
    ['words between tags', 'renderer/app/bar.tsx', `const a = <p>Nothing here</p>;`],
    ['words in braces', 'renderer/app/bar.tsx', `const a = <p>{'Nothing here'}</p>;`],
    ['words around a value', 'renderer/app/bar.tsx', 'const a = <p>{`${n} rows`}</p>;'],
    ['words that are chosen', 'renderer/app/bar.tsx', `const a = <p>{isOn ? on : 'off now'}</p>;`],
    ['words that may be absent', 'renderer/app/bar.tsx', `const a = <p>{isOn && 'off now'}</p>;`],
    ['a label', 'renderer/app/bar.tsx', `const a = <nav aria-label="Views" />;`],
    ['a title put together', 'renderer/app/bar.tsx', `const a = <b title={'Row ' + n} />;`],
    ['a placeholder', 'renderer/ui/box.tsx', `const a = <input placeholder={'Find a rule'} />;`],
    ['a label of a control of ours', 'renderer/app/bar.tsx', `const a = <Field label="Note" />;`],
    ['words that are spoken', 'renderer/stores/save.ts', `ui.announcer.say('Saved');`],
  ],
);
