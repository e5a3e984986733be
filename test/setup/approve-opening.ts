import type { Actor } from '../../app/accounts/actor'
import { approveOpening } from '../../app/evaluation/opening/approve.server'

// A process of its own that approves the opening of a round, to be killed while it is at it.
const [roundId, actor] = process.argv.slice(2)
await approveOpening(JSON.parse(actor!) as Actor, roundId!)
process.exit(0)
