/**
 * Who may import what: the layering table of the README as data. Paths are prefixes; the zone with the longest prefix that
 * fits a file is its zone. A file may always import from its own zone.
 */
export type Zone = {
  readonly at: string;
  /** Prefixes a file of this zone may import values and types from. */
  readonly values: readonly string[];
  /** Prefixes it may import types from, besides. */
  readonly types: readonly string[];
  /** Packages it may use; `*` is any. */
  readonly packages: readonly string[];
  readonly packageTypes?: readonly string[];
  readonly node: boolean;
  /** False: it may not import from its own zone's other top-level folders (features that do not know each other). */
  readonly siblings?: false;
};

const PURE = { types: [], packages: [], node: false } as const;

const ZONES: readonly Zone[] = [
  { ...PURE, at: 'shared/kernel', values: [] },
  { ...PURE, at: 'shared/kernel/calendar.ts', values: ['shared/kernel'], packages: ['luxon'] },
  { ...PURE, at: 'shared/text', values: [], packages: ['i18next'] },
  // What is written both on the screen and on paper.
  {
    ...PURE,
    at: 'shared/phrases',
    values: ['shared/kernel', 'shared/domain', 'shared/text'],
    types: ['shared/rules'],
    packages: ['diff'],
  },
  {
    ...PURE,
    at: 'shared/rules',
    values: ['shared/kernel'],
    packages: [
      'zod',
      'temporal-polyfill',
      'libphonenumber-js',
      'zipcode-to-timezone',
      '@18f/us-federal-holidays',
      'canonicalize',
    ],
  },
  { ...PURE, at: 'shared/domain', values: ['shared/kernel', 'shared/rules'] },
  {
    ...PURE,
    at: 'shared/scripts',
    values: ['shared/kernel', 'shared/rules/lint', 'shared/rules/types'],
    types: ['shared/domain', 'shared/rules'],
    packages: ['zod'],
  },
  { ...PURE, at: 'shared/sync', values: ['shared/kernel'], types: ['shared/domain', 'shared/contract'] },
  { ...PURE, at: 'shared/contract', values: ['shared/kernel', 'shared/domain', 'shared/rules'], packages: ['zod'] },
  { ...PURE, at: 'shared/import', values: ['shared/kernel', 'shared/domain'], types: ['shared/contract'] },
  { ...PURE, at: 'shared/demo', values: ['shared/kernel', 'shared/domain'], types: ['shared/contract'] },
  {
    at: 'electron/main',
    values: ['shared'],
    types: [],
    packages: ['electron', 'canonicalize', 'chardet', 'commander', 'csv-parse', 'fflate', 'iconv-lite', 'zod'],
    node: true,
  },
  {
    ...PURE,
    at: 'electron/preload',
    values: ['shared/contract/channels'],
    types: ['shared'],
    packages: ['electron'],
  },
  {
    ...PURE,
    at: 'electron/host',
    values: ['shared/kernel', 'shared/rules', 'shared/domain', 'shared/sync', 'shared/contract/store'],
    packages: ['canonicalize', 'dexie', 'fflate', 'zod'],
  },
  { ...PURE, at: 'electron/host/migrations', values: [], packageTypes: ['dexie'] },
  {
    ...PURE,
    at: 'renderer',
    values: [
      'shared/kernel',
      'shared/domain',
      'shared/scripts',
      'shared/contract',
      'shared/rules/explain',
      'shared/rules/lint',
      'shared/text',
      'shared/phrases',
    ],
    types: ['shared/rules'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      '@leeoniya/ufuzzy',
      'zod',
    ],
  },
  {
    ...PURE,
    at: 'renderer/ui',
    values: [],
    types: ['shared/kernel'],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@base-ui/react'],
  },
  {
    ...PURE,
    at: 'renderer/features',
    values: [
      'shared/kernel',
      'shared/domain',
      'shared/scripts',
      'shared/phrases',
      'shared/contract',
      'shared/rules/explain',
      'shared/rules/lint',
      'renderer/ui',
      'renderer/stores',
      'renderer/ipc',
      'renderer/text',
      'renderer/styles',
      'renderer/commands',
    ],
    types: ['renderer/app', 'shared/rules'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      '@leeoniya/ufuzzy',
      'zod',
    ],
    siblings: false,
  },
  { at: 'build', values: ['shared'], types: [], packages: ['*'], node: true },
  { at: 'test', values: ['shared', 'electron', 'renderer', 'build'], types: [], packages: ['*'], node: true },
  // The stand-in knows nothing of the app: it must serve any, or it would prove nothing about this one.
  { at: 'test/host', values: [], types: [], packages: ['*'], node: true },
];

function isBelow(name: string, prefix: string): boolean {
  return name === prefix || name.startsWith(`${prefix}/`) || name === prefix.replace(/\.tsx?$/, '');
}

/** The zone a file belongs to, or undefined when it lies outside every one. */
export function zoneOf(file: string): Zone | undefined {
  return ZONES.filter((zone) => isBelow(file, zone.at)).toSorted((a, b) => b.at.length - a.at.length)[0];
}

/** Whether `name` lies below one of the prefixes. */
export function isBelowAny(name: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => isBelow(name, prefix));
}
