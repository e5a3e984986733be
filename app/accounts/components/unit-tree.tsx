import { Link } from '@remix-run/react'
import { Badge } from '../../ui/page'
import type { UnitNode } from '../organizations/queries.server'

/** The tree of units; cities open and close without scripts. */
export function UnitTree({ nodes }: { nodes: UnitNode[] }) {
  return (
    <ul className="divide-y divide-line">
      {nodes.map((node) => (
        <li key={node.id}>
          {node.below.length > 0 ? (
            <>
              <div className="py-1 pl-4">
                <UnitLine unit={node} />
              </div>
              <details open={node.level === 'PROVINCE'} className="pl-4">
                <summary className="min-h-tap content-center text-sm text-ink-soft">
                  下级 {node.below.length} 个<span className="sr-only">，属{node.name}</span>
                </summary>
                <div className="mt-1 border-l border-line pl-2">
                  <UnitTree nodes={node.below} />
                </div>
              </details>
            </>
          ) : (
            <div className="py-1 pl-4">
              <UnitLine unit={node} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function UnitLine({ unit: { id, code, name, validTo, today, people } }: { unit: UnitNode }) {
  return (
    <>
      <Link to={`/organizations/${id}`} className="inline-block min-h-tap content-center">
        {name}
      </Link>
      <span className="ml-2 text-sm tabular-nums text-ink-soft">
        {code}　{people} 人{today && `　今${today}`}
      </span>
      {validTo && (
        <>
          {' '}
          <Badge>已撤销</Badge>
        </>
      )}
    </>
  )
}
