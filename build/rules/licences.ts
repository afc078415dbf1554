/** Licences whose terms a closed or an open distribution of Kept can keep by shipping their notices. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'CC0-1.0'];

export type Lockfile = {
  readonly packages: Readonly<
    Record<string, { readonly license?: string; readonly dev?: boolean; readonly devOptional?: boolean }>
  >;
};

/** A licence expression with `OR` is fine when one side is; with `AND`, when both are. */
function isAllowed(licence: string): boolean {
  const expression = licence.replaceAll(/[()]/g, '').trim();
  if (expression.includes(' OR ')) return expression.split(' OR ').some(isAllowed);
  return expression.split(' AND ').every((each) => ALLOWED.includes(each.trim()));
}

/** Packages of the lockfile that are shipped with Kept under a licence that is not on the list. */
export function licenceProblems(lockfile: Lockfile): readonly string[] {
  return Object.entries(lockfile.packages).flatMap(([place, each]) => {
    const isShipped = place !== '' && each.dev !== true && each.devOptional !== true;
    if (!isShipped || (each.license !== undefined && isAllowed(each.license))) return [];
    return [`${place.replace(/^.*node_modules\//, '')}: ${each.license ?? 'no licence named'}`];
  });
}
