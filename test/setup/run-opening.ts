import { opening, openResult } from '../../app/evaluation/opening/open.server'
import { runTask } from '../../app/server/jobs.server'

// A process of its own that opens a round, to be killed while it is at it.
await runTask({ [opening]: openResult }, process.argv[2]!)
process.exit(0)
