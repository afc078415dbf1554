/** What the fixture's store keeps. */
export interface Row {
  readonly id: number;
  readonly account: string;
  readonly date: number;
  readonly subject: string;
  readonly tags: readonly string[];
}

/** Row `id` is always the same row. */
export function makeRow(id: number): Row {
  return {
    id,
    account: `a${id % 7}`,
    date: 1.7e12 + id * 1000,
    subject: `Subject ${id}`,
    tags: [`t${id % 5}`, `u${id % 3}`],
  };
}
