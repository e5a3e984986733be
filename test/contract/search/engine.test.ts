import { describeEngine } from './engine.contract'
import { embedded, meilisearch } from './engines'

describeEngine(embedded)
describeEngine(meilisearch)
