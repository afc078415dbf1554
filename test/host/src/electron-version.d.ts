/** The version of the `electron` package the app is built against; put in by ../build.ts. */
declare const __ELECTRON_VERSION__: string;
