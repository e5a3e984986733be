/** Characters of a query that are searched for. */
export const longestQuery = 500
/** Hits of a page, and as many pages as anybody turns. */
export const pageSize = 20
export const lastPage = 50
/** How often one can search within the results of a search. */
export const mostWithin = 5
/** Documents of a list taken away at once, and of one made behind the pages. */
export const atOnce = 500
export const mostExported = 5000
