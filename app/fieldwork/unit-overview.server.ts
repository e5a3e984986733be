import type { Actor } from '../accounts/actor'
import type { Campaign } from '../accounts/campaign.server'
import { formatDate, formatDateTime } from '../ui/dates'
import { coverageRows, sumUnits } from './coverage'
import { remindPeople, remindUnits } from './reminder'
import { activityCounts, unitFigures } from './unit-figures.server'
import { unitPeople } from './unit-people.server'
import { findScope } from './unit-scope.server'

/** Who has a diary and a report in a unit and below it, and who has not; people where the unit has nothing below. */
export async function unitOverview(actor: Actor, campaign: Campaign, code: string | null, own: boolean) {
  const { unit, above } = await findScope(actor, code)
  const when = { unit: unit.shortName, today: formatDate(campaign.today), due: formatDateTime(campaign.reportsDueAt) }
  const single = own || unit.level === 'COUNTY' || unit.level === 'OTHER'
  const [figures, counts, people] = await Promise.all([
    unitFigures(unit, campaign.id),
    activityCounts(unit, campaign.id, single),
    single ? unitPeople(unit.id, campaign.id) : null,
  ])
  const units = single ? figures.filter((each) => each.code === unit.code) : figures
  const total = sumUnits(units, { code: unit.code, name: unit.name, own: single })
  const rows = single ? null : coverageRows(unit, figures)
  const reminder = people ? remindPeople(when, people) : remindUnits(when, rows ?? [])
  return { unit, above: single && own ? [...above, unit] : above, total, rows, people, counts, reminder }
}
