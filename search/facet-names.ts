/** Facets a list can be narrowed by. Values are the words shown to people, e.g. city 「临沂市」. */
export const facetNames = [
  'kind',
  'year',
  'month',
  'city',
  'county',
  'theme',
  'method',
  'group',
  'column',
  'award',
] as const
export type FacetName = (typeof facetNames)[number]
