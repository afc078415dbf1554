/** Both edges of the country: a day has come, or is over, for certain when it is so in both. */
const EDGES_OF_THE_COUNTRY: readonly string[] = ['Pacific/Guam', 'Pacific/Honolulu'];

/** What days are dated by: the zones of the consumer, or both edges of the country while nobody knows them. */
export function datingZones({ zones }: { readonly zones: readonly string[] }): readonly string[] {
  return zones.length > 0 ? zones : EDGES_OF_THE_COUNTRY;
}
