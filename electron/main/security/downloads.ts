/** The part of a session that downloads need. */
export type DownloadSession = {
  readonly on: (event: 'will-download', listener: (event: { readonly preventDefault: () => void }) => void) => unknown;
};

/** No page saves a file by itself: exports are written by main, through its own dialog. */
export function refuseDownloads(session: DownloadSession): void {
  session.on('will-download', (event) => event.preventDefault());
}
