import path from 'node:path';

/** The bundled parts of the app: `dist/` beside `dist/main/`, in development and in a package alike. */
export type BundlePaths = {
  readonly uiPages: string;
  readonly storePages: string;
  readonly uiPreload: string;
  readonly storePreload: string;
};

/** `mainDir` is the folder of the running main bundle. */
export function bundlePaths(mainDir: string): BundlePaths {
  const dist = path.dirname(mainDir);
  return {
    uiPages: path.join(dist, 'ui'),
    storePages: path.join(dist, 'store'),
    uiPreload: path.join(dist, 'preload', 'ui.cjs'),
    storePreload: path.join(dist, 'preload', 'store.cjs'),
  };
}
