import { describeEngine } from './engine.contract'
import { embedded } from './engines'

describeEngine(embedded)
