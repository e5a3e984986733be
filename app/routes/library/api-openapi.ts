import { openapi } from '../../library/api/openapi'

/** The description of the interface for programs; public, it holds nothing but the description. */
export const loader = () => Response.json(openapi, { headers: { 'Cache-Control': 'public, max-age=3600' } })
