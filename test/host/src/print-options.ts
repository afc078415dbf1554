/** The options of `printToPDF` that DevTools can do; lengths in inches. */
export interface PrintOptions {
  readonly landscape?: boolean;
  readonly printBackground?: boolean;
  readonly displayHeaderFooter?: boolean;
  readonly preferCSSPageSize?: boolean;
  readonly scale?: number;
  readonly pageRanges?: string;
  readonly headerTemplate?: string;
  readonly footerTemplate?: string;
  readonly pageSize?: string | { readonly width: number; readonly height: number };
  readonly margins?: {
    readonly top?: number;
    readonly bottom?: number;
    readonly left?: number;
    readonly right?: number;
  };
}

const PAPER: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
};

/** Letter unless told otherwise, as in Electron. */
export function paperSize(size: PrintOptions['pageSize'] = 'Letter'): { paperWidth: number; paperHeight: number } {
  if (typeof size === 'object') return { paperWidth: size.width, paperHeight: size.height };
  const known = PAPER[size];
  if (!known) throw new Error(`test host: printToPDF does not know the page size ${size}`);
  const [paperWidth, paperHeight] = known;
  return { paperWidth, paperHeight };
}
