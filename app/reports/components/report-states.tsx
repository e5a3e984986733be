import { Badge } from '../../ui/page'
import { statesOf, type Facts } from '../lifecycle'
import { awardNames, stateNames, stateTones } from '../wording'

/** Where a report stands, in words. */
export function ReportStates({ facts }: { facts: Facts }) {
  return (
    <span className="inline-flex flex-wrap gap-2">
      {statesOf(facts).map((state) => (
        <Badge key={state} tone={stateTones[state]}>
          {state === 'AWARDED' && facts.award ? `获${awardNames[facts.award]}` : stateNames[state]}
        </Badge>
      ))}
      {facts.submission?.late && <Badge tone="warning">迟交</Badge>}
      {facts.submission && !facts.submission.principal && <Badge>不参评</Badge>}
    </span>
  )
}
