import { refused } from '../../library/api/answer.server'

/** Addresses the interface for programs does not have. */
export const loader = () => refused(404, 'not_found', '没有这个地址，说明见 /api/v1/openapi.json。')
