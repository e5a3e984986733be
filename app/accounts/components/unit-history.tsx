import { Link } from '@remix-run/react'
import { formatDate } from '../../ui/dates'
import type { findUnit } from '../organizations/queries.server'

/** What a unit was called, came from and went to, in the order of time. */
export function UnitHistory({ unit }: { unit: Awaited<ReturnType<typeof findUnit>> }) {
  return (
    <ul className="list-disc pl-5">
      <li>
        {formatDate(unit.validFrom)}起有记录{unit.today && `（今${unit.today}）`}
      </li>
      {unit.formerNames.map(({ id, name, until }) => (
        <li key={id}>
          至{formatDate(until)}名为“{name}”
        </li>
      ))}
      {unit.predecessors.map(({ id, name, validTo }) => (
        <li key={id}>
          <Link to={`/organizations/${id}`}>{name}</Link>
          {validTo && `${formatDate(validTo)}撤销后`}并入
        </li>
      ))}
      {unit.validTo && (
        <li>
          {formatDate(unit.validTo)}撤销
          {unit.successor && (
            <>
              ，由<Link to={`/organizations/${unit.successor.id}`}>{unit.successor.name}</Link>承接
            </>
          )}
        </li>
      )}
    </ul>
  )
}
